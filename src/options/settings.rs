//! Options by name, as in JavaScript and JSON. All options are read and checked here.

use super::{Length, Options};
use crate::error::Error;
use crate::text::Language;
use std::num::NonZeroUsize;

pub(crate) trait Settings {
    /// Returns the setting `name`, a string, or `None` if it is not set.
    ///
    /// # Errors
    /// `bad-option` if the value is not a string.
    fn text(&self, name: &str) -> Result<Option<String>, Error>;

    /// Returns the setting `name`, a number, or `None` if it is not set.
    ///
    /// # Errors
    /// `bad-option` if the value is not a whole number from 1.
    fn count(&self, name: &str) -> Result<Option<NonZeroUsize>, Error>;
}

impl Options {
    /// Reads the options of a summary.
    ///
    /// # Errors
    /// `bad-option` or `unsupported-language` for a value that is not allowed.
    pub(crate) fn read(settings: &impl Settings) -> Result<Self, Error> {
        let length = settings.text("length")?;
        let limits = (settings.count("sentences")?, settings.count("words")?);
        let language_tag = settings.text("lang")?.filter(|tag| !Language::is_undetermined(tag));
        Ok(Self {
            kind: parsed(settings.text("type")?)?.unwrap_or_default(),
            length: Length::from_settings(length.as_deref(), limits.0, limits.1)?,
            language: parsed(language_tag.clone())?,
            language_tag,
            title: settings.text("title")?.filter(|title| !title.trim().is_empty()),
            context: settings.text("context")?,
            headline: parsed(settings.text("headline")?)?,
        })
    }
}

/// Parses `text`, unless it is `None`.
fn parsed<T: std::str::FromStr<Err = Error>>(text: Option<String>) -> Result<Option<T>, Error> {
    text.map(|text| text.parse()).transpose()
}

#[cfg(test)]
mod tests {
    use super::super::{Headline, Kind};
    use super::*;
    use crate::error::ErrorCode;
    use std::cell::RefCell;

    /// Settings of which only one has a value. They record the names that are read.
    struct One<'a> {
        name: &'a str,
        value: &'a str,
        read: RefCell<Vec<String>>,
    }

    impl<'a> One<'a> {
        fn new(name: &'a str, value: &'a str) -> Self {
            Self { name, value, read: RefCell::default() }
        }
    }

    impl Settings for One<'_> {
        fn text(&self, name: &str) -> Result<Option<String>, Error> {
            self.read.borrow_mut().push(name.to_owned());
            Ok((name == self.name).then(|| self.value.to_owned()))
        }

        fn count(&self, name: &str) -> Result<Option<NonZeroUsize>, Error> {
            let number = |text: String| text.parse().map_err(|_| Error::bad_option(&[name]));
            self.text(name)?.map(number).transpose()
        }
    }

    #[test]
    fn each_named_option_is_read_once() {
        let settings = One::new("", "");
        assert_eq!(Options::read(&settings), Ok(Options::default()));
        let mut read = settings.read.into_inner();
        read.sort();
        let mut names = Options::NAMES;
        names.sort_unstable();
        assert_eq!(read, names);
    }

    #[test]
    fn each_option_has_its_value() {
        let read = |name, value| Options::read(&One::new(name, value)).unwrap();
        assert_eq!(read("type", "tldr").kind, Kind::Tldr);
        assert_eq!(read("length", "long").length, Length::Long);
        assert_eq!(read("words", "40").length, Length::Words(NonZeroUsize::new(40).unwrap()));
        assert_eq!(read("headline", "hidden").headline, Some(Headline::Hidden));
        assert_eq!(read("lang", "pt-BR").language_tag.as_deref(), Some("pt-BR"));
        assert_eq!(read("lang", "pt-BR").language.unwrap().tag(), "pt");
        assert_eq!(read("lang", "und").language, None, "the tag of a text whose language is unknown");
        assert_eq!(read("title", " ").title, None, "a blank headline");
        let code = |name, value| Options::read(&One::new(name, value)).unwrap_err().code();
        assert_eq!(code("type", "poem"), ErrorCode::BadOption);
        assert_eq!(code("sentences", "0"), ErrorCode::BadOption);
        assert_eq!(code("lang", "tlh"), ErrorCode::UnsupportedLanguage);
    }
}
