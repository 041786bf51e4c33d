//! The grammar as pest read it → as few kinds of nodes as can be, and what each can begin with.

use std::collections::{BTreeMap, BTreeSet};

use pest_meta::ast::{Expr, Rule, RuleType};

use crate::bytes::{Bytes, Pairs};

pub struct Grammar {
    pub rules: BTreeMap<String, Named>,
}

/// A rule.
pub struct Named {
    pub node: Node,
    /// Whether what it takes is told under its name.
    pub told: bool,
    /// Whether what is inside it is told too.
    pub opens: bool,
    pub first: First,
}

#[derive(Clone)]
pub enum Node {
    Text(String),
    /// The same in small and capital letters
    AnyCase(String),
    /// One character of these ranges
    Char(Vec<(char, char)>),
    Any,
    Start,
    End,
    Call(String),
    /// Looks ahead
    If(Box<Node>),
    Unless(Box<Node>),
    All(Vec<Node>),
    /// The first that fits
    One(Vec<Node>),
    /// So many times at least, at most
    Times(Box<Node>, u32, Option<u32>),
}

/// The first two bytes of what a node takes, and where it fits.
#[derive(Clone)]
pub struct First {
    /// Where it takes nothing.
    pub empty: Pairs,
    /// Where it takes one byte.
    pub one: Pairs,
    /// Where it takes more.
    pub more: Pairs,
}

impl First {
    fn none() -> First {
        First { empty: Pairs::none(), one: Pairs::none(), more: Pairs::none() }
    }

    /// Where it takes nothing: what is only looked at.
    fn empty(empty: Pairs) -> First {
        First { empty, ..First::none() }
    }

    fn one(one: Pairs) -> First {
        First { one, ..First::none() }
    }

    fn more(more: Pairs) -> First {
        First { more, ..First::none() }
    }

    pub fn any(&self) -> Pairs {
        self.empty.or(&self.one).or(&self.more)
    }

    fn or(&self, other: &First) -> First {
        First {
            empty: self.empty.or(&other.empty),
            one: self.one.or(&other.one),
            more: self.more.or(&other.more),
        }
    }

    /// Of one behind the other.
    fn then(&self, next: &First) -> First {
        let takes = next.one.or(&next.more);
        First {
            empty: self.empty.and(&next.empty),
            one: self.empty.and(&next.one).or(&self.one.then(next.empty.first())),
            more: self.empty.and(&next.more).or(&self.one.then(takes.first())).or(&self.more),
        }
    }
}

/// What pest gives without a rule, and this grammar uses.
const GIVEN: [&str; 4] = ["ANY", "SOI", "EOI", "ASCII_DIGIT"];

/// The rules, in nodes. Fails, with the rule's name, on what this grammar doesn't use (the stack, blanks that are
/// skipped unsaid, rules that use themselves) and on a rule that can never fit.
pub fn grammar(rules: &[Rule]) -> Result<Grammar, String> {
    if rules.is_empty() {
        return Err("there are no rules".to_owned());
    }
    let mut nodes: BTreeMap<String, Node> = BTreeMap::new();
    for rule in rules {
        let refused = |why: &str| format!("the rule {}: {why}", rule.name);
        if matches!(rule.name.as_str(), "WHITESPACE" | "COMMENT") || rule.ty == RuleType::NonAtomic {
            return Err(refused("blanks are said where they may stand, never skipped"));
        }
        if GIVEN.contains(&rule.name.as_str()) {
            return Err(refused("the name is taken"));
        }
        let node = node(&rule.expr).map_err(|why| refused(&why))?;
        nodes.insert(rule.name.clone(), node);
    }
    for (name, node) in &nodes {
        let mut unknown = None;
        calls(node, &mut |used| {
            if !nodes.contains_key(used) {
                unknown = Some(used.to_owned());
            }
        });
        if let Some(used) = unknown {
            return Err(format!(
                "the rule {name}: {used} is not built; write it out, as ranges of characters"
            ));
        }
    }
    let mut ended = BTreeSet::new();
    nodes.keys().try_for_each(|name| ends(name, &nodes, &mut Vec::new(), &mut ended))?;
    put_characters(rules, &mut nodes);
    let mut firsts = BTreeMap::new();
    for name in nodes.keys() {
        if first_of_rule(name, &nodes, &mut firsts).any() == Pairs::none() {
            return Err(format!("the rule {name}: it can never fit"));
        }
    }
    let named = |rule: &Rule| {
        let told = rule.ty != RuleType::Silent;
        let opens = rule.ty != RuleType::Atomic;
        let (node, first) = (nodes[&rule.name].clone(), firsts[&rule.name].clone());
        (rule.name.clone(), Named { node, told, opens, first })
    };
    let grammar = Grammar { rules: rules.iter().map(named).collect() };
    for rule in rules.iter().filter(|rule| rule.ty == RuleType::Atomic) {
        if let Some(inner) = compound_inside(&grammar, rules, &grammar.rules[&rule.name].node) {
            return Err(format!(
                "the rule {}: it tells nothing inside it, but uses {inner}, which does",
                rule.name
            ));
        }
    }
    Ok(grammar)
}

/// Fails on a rule that uses itself, for the depth of what it takes would be the input's choice.
fn ends(
    name: &str,
    nodes: &BTreeMap<String, Node>,
    open: &mut Vec<String>,
    ended: &mut BTreeSet<String>,
) -> Result<(), String> {
    if ended.contains(name) {
        return Ok(());
    }
    if open.iter().any(|outer| outer == name) {
        return Err(format!("the rule {name}: it uses itself"));
    }
    open.push(name.to_owned());
    let mut used = Vec::new();
    calls(&nodes[name], &mut |inner| used.push(inner.to_owned()));
    used.iter().try_for_each(|inner| ends(inner, nodes, open, ended))?;
    open.pop();
    ended.insert(name.to_owned());
    Ok(())
}

/// Puts the characters that a rule stands for in its place, until nothing changes.
fn put_characters(rules: &[Rule], nodes: &mut BTreeMap<String, Node>) {
    let silent: Vec<&String> =
        rules.iter().filter(|rule| rule.ty == RuleType::Silent).map(|rule| &rule.name).collect();
    let mut known = 0;
    loop {
        let characters = silent.iter().filter(|name| matches!(nodes[**name], Node::Char(_)));
        let characters: BTreeMap<String, Node> =
            characters.map(|name| ((*name).clone(), nodes[*name].clone())).collect();
        if characters.len() == known {
            return;
        }
        known = characters.len();
        nodes.values_mut().for_each(|node| put(node, &characters));
    }
}

/// A `$` rule inside an `@` rule would be told by pest, and not here.
fn compound_inside(grammar: &Grammar, rules: &[Rule], node: &Node) -> Option<String> {
    match node {
        Node::Call(name) => {
            let rule = rules.iter().find(|rule| rule.name == *name)?;
            if rule.ty == RuleType::CompoundAtomic {
                return Some(name.clone());
            }
            compound_inside(grammar, rules, &grammar.rules[name].node)
        }
        // Nothing is told of what is only looked at.
        Node::If(_) | Node::Unless(_) => None,
        Node::Times(inner, ..) => compound_inside(grammar, rules, inner),
        Node::All(parts) | Node::One(parts) => {
            parts.iter().find_map(|part| compound_inside(grammar, rules, part))
        }
        _ => None,
    }
}

fn node(expr: &Expr) -> Result<Node, String> {
    let times = |inner: &Expr, least, most| Ok(Node::Times(Box::new(node(inner)?), least, most));
    match expr {
        Expr::Str(text) => {
            Ok(one_character(text).map_or_else(|| Node::Text(text.clone()), |c| Node::Char(vec![(c, c)])))
        }
        Expr::Insens(text) if text.is_empty() => Ok(Node::Text(String::new())),
        Expr::Insens(text) => Ok(Node::AnyCase(text.to_ascii_lowercase())),
        Expr::Range(first, last) => {
            let ends = one_character(first).zip(one_character(last)).filter(|(first, last)| first <= last);
            Ok(Node::Char(vec![ends.ok_or_else(|| format!("'{first}'..'{last}' is no range"))?]))
        }
        Expr::Ident(name) => Ok(match name.as_str() {
            "ANY" => Node::Any,
            "SOI" => Node::Start,
            // pest tells it as a part of its own; nobody asks for that.
            "EOI" => Node::End,
            "ASCII_DIGIT" => Node::Char(vec![('0', '9')]),
            _ => Node::Call(name.clone()),
        }),
        Expr::PosPred(inner) => Ok(Node::If(Box::new(node(inner)?))),
        Expr::NegPred(inner) => Ok(Node::Unless(Box::new(node(inner)?))),
        // pest has them two by two, with the rest on either side.
        Expr::Seq(a, b) => {
            let parts = |node| if let Node::All(parts) = node { parts } else { vec![node] };
            Ok(Node::All([parts(node(a)?), parts(node(b)?)].concat()))
        }
        Expr::Choice(a, b) => {
            let ways = |node| if let Node::One(ways) = node { ways } else { vec![node] };
            Ok(characters_together([ways(node(a)?), ways(node(b)?)].concat()))
        }
        Expr::Opt(inner) => times(inner, 0, Some(1)),
        Expr::Rep(inner) => times(inner, 0, None),
        Expr::RepOnce(inner) => times(inner, 1, None),
        Expr::RepExact(inner, n) => times(inner, *n, Some(*n)),
        Expr::RepMin(inner, n) => times(inner, *n, None),
        Expr::RepMax(inner, n) => times(inner, 0, Some(*n)),
        Expr::RepMinMax(inner, least, most) => times(inner, *least, Some(*most)),
        other => Err(format!("{other:?} is not built")),
    }
}

/// Each rule that a node uses.
fn calls(node: &Node, each: &mut impl FnMut(&str)) {
    match node {
        Node::Call(name) => each(name),
        Node::If(inner) | Node::Unless(inner) | Node::Times(inner, ..) => calls(inner, each),
        Node::All(parts) | Node::One(parts) => parts.iter().for_each(|part| calls(part, each)),
        _ => {}
    }
}

fn one_character(text: &str) -> Option<char> {
    let mut characters = text.chars();
    characters.next().filter(|_| characters.next().is_none())
}

/// A choice between characters alone is one of them all.
fn characters_together(ways: Vec<Node>) -> Node {
    let mut together: Vec<Node> = Vec::new();
    for way in ways {
        match (together.last_mut(), way) {
            (Some(Node::Char(ranges)), Node::Char(more)) => ranges.extend(more),
            (_, way) => together.push(way),
        }
    }
    match <[Node; 1]>::try_from(together) {
        Ok([only]) => only,
        Err(together) => Node::One(together),
    }
}

/// Puts what rules stand for in the place of their names.
fn put(node: &mut Node, what: &BTreeMap<String, Node>) {
    match node {
        Node::Call(name) => {
            if let Some(characters) = what.get(name) {
                *node = characters.clone();
            }
        }
        Node::If(inner) | Node::Unless(inner) | Node::Times(inner, ..) => put(inner, what),
        Node::All(parts) => parts.iter_mut().for_each(|part| put(part, what)),
        Node::One(ways) => {
            ways.iter_mut().for_each(|way| put(way, what));
            *node = characters_together(std::mem::take(ways));
        }
        _ => {}
    }
}

fn first_of_rule(name: &str, nodes: &BTreeMap<String, Node>, firsts: &mut BTreeMap<String, First>) -> First {
    if let Some(first) = firsts.get(name) {
        return first.clone();
    }
    let first = first(&nodes[name], &mut |name| first_of_rule(name, nodes, firsts));
    firsts.insert(name.to_owned(), first.clone());
    first
}

/// What a node looks at first.
pub fn first(node: &Node, rule: &mut impl FnMut(&str) -> First) -> First {
    match node {
        Node::Text(text) => match text.as_bytes() {
            [] => First::empty(Pairs::all()),
            [only] => First::one(Pairs::of(Bytes::of([*only]), Bytes::ALL)),
            [a, b, ..] => First::more(Pairs::of(Bytes::of([*a]), Bytes::of([*b]))),
        },
        Node::AnyCase(text) => {
            let both = |at: usize| {
                Bytes::of(text.bytes().skip(at).take(1).flat_map(|b| [b, b.to_ascii_uppercase()]))
            };
            let second = if text.len() > 1 { both(1) } else { Bytes::ALL };
            First::more(Pairs::of(both(0), second))
        }
        Node::Char(ranges) => {
            let single = ranges.iter().flat_map(|(first, last)| (*first..=*last).take_while(char::is_ascii));
            let single = Bytes::of(single.map(|sign| sign as u8));
            // First bytes of characters that have several.
            let lead = |sign: char| sign.encode_utf8(&mut [0; 4]).as_bytes()[0];
            let wide = ranges.iter().filter(|(_, last)| !last.is_ascii());
            let wide = Bytes::of(wide.flat_map(|(first, last)| lead((*first).max('\u{80}'))..=lead(*last)));
            First::one(Pairs::of(single, Bytes::ALL))
                .or(&First::more(Pairs::of(wide, Bytes::of(0x80..=0xBF))))
        }
        Node::Any => First::one(Pairs::of(Bytes::of(0..=0x7F), Bytes::ALL))
            .or(&First::more(Pairs::of(Bytes::of(0x80..=0xFF), Bytes::ALL))),
        Node::Start => First::empty(Pairs::all()),
        Node::End => First::empty(Pairs::of(Bytes::END, Bytes::ALL)),
        Node::Call(name) => rule(name),
        Node::If(inner) => First::empty(first(inner, rule).any()),
        Node::Unless(inner) => First::empty(match &**inner {
            // Of other nodes the first bytes don't say that they fit.
            Node::Char(ranges) if ranges.iter().all(|(_, last)| last.is_ascii()) => {
                Pairs::of(Bytes::ALL.minus(first(inner, rule).any().first()), Bytes::ALL)
            }
            _ => Pairs::all(),
        }),
        Node::All(parts) => {
            let nothing = First::empty(Pairs::all());
            parts.iter().fold(nothing, |before, part| before.then(&first(part, rule)))
        }
        Node::One(ways) => ways.iter().fold(First::none(), |before, way| before.or(&first(way, rule))),
        Node::Times(inner, least, most) => {
            let inner = first(inner, rule);
            let again = if *most == Some(1) { inner.clone() } else { inner.or(&inner.then(&inner)) };
            if *least == 0 { again.or(&First::empty(Pairs::all())) } else { again }
        }
    }
}
