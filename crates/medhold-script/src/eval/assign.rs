//! Assignments to variables and to items within them.

use std::rc::Rc;

use super::expr::place;
use super::val::{List, Map};
use super::{Evaluation, Stop, Val};
use crate::tree::{Assign, How, Operator, Spot};

impl<'a> Evaluation<'a> {
    pub(super) fn assign(&mut self, assign: &'a Assign) -> Result<(), Stop<'a>> {
        self.step(1, assign.spot)?;
        if assign.path.is_empty() && assign.how == How::Set {
            return self.put(assign.slot, &assign.value);
        }
        let mut path = self.each(&assign.path)?;
        path.reverse();
        let value = self.eval(&assign.value)?;
        // Taken out, so that its items are not shared and need not be copied.
        let old = match self.locals.get_mut(self.base + assign.slot) {
            Some(place) => std::mem::replace(place, Ok(Val::Nothing))?,
            None => Val::Nothing,
        };
        let new = self.changed(old, &mut path, assign.how, value, assign.spot)?;
        if let Val::List(_) | Val::Map(_) = new {
            self.items_within(new.size() - 1, assign.spot)?;
        }
        self.set(assign.slot, Ok(new));
        Ok(())
    }

    /// A value with the item at the path, which is read from its end, changed.
    fn changed(
        &mut self,
        old: Val<'a>,
        path: &mut Vec<Val<'a>>,
        how: How,
        value: Val<'a>,
        spot: Spot,
    ) -> Result<Val<'a>, Stop<'a>> {
        let Some(step) = path.pop() else {
            return self.replaced(old, how, value, spot);
        };
        match (old, step) {
            (Val::List(mut list), Val::Number(index)) => {
                let own = Rc::make_mut(&mut list);
                let Some(item) = place(own, index).and_then(|p| own.items.get_mut(p)) else {
                    return Err(self.incomputable(spot, &format!("the list has no item {index}")).into());
                };
                let before = std::mem::replace(item, Val::Nothing);
                let size = before.size();
                let after = self.changed(before, path, how, value, spot)?;
                own.size = own.size - size + after.size();
                if let Some(item) = place(own, index).and_then(|p| own.items.get_mut(p)) {
                    *item = after;
                }
                Ok(Val::List(list))
            }
            (Val::Map(mut map), Val::Text(name)) => {
                let own: &mut Map<'a> = Rc::make_mut(&mut map);
                let before = own.values.remove(&*name);
                let size = before.as_ref().map_or(0, Val::size);
                let before = before.unwrap_or(Val::Nothing);
                let after = self.changed(before, path, how, value, spot)?;
                own.size = own.size - size + after.size();
                own.values.insert((&*name).into(), after);
                Ok(Val::Map(map))
            }
            (old, step) => {
                let why = format!("{} has no item at {}", old.kind(), step.kind());
                Err(self.incomputable(spot, &why).into())
            }
        }
    }

    fn replaced(&mut self, old: Val<'a>, how: How, value: Val<'a>, spot: Spot) -> Result<Val<'a>, Stop<'a>> {
        match (how, old) {
            (How::Set, _) => Ok(value),
            // `list += item` puts the item at the end, `list += list` all of its items.
            (How::Compute(Operator::Add), Val::List(list)) if !matches!(value, Val::List(_)) => Ok(pushed(list, value)),
            (How::Compute(operator), old) => self.computed(operator, &old, &value, spot),
            (How::Push, Val::List(list)) => Ok(pushed(list, value)),
            (How::Push, old) => {
                Err(self.incomputable(spot, &format!("{} is no list to put something into", old.kind())).into())
            }
        }
    }
}

fn pushed<'a>(mut list: Rc<List<'a>>, value: Val<'a>) -> Val<'a> {
    let own = Rc::make_mut(&mut list);
    own.size += value.size();
    own.items.push(value);
    Val::List(list)
}
