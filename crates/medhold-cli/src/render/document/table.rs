//! Tables: with a caption, and as wide as they need on a small screen.

use medhold_model::Value;
use medhold_script::Table;

use super::text::count;
use super::{Document, Html, element, with};

/// The most rows of a table of the pack that are shown.
const SHOWN: usize = 60;

/// A table of cells.
pub(super) fn grid(caption: &str, head: Html, rows: Vec<Vec<Html>>) -> Html {
    let caption = element("caption", caption);
    let row = |cells: Vec<Html>| element("tr", cells.into_iter().map(|cell| element("td", cell)).collect::<Html>());
    let body: Html = rows.into_iter().map(row).collect();
    let table = element("table", [caption, element("thead", element("tr", head)), element("tbody", body)]);
    with("div", &[("class", "wide")], table)
}

impl Document<'_> {
    /// The pack's look-up tables.
    pub(super) fn tables(&self) -> Html {
        let tables = &self.pack.program().scope().tables;
        if tables.is_empty() {
            return self.paragraph("none-tables");
        }
        tables.iter().map(|table| self.table(table)).collect()
    }

    fn table(&self, table: &Table) -> Html {
        let names = std::iter::once(&table.key).chain(table.columns.iter().map(|column| &column.name));
        let head = names.map(|name| with("th", &[("scope", "col")], name.as_str())).collect();
        let rows = table.rows.iter().take(SHOWN).map(|(key, cells)| {
            let cells = cells.iter().map(|cell| Html::from(cell.as_ref().map(|v| self.plain(v)).unwrap_or_default()));
            std::iter::once(Html::from(key.as_str())).chain(cells).collect()
        });
        let told = [("n", count(table.rows.len())), ("shown", count(SHOWN))].into();
        let note = self.tell(if table.rows.len() > SHOWN { "table-cut" } else { "table-note" }, &told);
        let name = self.wording().named(&format!("table {}", table.name));
        let caption = format!("{} ({note})", capital(&name));
        grid(&caption, head, rows.collect())
    }

    /// A value as it is shown in tables.
    pub(super) fn plain(&self, value: &Value) -> String {
        self.wording().value_of("", value)
    }
}

/// The same with a capital at its beginning.
pub(super) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}
