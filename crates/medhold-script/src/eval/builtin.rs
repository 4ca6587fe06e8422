//! The functions that every rule file has.

use std::cmp::Ordering;

use super::{Evaluated, Evaluation, Quantity, Stop, Val, numbers};
use crate::builtin::Builtin;
use crate::tree::{Expr, Spot};

impl<'a> Evaluation<'a> {
    /// A call of a function that is built in. Undecided arguments make it undecided.
    pub(super) fn builtin(&mut self, builtin: Builtin, args: &'a [Expr], spot: Spot) -> Evaluated<'a> {
        let args = self.each(args)?;
        match builtin {
            Builtin::Min => self.extreme(args, Ordering::Less, spot),
            Builtin::Max => self.extreme(args, Ordering::Greater, spot),
            Builtin::Sum | Builtin::Average | Builtin::Median => self.over_list(builtin, &args, spot),
            Builtin::ToUpper | Builtin::ToLower | Builtin::Trim => self.changed_text(builtin, &args, spot),
            _ => one(builtin, &args).ok_or_else(|| self.unfit(builtin, &args, spot)),
        }
    }

    /// The first of those that no other goes before.
    fn extreme(&self, args: Vec<Val<'a>>, wanted: Ordering, spot: Spot) -> Evaluated<'a> {
        let mut args = args.into_iter();
        let mut best = args.next().unwrap_or(Val::Nothing);
        for arg in args {
            let Some(order) = arg.order(&best) else {
                let why = format!("{} can't be held against {}", best.kind(), arg.kind());
                return Err(self.incomputable(spot, &why).into());
            };
            if order == wanted {
                best = arg;
            }
        }
        Ok(best)
    }

    fn over_list(&mut self, builtin: Builtin, args: &[Val<'a>], spot: Spot) -> Evaluated<'a> {
        let [Val::List(list)] = args else {
            return Err(self.unfit(builtin, args, spot));
        };
        self.step(list.size as u64, spot)?;
        numbers::over_list(builtin, &list.items).ok_or_else(|| {
            let why = if list.items.is_empty() { "the list is empty" } else { "the list can't be summed up" };
            self.incomputable(spot, why).into()
        })
    }

    fn changed_text(&mut self, builtin: Builtin, args: &[Val<'a>], spot: Spot) -> Evaluated<'a> {
        let [Val::Text(text)] = args else {
            return Err(self.unfit(builtin, args, spot));
        };
        let text = match builtin {
            Builtin::ToUpper => text.to_uppercase(),
            Builtin::ToLower => text.to_lowercase(),
            _ => text.trim().to_owned(),
        };
        self.text_within(text.len(), spot)?;
        Ok(Val::text(text))
    }

    fn unfit(&self, builtin: Builtin, args: &[Val<'a>], spot: Spot) -> Stop<'a> {
        let name = crate::builtin::BUILTINS.iter().find(|s| s.builtin == builtin).map_or("", |s| s.name);
        let kinds: Vec<&str> = args.iter().map(Val::kind).collect();
        self.incomputable(spot, &format!("`{name}` has no value for {}", kinds.join(" and "))).into()
    }
}

/// Functions that take no steps worth counting; none where they have no value for these arguments.
fn one<'a>(builtin: Builtin, args: &[Val<'a>]) -> Option<Val<'a>> {
    match (builtin, args) {
        (Builtin::Len, [Val::Text(text)]) => integer(text.chars().count()),
        (Builtin::Len, [Val::List(list)]) => integer(list.items.len()),
        (Builtin::Len, [Val::Map(map)]) => integer(map.values.len()),
        (Builtin::Len, [Val::Range(from, to)]) => Some(Val::Number(to.checked_sub(*from)?.max(0).into())),
        (Builtin::IsEmpty, [Val::Text(text)]) => Some(Val::Flag(text.is_empty())),
        (Builtin::IsEmpty, [Val::List(list)]) => Some(Val::Flag(list.items.is_empty())),
        (Builtin::IsEmpty, [Val::Map(map)]) => Some(Val::Flag(map.values.is_empty())),
        (Builtin::IsEmpty, [Val::Range(from, to)]) => Some(Val::Flag(from >= to)),
        (Builtin::StartsWith, [Val::Text(text), Val::Text(start)]) => Some(Val::Flag(text.starts_with(&**start))),
        (Builtin::EndsWith, [Val::Text(text), Val::Text(end)]) => Some(Val::Flag(text.ends_with(&**end))),
        (builtin, [only]) => dated(only)?.applied(builtin, None).map(Val::from),
        (builtin, [first, second]) => dated(first)?.applied(builtin, Some(dated(second)?)).map(Val::from),
        _ => None,
    }
}

/// A number, an amount or a day; a text that is one counts as a day.
fn dated(value: &Val<'_>) -> Option<Quantity> {
    match value {
        Val::Text(text) => text.parse().ok().map(Quantity::Date),
        other => other.quantity(),
    }
}

fn integer<'a>(count: usize) -> Option<Val<'a>> {
    i64::try_from(count).ok().map(|n| Val::Number(n.into()))
}
