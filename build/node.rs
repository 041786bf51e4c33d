//! The grammar as pest read it → as few kinds of nodes as can be, and what each can begin with.

use std::collections::BTreeMap;

use pest_meta::ast::{Expr, Rule, RuleType};

use crate::bytes::Bytes;

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

/// What a node looks at first: where it takes something, and where it may take nothing and still fit.
#[derive(Clone, Copy)]
pub struct First {
    pub takes: Bytes,
    pub empty: Bytes,
}

impl First {
    pub fn any(self) -> Bytes {
        self.takes.or(self.empty)
    }
}

/// The rules, in nodes. Fails on what this grammar doesn't use: the stack, spaces that are skipped unsaid.
pub fn grammar(rules: &[Rule]) -> Result<Grammar, String> {
    let mut nodes: BTreeMap<String, Node> = BTreeMap::new();
    for rule in rules {
        if matches!(rule.name.as_str(), "WHITESPACE" | "COMMENT") || rule.ty == RuleType::NonAtomic {
            return Err(format!("grammar: {} is not what this grammar uses", rule.name));
        }
        nodes.insert(rule.name.clone(), node(&rule.expr)?);
    }
    let mut unknown = None;
    nodes.values().for_each(|node| {
        calls(node, &mut |name| {
            if !nodes.contains_key(name) {
                unknown = Some(name.to_owned());
            }
        })
    });
    if let Some(name) = unknown {
        return Err(format!("grammar: {name} is not what this grammar uses"));
    }
    // Characters that a rule stands for are put in its place, until nothing changes.
    loop {
        let silent = |name: &str| rules.iter().any(|rule| rule.name == name && rule.ty == RuleType::Silent);
        let characters: BTreeMap<String, Node> = nodes
            .iter()
            .filter(|(name, node)| silent(name) && matches!(node, Node::Char(_)))
            .map(|(name, node)| (name.clone(), node.clone()))
            .collect();
        let before = characters.len();
        nodes.values_mut().for_each(|node| put(node, &characters));
        let after = nodes.iter().filter(|(name, node)| silent(name) && matches!(node, Node::Char(_))).count();
        if after == before {
            break;
        }
    }
    let mut firsts = BTreeMap::new();
    for name in nodes.keys() {
        first_of_rule(name, &nodes, &mut firsts);
    }
    let named = |rule: &Rule| {
        let told = rule.ty != RuleType::Silent;
        let opens = rule.ty != RuleType::Atomic;
        (rule.name.clone(), Named { node: nodes[&rule.name].clone(), told, opens, first: firsts[&rule.name] })
    };
    let grammar = Grammar { rules: rules.iter().map(named).collect() };
    for rule in rules.iter().filter(|rule| rule.ty == RuleType::Atomic) {
        if let Some(inner) = compound_inside(&grammar, rules, &grammar.rules[&rule.name].node) {
            return Err(format!(
                "grammar: {}, which tells nothing inside it, uses {inner}, which does",
                rule.name
            ));
        }
    }
    Ok(grammar)
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
        Expr::Insens(text) => Ok(Node::AnyCase(text.to_ascii_lowercase())),
        Expr::Range(first, last) => {
            let ends = one_character(first).zip(one_character(last));
            Ok(Node::Char(vec![ends.ok_or_else(|| format!("grammar: '{first}'..'{last}' is no range"))?]))
        }
        Expr::Ident(name) => Ok(match name.as_str() {
            "ANY" => Node::Any,
            "SOI" => Node::Start,
            "EOI" => Node::End,
            "ASCII_DIGIT" => Node::Char(vec![('0', '9')]),
            _ => Node::Call(name.clone()),
        }),
        Expr::PosPred(inner) => Ok(Node::If(Box::new(node(inner)?))),
        Expr::NegPred(inner) => Ok(Node::Unless(Box::new(node(inner)?))),
        Expr::Seq(a, b) => {
            let mut parts = Vec::new();
            for part in [node(a)?, node(b)?] {
                match part {
                    Node::All(more) => parts.extend(more),
                    part => parts.push(part),
                }
            }
            Ok(Node::All(parts))
        }
        Expr::Choice(a, b) => {
            let mut ways = Vec::new();
            for way in [node(a)?, node(b)?] {
                match way {
                    Node::One(more) => ways.extend(more),
                    way => ways.push(way),
                }
            }
            Ok(characters_together(ways))
        }
        Expr::Opt(inner) => times(inner, 0, Some(1)),
        Expr::Rep(inner) => times(inner, 0, None),
        Expr::RepOnce(inner) => times(inner, 1, None),
        Expr::RepExact(inner, n) => times(inner, *n, Some(*n)),
        Expr::RepMin(inner, n) => times(inner, *n, None),
        Expr::RepMax(inner, n) => times(inner, 0, Some(*n)),
        Expr::RepMinMax(inner, least, most) => times(inner, *least, Some(*most)),
        other => Err(format!("grammar: {other:?} is not what this grammar uses")),
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
        return *first;
    }
    // A rule that uses itself: anything, while it isn't known.
    firsts.insert(name.to_owned(), First { takes: Bytes::ALL, empty: Bytes::ALL });
    let first = first(&nodes[name], &mut |name| first_of_rule(name, nodes, firsts));
    firsts.insert(name.to_owned(), first);
    first
}

/// What a node looks at first.
pub fn first(node: &Node, rule: &mut impl FnMut(&str) -> First) -> First {
    let takes = |takes| First { takes, empty: Bytes::NONE };
    let empty = |empty| First { takes: Bytes::NONE, empty };
    match node {
        Node::Text(text) => match text.bytes().next() {
            Some(byte) => takes(Bytes::of([byte])),
            None => empty(Bytes::ALL),
        },
        Node::AnyCase(text) => {
            let byte = text.as_bytes()[0];
            takes(Bytes::of([byte, byte.to_ascii_uppercase()]))
        }
        Node::Char(ranges) => {
            takes(ranges.iter().fold(Bytes::NONE, |all, (first, last)| all.or(Bytes::leading(*first, *last))))
        }
        Node::Any => takes(Bytes::ALL.minus(Bytes::end())),
        Node::Start => empty(Bytes::ALL),
        Node::End => empty(Bytes::end()),
        Node::Call(name) => rule(name),
        Node::If(inner) => empty(first(inner, rule).any()),
        Node::Unless(inner) => empty(match &**inner {
            // Of other nodes the first byte doesn't say that they fit.
            Node::Char(ranges) if ranges.iter().all(|(_, last)| last.is_ascii()) => {
                Bytes::ALL.minus(first(inner, rule).takes)
            }
            _ => Bytes::ALL,
        }),
        Node::All(parts) => parts.iter().fold(empty(Bytes::ALL), |before, part| {
            let part = first(part, rule);
            First {
                takes: before.takes.or(before.empty.and(part.takes)),
                empty: before.empty.and(part.empty),
            }
        }),
        Node::One(ways) => ways.iter().fold(empty(Bytes::NONE), |before, way| {
            let way = first(way, rule);
            First { takes: before.takes.or(way.takes), empty: before.empty.or(way.empty) }
        }),
        Node::Times(inner, least, _) => {
            let inner = first(inner, rule);
            First { takes: inner.takes, empty: if *least == 0 { Bytes::ALL } else { inner.empty } }
        }
    }
}
