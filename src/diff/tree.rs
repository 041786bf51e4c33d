//! The tree that is compared: the lists of a document and their items, each with a hash of what it says.

use std::hash::{DefaultHasher, Hash, Hasher};

use serde_json::{Map, Value};

use super::ignore::Ignore;

/// Keys that say where something stands, not what it is.
pub const PLACES: [&str; 5] = ["rentang", "halaman", "kotak", "baris", "kolom"];
/// Keys of a node that follow from its label.
pub const LABELS: [&str; 5] = ["jenis", "label", "label_tercetak", "urutan", "tersirat"];

/// A document with its items found.
#[derive(Debug, Default)]
pub struct Tree<'v> {
    /// Before what is under them, in the order of keys and lists.
    pub items: Vec<Item<'v>>,
    pub lists: Vec<List<'v>>,
    /// The lists that hang under no item.
    pub top: Vec<usize>,
}

/// An item of a list: a node, a signatory, a line of the letterhead.
#[derive(Debug)]
pub struct Item<'v> {
    pub value: &'v Value,
    /// The list it stands in, and its place there.
    pub list: usize,
    pub index: usize,
    /// The lists under it, in the order of their keys.
    pub lists: Vec<usize>,
    /// The items from its own to this one, exclusive, are under it.
    pub end: usize,
    /// A hash of what it says, all under it included, its own label and all places left out.
    pub content: u64,
    /// How many words it has, all under it included.
    pub words: u32,
    /// Whether it is a node in the tree of nodes, where it may come from any other list of nodes.
    pub node: bool,
}

/// A list of items.
#[derive(Debug)]
pub struct List<'v> {
    /// The item that it hangs under; none at the top of the document.
    pub owner: Option<usize>,
    /// The keys from there: `anak`, or `pengundangan` and `penandatangan`.
    pub keys: Vec<&'v str>,
    pub items: Vec<usize>,
}

/// What is left of `keys` after the keys `under`, if they begin so.
pub fn rest_of<'k, 'v>(keys: &'k [&'v str], under: &[&str]) -> Option<&'k [&'v str]> {
    let (head, rest) = keys.split_at_checked(under.len())?;
    (head == under).then_some(rest)
}

/// Whether this value is a list of items. Lists of numbers are values: places.
pub fn is_list(value: &Value) -> bool {
    let item = |value: &Value| matches!(value, Value::String(_) | Value::Object(_) | Value::Array(_));
    value.as_array().is_some_and(|items| items.iter().all(item))
}

/// Whether this object is a node of the tree.
pub fn is_node(map: &Map<String, Value>) -> bool {
    map.get("anak").is_some_and(is_list) && map.contains_key("teks")
}

impl<'v> Tree<'v> {
    /// The tree of a document, without what is to be ignored.
    pub fn of(document: &'v Value, ignore: &Ignore) -> Tree<'v> {
        let mut builder = Builder { tree: Tree::default(), path: Vec::new(), ignore };
        if let Value::Object(map) = document {
            builder.object(map, None, &mut Vec::new(), &mut Says::default());
        }
        builder.tree
    }

    /// The lists under an item, or those at the top.
    pub fn lists_of(&self, owner: Option<usize>) -> &[usize] {
        match owner {
            Some(item) => &self.items[item].lists,
            None => &self.top,
        }
    }

    /// The lists in a field, to which `keys` lead from its item or from the top.
    pub fn lists_in(&self, owner: Option<usize>, keys: &[&str]) -> &[usize] {
        // They are in the order of their keys, so those that begin alike stand together.
        let lists = self.lists_of(owner);
        let start = lists.partition_point(|list| self.lists[*list].keys.as_slice() < keys);
        let rest = &lists[start..];
        &rest[..rest.partition_point(|list| rest_of(&self.lists[*list].keys, keys).is_some())]
    }

    /// The item that holds this one.
    pub fn above(&self, item: usize) -> Option<usize> {
        self.lists[self.items[item].list].owner
    }

    /// Kind and label of a node that has a label.
    pub fn label(&self, item: usize) -> Option<(&'v str, &'v str)> {
        let map = self.items[item].value.as_object()?;
        Some((map.get("jenis")?.as_str()?, map.get("label")?.as_str()?))
    }
}

/// Hash and words, gathered.
#[derive(Default)]
struct Says {
    hasher: DefaultHasher,
    words: u32,
}

impl Says {
    fn leaf(&mut self, key: &str, value: &Value) {
        match value {
            // What is null says as little as what is missing.
            Value::Null => return,
            Value::String(text) => {
                text.hash(&mut self.hasher);
                let words = text.split_whitespace().count();
                self.words = self.words.saturating_add(u32::try_from(words).unwrap_or(u32::MAX));
            }
            other => other.to_string().hash(&mut self.hasher),
        }
        key.hash(&mut self.hasher);
    }
}

struct Builder<'v, 'i> {
    tree: Tree<'v>,
    /// The keys that lead here.
    path: Vec<&'v str>,
    ignore: &'i Ignore,
}

impl<'v> Builder<'v, '_> {
    fn object(
        &mut self,
        map: &'v Map<String, Value>,
        owner: Option<usize>,
        keys: &mut Vec<&'v str>,
        says: &mut Says,
    ) {
        let node = is_node(map);
        for (key, value) in map {
            let key = key.as_str();
            self.path.push(key);
            keys.push(key);
            if !self.ignore.holds(&self.path) {
                match value {
                    Value::Object(inner) => {
                        key.hash(&mut says.hasher);
                        self.object(inner, owner, keys, says);
                    }
                    _ if PLACES.contains(&key) => {}
                    Value::Array(items) if is_list(value) => self.list(items, owner, keys, says),
                    _ if node && LABELS.contains(&key) => {}
                    leaf => says.leaf(key, leaf),
                }
            }
            keys.pop();
            self.path.pop();
        }
    }

    fn list(&mut self, items: &'v [Value], owner: Option<usize>, keys: &[&'v str], says: &mut Says) {
        let list = self.tree.lists.len();
        self.tree.lists.push(List { owner, keys: keys.to_vec(), items: Vec::with_capacity(items.len()) });
        match owner {
            Some(item) => self.tree.items[item].lists.push(list),
            None => self.tree.top.push(list),
        }
        let in_tree = match (owner, keys) {
            (None, [_]) => true,
            (Some(owner), ["anak"]) => self.tree.items[owner].node,
            // The contents of annexes and elucidations.
            (Some(owner), ["isi"]) => self.tree.above(owner).is_none(),
            _ => false,
        };
        keys.hash(&mut says.hasher);
        items.len().hash(&mut says.hasher);
        for (index, value) in items.iter().enumerate() {
            let (content, words) = self.item(value, list, index, in_tree);
            content.hash(&mut says.hasher);
            says.words = says.words.saturating_add(words);
        }
    }

    fn item(&mut self, value: &'v Value, list: usize, index: usize, in_tree: bool) -> (u64, u32) {
        let at = self.tree.items.len();
        let node = in_tree && value.as_object().is_some_and(is_node);
        self.tree.items.push(Item {
            value,
            list,
            index,
            lists: Vec::new(),
            end: at + 1,
            content: 0,
            words: 0,
            node,
        });
        self.tree.lists[list].items.push(at);
        let mut says = Says::default();
        match value {
            Value::Object(map) => self.object(map, Some(at), &mut Vec::new(), &mut says),
            leaf => says.leaf("", leaf),
        }
        let end = self.tree.items.len();
        let item = &mut self.tree.items[at];
        item.end = end;
        item.content = says.hasher.finish();
        item.words = says.words;
        (item.content, item.words)
    }
}
