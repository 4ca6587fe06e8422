//! What a cell of a table means: a group, a yes or no, a number.

use medhold_model::Given;

/// The words for yes, in any case.
const YES: [&str; 6] = ["1", "true", "t", "yes", "y", "ja"];
/// The words for no.
const NO: [&str; 6] = ["0", "false", "f", "no", "n", "nei"];

/// The name of a group; none for an empty cell.
pub(super) fn group(column: &str, cell: &Given) -> Result<Option<String>, String> {
    match cell {
        Given::Nothing => Ok(None),
        Given::Text(text) | Given::Cell(text) | Given::Unholdable(text) if text.trim().is_empty() => Ok(None),
        Given::Text(text) | Given::Cell(text) | Given::Unholdable(text) => Ok(Some(text.trim().to_owned())),
        Given::Flag(flag) => Ok(Some(flag.to_string())),
        Given::Number(number) => Ok(Some(number.to_string())),
        Given::List(_) | Given::Map(_) => {
            Err(format!("`{column}` is {} (`{cell}`), and a group is a text or a number", cell.kind()))
        }
    }
}

/// Yes or no; none for an empty cell.
pub(super) fn flag(column: &str, cell: &Given) -> Result<Option<bool>, String> {
    let word = match cell {
        Given::Nothing => return Ok(None),
        Given::Flag(flag) => return Ok(Some(*flag)),
        Given::Number(number) => number.to_f64().to_string(),
        Given::Text(text) | Given::Cell(text) => text.trim().to_lowercase(),
        _ => String::new(),
    };
    let word = word.strip_suffix(".0").unwrap_or(&word);
    match word {
        word if YES.contains(&word) => Ok(Some(true)),
        word if NO.contains(&word) => Ok(Some(false)),
        _ => Err(format!("`{column}` is `{}`; say 1 or 0, true or false, yes or no", shown(cell))),
    }
}

/// A number; none for an empty cell.
pub(super) fn number(column: &str, cell: &Given) -> Result<Option<f64>, String> {
    let number = match cell {
        Given::Nothing => return Ok(None),
        Given::Number(number) => Some(number.to_f64()),
        Given::Unholdable(text) | Given::Text(text) | Given::Cell(text) => text.trim().parse::<f64>().ok(),
        _ => None,
    };
    match number.filter(|number| number.is_finite()) {
        Some(number) => Ok(Some(number)),
        None => Err(format!("`{column}` is `{}`, not a number; write it with a decimal point", shown(cell))),
    }
}

/// A cell as the user wrote it, without the quotes of JSON.
fn shown(cell: &Given) -> String {
    match cell {
        Given::Text(text) => text.clone(),
        other => other.to_string(),
    }
}
