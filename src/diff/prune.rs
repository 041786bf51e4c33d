//! Values without the items that are elsewhere in the other document: those move, they don't come or go.

use serde_json::Value;

use super::tree::{Tree, rest_of};

/// One document, and which of its items the other one has.
#[derive(Debug)]
pub struct Prune<'t, 'v> {
    tree: &'t Tree<'v>,
    partners: &'t [Option<usize>],
    /// How many items under each item are elsewhere, those under them not counted.
    elsewhere: Vec<usize>,
}

impl<'t, 'v> Prune<'t, 'v> {
    pub fn of(tree: &'t Tree<'v>, partners: &'t [Option<usize>]) -> Prune<'t, 'v> {
        let mut elsewhere = vec![0; tree.items.len()];
        for item in (0..tree.items.len()).rev() {
            if let Some(above) = tree.above(item) {
                elsewhere[above] += if partners[item].is_some() { 1 } else { elsewhere[item] };
            }
        }
        Prune { tree, partners, elsewhere }
    }

    /// How many items under this one are elsewhere.
    pub fn elsewhere(&self, item: usize) -> usize {
        self.elsewhere[item]
    }

    /// How many items are elsewhere that stand in a field, to which `keys` lead from its item or from the top.
    pub fn field_elsewhere(&self, owner: Option<usize>, keys: &[&str]) -> usize {
        let lists = self.tree.lists_in(owner, keys).iter().map(|list| &self.tree.lists[*list]);
        lists
            .flat_map(|list| &list.items)
            .map(|item| if self.partners[*item].is_some() { 1 } else { self.elsewhere[*item] })
            .sum()
    }

    /// The value of an item without what is elsewhere.
    pub fn item(&self, item: usize) -> Value {
        let mut value = self.tree.items[item].value.clone();
        if self.elsewhere[item] > 0 {
            self.prune(&mut value, Some(item), &[]);
        }
        value
    }

    /// The value of a field without what is elsewhere.
    pub fn field(&self, value: &Value, owner: Option<usize>, keys: &[&str]) -> Value {
        let mut value = value.clone();
        if self.field_elsewhere(owner, keys) > 0 {
            self.prune(&mut value, owner, keys);
        }
        value
    }

    fn prune(&self, value: &mut Value, owner: Option<usize>, under: &[&str]) {
        for list in self.tree.lists_in(owner, under) {
            let list = &self.tree.lists[*list];
            let Some(rest) = rest_of(&list.keys, under) else {
                continue;
            };
            let place = rest.iter().try_fold(&mut *value, |value, key| value.get_mut(key));
            if let Some(Value::Array(place)) = place {
                let stay = list.items.iter().filter(|item| self.partners[**item].is_none());
                *place = stay.map(|item| self.item(*item)).collect();
            }
        }
    }
}
