//! Nodes → Rust code.
//!
//! A rule becomes two functions from a place in the text to the place behind what it takes: `q_…` only says so, for
//! where nothing is to be told, `e_…` also adds its parts to a list. A part that fails takes back what it added.
//!
//! In the code `t` is the text, `p` and `p1`, `p2` … are places in it, `c` is the list of parts.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::bytes::{Bytes, Pairs, grouped};
use crate::node::{First, Grammar, Node, first};

/// Where a byte could be told apart from more ranges than this, trying costs less than looking.
const MOST_RANGES: usize = 12;
/// What fits nowhere.
const NOWHERE: &str = "None::<usize>";

/// The code of all rules.
pub fn write(grammar: &Grammar) -> String {
    let mut code = String::from("// Written by build/main.rs from grammar/*.pest.\n\n");
    let names: Vec<&String> = grammar.rules.keys().collect();
    let list = |line: &dyn Fn(&str) -> String| names.iter().map(|name| line(name)).collect::<String>();
    let _ = write!(
        code,
        "/// The rules of the grammar.\n#[allow(non_camel_case_types)]\n#[derive(Clone, Copy, Debug, PartialEq, Eq)]\n\
         pub(in crate::recognise) enum Rule {{\n{}}}\n\n\
         #[cfg(test)]\nimpl Rule {{\n    pub(in crate::recognise) const EACH: &[(Rule, &str)] = &[\n{}    ];\n}}\n\n\
         pub(super) fn takes_to(rule: Rule, t: &str) -> Option<usize> {{\n    match rule {{\n{}    }}\n}}\n\n\
         pub(super) fn tell(rule: Rule, t: &str, c: &mut Vec<Token>) -> Option<usize> {{\n    match rule {{\n{}    }}\n}}\n",
        list(&|name| format!("    r#{name},\n")),
        list(&|name| format!("        (Rule::r#{name}, {name:?}),\n")),
        list(&|name| format!("        Rule::r#{name} => q_{name}(t, 0),\n")),
        list(&|name| format!("        Rule::r#{name} => e_{name}(t, 0, c),\n")),
    );
    let mut writer = Writer { grammar, functions: String::new(), wide: BTreeMap::new(), used: 0 };
    for name in names {
        writer.rule(name);
    }
    code + &writer.functions
}

struct Writer<'g> {
    grammar: &'g Grammar,
    /// Those that are finished.
    functions: String,
    /// The names of those that take characters that are not ASCII.
    wide: BTreeMap<String, String>,
    /// Names given so far.
    used: usize,
}

impl Writer<'_> {
    fn rule(&mut self, name: &str) {
        let rule = &self.grammar.rules[name];
        let quiet = self.node(&rule.node, "p", false);
        let _ =
            write!(self.functions, "\nfn q_{name}(t: &str, p: usize) -> Option<usize> {{\n    {quiet}\n}}\n");
        let inside = rule.opens && self.tells(&rule.node);
        let body = match (rule.told, inside) {
            (false, false) => format!("let _ = c; q_{name}(t, p)"),
            (false, true) => self.node(&rule.node, "p", true),
            (true, false) => format!(
                "let end = q_{name}(t, p)?; let after = c.len() + 1; c.push(Token::new(Rule::r#{name}, p, end, after)); \
                 Some(end)"
            ),
            (true, true) => {
                let body = self.node(&rule.node, "p", true);
                format!(
                    "let at = c.len(); c.push(Token::new(Rule::r#{name}, p, p, at)); let Some(end) = ({body}) else {{ \
                     c.truncate(at); return None }}; c[at] = Token::new(Rule::r#{name}, p, end, c.len()); Some(end)"
                )
            }
        };
        let _ = write!(
            self.functions,
            "\nfn e_{name}(t: &str, p: usize, c: &mut Vec<Token>) -> Option<usize> {{\n    {body}\n}}\n"
        );
    }

    fn first(&self, node: &Node) -> First {
        first(node, &mut |name| self.grammar.rules[name].first.clone())
    }

    /// Whether a node adds parts where it isn't asked quietly.
    fn tells(&self, node: &Node) -> bool {
        match node {
            Node::Call(name) => {
                let rule = &self.grammar.rules[name];
                rule.told || rule.opens && self.tells(&rule.node)
            }
            Node::Times(inner, ..) => self.tells(inner),
            Node::All(parts) | Node::One(parts) => parts.iter().any(|part| self.tells(part)),
            _ => false,
        }
    }

    fn name(&mut self, of: char) -> String {
        self.used += 1;
        format!("{of}{}", self.used)
    }

    /// An expression for the place behind what `node` takes at `p`; `tell` says whether its parts are added.
    fn node(&mut self, node: &Node, p: &str, tell: bool) -> String {
        let tell = tell && self.tells(node);
        match node {
            Node::Text(text) => format!("text(t, {p}, {})", bytes(text)),
            Node::AnyCase(text) => format!("any_case(t, {p}, {text:?})"),
            Node::Char(ranges) => self.character(ranges, p),
            Node::Any => format!("any(t, {p})"),
            Node::Start => format!("({p} == 0).then_some({p})"),
            Node::End => format!("({p} == t.len()).then_some({p})"),
            Node::Call(name) => {
                let call = if tell { format!("e_{name}(t, {p}, c)") } else { format!("q_{name}(t, {p})") };
                guarded(&self.grammar.rules[name].first.any(), p, call)
            }
            Node::If(inner) => {
                let inner = self.node(inner, p, false);
                format!("match {inner} {{ Some(_) => Some({p}), None => None }}")
            }
            Node::Unless(inner) => {
                let inner = self.node(inner, p, false);
                format!("match {inner} {{ Some(_) => None, None => Some({p}) }}")
            }
            Node::All(parts) => self.all(parts, p, tell),
            Node::One(ways) => self.one(ways, p, tell),
            Node::Times(inner, least, most) => self.times(inner, *least, *most, p, tell),
        }
    }

    fn all(&mut self, parts: &[Node], p: &str, tell: bool) -> String {
        let (label, mark) = (self.name('s'), self.name('m'));
        let back = if tell { format!("c.truncate({mark}); ") } else { String::new() };
        let mut code = format!("'{label}: {{ ");
        if tell {
            let _ = write!(code, "let {mark} = c.len(); ");
        }
        let mut at = p.to_owned();
        for part in parts {
            let next = self.name('p');
            let part = self.node(part, &at, tell);
            let _ = write!(code, "let Some({next}) = ({part}) else {{ {back}break '{label} None }}; ");
            at = next;
        }
        code + &format!("Some({at}) }}")
    }

    fn one(&mut self, ways: &[Node], p: &str, tell: bool) -> String {
        let firsts: Vec<Pairs> = ways.iter().map(|way| self.first(way).any()).collect();
        let (which, ends) = by_two_bytes(p, &firsts);
        let mut codes = Vec::new();
        for (at, way) in ways.iter().enumerate() {
            // The code of a way that several ends have stands once, for the compiler's sake.
            let several = ends.iter().filter(|fits| fits.contains(&at)).count() > 1;
            codes.push(if several && size(way) > 1 {
                self.apart(way, p, tell)
            } else {
                self.node(way, p, tell)
            });
        }
        let ends: Vec<String> = ends.iter().map(|fits| self.in_turn(fits, &codes)).collect();
        let Some((last, others)) = ends.split_last().filter(|(_, others)| !others.is_empty()) else {
            return ends.concat();
        };
        let others = others.iter().enumerate().map(|(at, code)| format!("{at} => {code}, "));
        format!("match {which} {{ {}_ => {last} }}", others.collect::<String>())
    }

    /// One way after the other, until one fits.
    fn in_turn(&mut self, ways: &[usize], codes: &[String]) -> String {
        let Some((last, before)) = ways.split_last() else {
            return NOWHERE.to_owned();
        };
        if before.is_empty() {
            return codes[*last].clone();
        }
        let label = self.name('o');
        let mut code = format!("'{label}: {{ ");
        for way in before {
            let _ = write!(code, "if let Some(n) = {} {{ break '{label} Some(n) }} ", codes[*way]);
        }
        code + &format!("{} }}", codes[*last])
    }

    /// A call of a function that holds this node.
    fn apart(&mut self, node: &Node, p: &str, tell: bool) -> String {
        let name = self.name('f');
        let tell = tell && self.tells(node);
        let body = self.node(node, "p", tell);
        let (takes, gives) = if tell { (", c: &mut Vec<Token>", ", c") } else { ("", "") };
        let _ = write!(
            self.functions,
            "\nfn {name}(t: &str, p: usize{takes}) -> Option<usize> {{\n    {body}\n}}\n"
        );
        format!("{name}(t, {p}{gives})")
    }

    fn character(&mut self, ranges: &[(char, char)], p: &str) -> String {
        let ascii = ranges.iter().filter(|(first, _)| first.is_ascii());
        let ascii = ascii.flat_map(|(first, last)| *first as u8..=(*last).min('\x7f') as u8);
        let single = Bytes::of(ascii).pattern();
        let wide: Vec<String> = ranges
            .iter()
            .filter(|(_, last)| !last.is_ascii())
            .map(|(first, last)| format!("{first:?}..={last:?}"))
            .collect();
        let mut code = format!("match t.as_bytes().get({p}) {{ ");
        if !single.is_empty() {
            let _ = write!(code, "Some({single}) => Some({p} + 1), ");
        }
        if !wide.is_empty() {
            let wide = self.wide(wide.join(" | "));
            let _ = write!(code, "Some(0x80..) => {wide}(t, {p}), ");
        }
        code + "_ => None }"
    }

    /// The function that takes a character of these, which are not ASCII.
    fn wide(&mut self, characters: String) -> String {
        if let Some(name) = self.wide.get(&characters) {
            return name.clone();
        }
        let name = self.name('w');
        let _ = write!(
            self.functions,
            "\nfn {name}(t: &str, p: usize) -> Option<usize> {{\n    wide(t, p, |sign| matches!(sign, {characters}))\n}}\n"
        );
        self.wide.insert(characters, name.clone());
        name
    }

    fn times(&mut self, inner: &Node, least: u32, most: Option<u32>, p: &str, tell: bool) -> String {
        if let (0, Some(1)) = (least, most) {
            let inner = self.node(inner, p, tell);
            return format!("match {inner} {{ Some(n) => Some(n), None => Some({p}) }}");
        }
        if let (Node::All(parts), 0 | 1, None) = (inner, least, most)
            && let [Node::Unless(stop), Node::Any] = &parts[..]
        {
            let code = self.up_to(stop, p);
            return if least == 0 { code } else { format!("{code}.filter(|end| *end > {p})") };
        }
        let (at, times, mark) = (self.name('p'), self.name('n'), self.name('m'));
        let inner = self.node(inner, &at, tell);
        let more = most.map_or("loop".to_owned(), |most| format!("while {times} < {most}"));
        let counts = least > 0 || most.is_some();
        let mut code = format!("{{ let mut {at} = {p}; ");
        if counts {
            let _ = write!(code, "let mut {times} = 0u32; ");
        }
        if tell && least > 0 {
            let _ = write!(code, "let {mark} = c.len(); ");
        }
        let count = if counts { format!("{times} += 1; ") } else { String::new() };
        let _ = write!(code, "{more} {{ let Some(n) = ({inner}) else {{ break }}; {at} = n; {count}}} ");
        let back = if tell { format!("c.truncate({mark}); ") } else { String::new() };
        match least {
            0 => code + &format!("Some({at}) }}"),
            _ => code + &format!("if {times} < {least} {{ {back}None }} else {{ Some({at}) }} }}"),
        }
    }

    /// Everything before `stop` begins.
    fn up_to(&mut self, stop: &Node, p: &str) -> String {
        let begins = self.first(stop).any().first();
        let quiet = self.node(stop, "p", false);
        // A place inside a character is none where anything begins.
        let bytes = begins.minus(Bytes::of(0x80..=0xBF)).bytes();
        match bytes[..] {
            [] => "Some(t.len())".to_owned(),
            [a] => format!("up_to(t, {p}, |rest| memchr::memchr({a}, rest), |p| {quiet})"),
            [a, b] => format!("up_to(t, {p}, |rest| memchr::memchr2({a}, {b}, rest), |p| {quiet})"),
            [a, b, d] => format!("up_to(t, {p}, |rest| memchr::memchr3({a}, {b}, {d}, rest), |p| {quiet})"),
            [_, _, _, _] => format!("up_to(t, {p}, |rest| next_of_four({bytes:?}, rest), |p| {quiet})"),
            _ => {
                let pattern = Bytes::of(bytes).pattern();
                format!("up_to(t, {p}, |rest| rest.iter().position(|b| matches!(b, {pattern})), |p| {quiet})")
            }
        }
    }
}

/// Chooses among codes by the byte at `p`.
fn by_next_byte(p: &str, mut codes: Vec<(Bytes, String)>) -> String {
    // The largest group last, as what is left.
    codes.sort_by_key(|(signs, _)| signs.bytes().len());
    let Some((_, most)) = codes.pop() else {
        return NOWHERE.to_owned();
    };
    if codes.is_empty() {
        return most;
    }
    let mut code = format!("match t.as_bytes().get({p}) {{ ");
    for (signs, way) in codes {
        let _ = write!(code, "{} => {way}, ", signs.pattern_next());
    }
    code + &format!("_ => {most} }}")
}

/// Code that numbers the ends to which two bytes lead, and for each end the ways that fit there, of those that begin so.
fn by_two_bytes(p: &str, firsts: &[Pairs]) -> (String, Vec<Vec<usize>>) {
    // Most bytes lead to the same few ends.
    let mut ends: Vec<Vec<usize>> = Vec::new();
    let mut number = |fits: Vec<usize>| match ends.iter().position(|known| *known == fits) {
        Some(at) => at,
        None => {
            ends.push(fits);
            ends.len() - 1
        }
    };
    let mut behind = |sign: usize| {
        let seconds: Vec<Bytes> = firsts.iter().map(|first| first.behind(sign)).collect();
        let fits = |next: usize| (0..firsts.len()).filter(|way| seconds[*way].at(next)).collect();
        grouped(Bytes::signs().map(|next| (next, number(fits(next)))))
    };
    let groups = grouped(Bytes::signs().map(|sign| (sign, behind(sign))));
    let groups = groups.into_iter().map(|(signs, behind)| {
        let numbers = behind.into_iter().map(|(next, end)| (next, end.to_string())).collect();
        (signs, by_next_byte(&format!("{p} + 1"), numbers))
    });
    (by_next_byte(p, groups.collect()), ends)
}

/// A call that is made only where the next bytes can begin what it takes.
fn guarded(first: &Pairs, p: &str, call: String) -> String {
    let groups = grouped(Bytes::signs().map(|sign| (sign, first.behind(sign))));
    let all: usize = groups.iter().map(|(signs, behind)| ranges(signs) + ranges(behind)).sum();
    let looks = |at: &str, signs: Bytes, inner: String| match signs {
        Bytes::NONE => NOWHERE.to_owned(),
        Bytes::ALL => inner,
        _ => format!("match t.as_bytes().get({at}) {{ {} => {inner}, _ => None }}", signs.pattern_next()),
    };
    if all > MOST_RANGES {
        let first = first.first();
        return if ranges(&first) > MOST_RANGES { call } else { looks(p, first, call) };
    }
    let next = format!("{p} + 1");
    by_next_byte(
        p,
        groups.into_iter().map(|(signs, behind)| (signs, looks(&next, behind, call.clone()))).collect(),
    )
}

/// How many ranges a pattern has.
fn ranges(signs: &Bytes) -> usize {
    signs.pattern_next().matches('|').count() + 1
}

fn bytes(text: &str) -> String {
    format!("b\"{}\"", text.as_bytes().escape_ascii())
}

fn size(node: &Node) -> usize {
    match node {
        Node::If(inner) | Node::Unless(inner) | Node::Times(inner, ..) => 1 + size(inner),
        Node::All(parts) | Node::One(parts) => 1 + parts.iter().map(size).sum::<usize>(),
        _ => 1,
    }
}
