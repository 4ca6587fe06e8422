//! Laying one TOML table over another.

use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue};

/// `over` laid over `base`: tables key by key, lists of tables item by item, and everything else replaced.
///
/// Of two lists of tables the first items are laid over each other, the second, and so on; the longer list's further items
/// stay as they are. Every value keeps the place where it was written.
pub(crate) fn merged<'a>(base: &DeTable<'a>, over: &DeTable<'a>) -> DeTable<'a> {
    let mut result = base.clone();
    for (key, value) in over {
        let laid = match base.get(key.get_ref().as_ref()) {
            Some(below) => laid(below, value),
            None => value.clone(),
        };
        result.remove(key.get_ref().as_ref());
        result.insert(key.clone(), laid);
    }
    result
}

fn laid<'a>(base: &Spanned<DeValue<'a>>, over: &Spanned<DeValue<'a>>) -> Spanned<DeValue<'a>> {
    let value = match (base.get_ref(), over.get_ref()) {
        (DeValue::Table(base), DeValue::Table(over)) => DeValue::Table(merged(base, over)),
        (DeValue::Array(base), DeValue::Array(items)) if tables(base) && tables(items) => {
            let mut list = DeArray::new();
            zipped(base, items).into_iter().for_each(|item| list.push(item));
            DeValue::Array(list)
        }
        (_, over) => over.clone(),
    };
    Spanned::new(over.span(), value)
}

fn tables<'v, 'a: 'v>(items: impl IntoIterator<Item = &'v Spanned<DeValue<'a>>>) -> bool {
    items.into_iter().all(|item| item.get_ref().is_table())
}

fn zipped<'a>(base: &[Spanned<DeValue<'a>>], over: &[Spanned<DeValue<'a>>]) -> Vec<Spanned<DeValue<'a>>> {
    (0..base.len().max(over.len()))
        .filter_map(|i| match (base.get(i), over.get(i)) {
            (Some(base), Some(over)) => Some(laid(base, over)),
            (base, over) => over.or(base).cloned(),
        })
        .collect()
}
