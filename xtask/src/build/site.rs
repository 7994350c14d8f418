//! The site: the parts that its pages share, and the files that it keeps for offline use.

use anyhow::{Context, Result};
use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Files that the site does not need offline.
const NOT_PRECACHED: [&str; 12] = [
    "custom-elements.json",
    "nutgraf-extension.zip",
    "nutgraf-wordpress.zip",
    "nutgraf.d.ts",
    "nutgraf-summarizer.d.ts",
    "404.html",
    "nutgraf-engine.d.ts",
    "nutgraf.standalone.js",
    "nutgraf.plain.js",
    "integrity.json",
    "LICENSE",
    "THIRD-PARTY-NOTICES.txt",
];

/// The folder in `www/site` of the shared parts. In a page, `<!-- footer -->` stands for
/// `footer.html`.
const PARTIALS: &str = "partials";

/// Inserts the shared parts in every page of `files`. A link to the page itself gets
/// `aria-current`.
///
/// # Errors
/// Returns an error if a shared part cannot be read.
pub fn fill_in_partials(site: &Path, files: &mut BTreeMap<String, Vec<u8>>) -> Result<()> {
    let folder = site.join(PARTIALS);
    for entry in fs::read_dir(&folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        let part = fs::read_to_string(&path)?;
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        for (page, content) in files.iter_mut().filter(|(name, _)| name.ends_with(".html")) {
            *content = with_part(&String::from_utf8_lossy(content), &name, &part, page).into_bytes();
        }
    }
    Ok(())
}

fn with_part(content: &str, name: &str, part: &str, page: &str) -> String {
    let link = format!("href=\"{page}\"");
    let part = part.trim_end().replace(&link, &format!("{link} aria-current=\"page\""));
    content.replace(&format!("<!-- {name} -->"), &part)
}

/// Returns two constants for the service worker: the names of the files that it keeps, and a
/// version that changes with their contents.
pub fn precache(files: &BTreeMap<String, Vec<u8>>) -> [(&'static str, String); 2] {
    let kept = || files.iter().filter(|(name, _)| !NOT_PRECACHED.contains(&name.as_str()));
    let mut version = Sha256::new();
    for (name, content) in kept() {
        version.update(name);
        version.update(Sha256::digest(content));
    }
    // Browsers request the folder rather than its `index.html`.
    let address = |name: &String| if name == "index.html" { "./".to_owned() } else { name.clone() };
    let addresses: Vec<String> = kept().map(|(name, _)| address(name)).collect();
    let version = BASE64_STANDARD.encode(&version.finalize()[..12]);
    [
        ("NUTGRAF_FILES", serde_json::json!(addresses).to_string()),
        ("NUTGRAF_VERSION", serde_json::json!(version).to_string()),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_link_to_the_page_itself_is_current() {
        let part = "<a href=\"a.html\">A</a><a href=\"b.html\">B</a>\n";
        assert_eq!(
            with_part("<!-- nav -->!", "nav", part, "b.html"),
            "<a href=\"a.html\">A</a><a href=\"b.html\" aria-current=\"page\">B</a>!"
        );
    }
}
