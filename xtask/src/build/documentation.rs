//! The page `element.html`, in which placeholders like `<!-- attributes -->` become tables.

use super::manifest::{Contract, Entry};
use anyhow::{Result, ensure};

/// Returns `page` with a table in place of each placeholder, such as `<!-- attributes -->`.
///
/// # Errors
/// Returns an error if `page` lacks the placeholder of a table.
pub fn render(page: &str, contract: &Contract) -> Result<String> {
    let attributes: Vec<Vec<String>> = contract
        .attributes()
        .map(|(name, entry)| vec![code(&name), code(&entry.detail), prose(&entry.text)])
        .collect();
    let read_only =
        contract.properties.iter().filter(|property| !contract.attributes().any(|(_, it)| it == *property));
    let tables = [
        ("attributes", table(&["Attribute", "Type", "Meaning"], attributes)),
        ("properties", table(&["Property", "Type", "Meaning"], read_only.map(typed).collect())),
        ("methods", table(&["Method", "Gives", "Meaning"], rows(&contract.methods, typed))),
        ("events", table(&["Event", "Type", "Meaning"], rows(&contract.events, typed))),
        ("slots", table(&["Slot", "Meaning"], rows(&contract.slots, named))),
        ("parts", table(&["Part", "Meaning"], rows(&contract.parts, named))),
        (
            "custom-properties",
            table(&["Property", "Default", "Meaning"], rows(&contract.custom_properties, typed)),
        ),
        ("states", table(&["State", "Meaning"], rows(&contract.states, named))),
        ("errors", table(&["Code", "Meaning"], rows(&contract.errors, named))),
    ];
    let mut page = page.to_owned();
    for (name, table) in tables {
        let place = format!("<!-- {name} -->");
        ensure!(page.contains(&place), "element.html has no {place}");
        page = page.replace(&place, &table);
    }
    Ok(page)
}

fn rows(entries: &[Entry], row: fn(&Entry) -> Vec<String>) -> Vec<Vec<String>> {
    entries.iter().map(row).collect()
}

fn named(entry: &Entry) -> Vec<String> {
    let name = if entry.name.is_empty() { "(default)".to_owned() } else { code(&entry.name) };
    vec![name, prose(&entry.text)]
}

fn typed(entry: &Entry) -> Vec<String> {
    vec![code(&entry.name), code(&entry.detail), prose(&entry.text)]
}

fn table(heads: &[&str], rows: Vec<Vec<String>>) -> String {
    let heads: String = heads.iter().map(|head| format!("<th scope=\"col\">{head}</th>")).collect();
    let row = |cells: Vec<String>| {
        let cells = cells.into_iter().enumerate().map(|(place, cell)| match place {
            0 => format!("<th scope=\"row\">{cell}</th>"),
            _ => format!("<td>{cell}</td>"),
        });
        format!("<tr>{}</tr>\n", cells.collect::<String>())
    };
    let rows: String = rows.into_iter().map(row).collect();
    format!(
        "<div class=\"scroll\" tabindex=\"0\"><table>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table></div>"
    )
}

fn code(text: &str) -> String {
    format!("<code>{}</code>", escaped(text))
}

/// Converts text to HTML. Text between back quotes becomes `<code>`.
fn prose(text: &str) -> String {
    let parts = text.split('`').enumerate();
    parts.map(|(place, part)| if place % 2 == 1 { code(part) } else { escaped(part) }).collect()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_text_and_not_markup() {
        assert_eq!(prose("See `Promise<void>` & co."), "See <code>Promise&lt;void&gt;</code> &amp; co.");
        assert!(render("no places", &Contract::default()).is_err());
    }
}
