//! Browser extensions that are loaded when a browser starts.

use super::Engine;
use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::json;
use sha2::{Digest, Sha256};
use std::path::PathBuf;
use url::{ParseError, Url};

/// The host name of the extension's pages in Firefox. The browser starts with a preference that
/// sets it; otherwise, it would be random.
pub const UUID: &str = "6f1d5d0a-4a5e-4f6e-9a53-0d4f3c1b2a10";

/// An extension, unpacked for Chromium and packed for Firefox. It is also the WebDriver command
/// that installs the extension in Firefox until the browser ends.
#[derive(Clone, Debug)]
pub struct Addon {
    pub folder: PathBuf,
    pub package: PathBuf,
    /// The identifier for Firefox, from the extension's manifest.
    pub id: String,
}

impl Addon {
    /// Returns the flags with which Chromium loads the extension.
    pub(super) fn chromium(&self) -> Vec<String> {
        vec![
            format!("--load-extension={}", self.folder.display()),
            "--disable-features=DisableLoadExtensionCommandLineSwitch".to_owned(),
        ]
    }

    /// Returns the address of the extension's popup.
    pub fn popup(&self, engine: Engine) -> String {
        match engine {
            Engine::Firefox => format!("moz-extension://{UUID}/popup.html"),
            _ => format!("chrome-extension://{}/popup.html", self.chromium_id()),
        }
    }

    /// Returns the identifier that Chromium derives from the path of an unpacked extension: the
    /// first 32 hexadecimal digits of the path's SHA-256, written with the letters `a` to `p`.
    fn chromium_id(&self) -> String {
        let hash = Sha256::digest(self.folder.to_string_lossy().as_bytes());
        let digits = hash.iter().take(16).flat_map(|byte| [byte >> 4, byte & 15]);
        digits.map(|digit| char::from(b'a' + digit)).collect()
    }
}

impl WebDriverCompatibleCommand for Addon {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/moz/addon/install", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(json!({ "path": self.package, "temporary": true }).to_string()))
    }
}
