//! Options with the names and values of the JavaScript API, for serde.

use super::settings::Settings;
use super::{Headline, Kind, Length, Options};
use crate::error::Error;
use serde::{Deserialize, Serialize};
use std::num::NonZeroUsize;

/// The options as JSON. An option that has its default value is left out.
#[derive(Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct OptionsJson {
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    kind: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    length: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sentences: Option<NonZeroUsize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    words: Option<NonZeroUsize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    lang: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    context: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    headline: Option<String>,
}

impl Settings for OptionsJson {
    fn text(&self, name: &str) -> Result<Option<String>, Error> {
        Ok(match name {
            "type" => self.kind.clone(),
            "length" => self.length.clone(),
            "lang" => self.lang.clone(),
            "title" => self.title.clone(),
            "context" => self.context.clone(),
            "headline" => self.headline.clone(),
            _ => None,
        })
    }

    fn count(&self, name: &str) -> Result<Option<NonZeroUsize>, Error> {
        Ok(match name {
            "sentences" => self.sentences,
            "words" => self.words,
            _ => None,
        })
    }
}

impl TryFrom<OptionsJson> for Options {
    type Error = Error;

    fn try_from(json: OptionsJson) -> Result<Self, Error> {
        Self::read(&json)
    }
}

impl From<Options> for OptionsJson {
    fn from(options: Options) -> Self {
        let Options { kind, length, language, language_tag, title, context, headline } = options;
        let (sentences, words) = match length {
            Length::Sentences(sentences) => (Some(sentences), None),
            Length::Words(words) => (None, Some(words)),
            _ => (None, None),
        };
        Self {
            kind: (kind != Kind::default()).then(|| kind.as_str().to_owned()),
            length: length.name().filter(|_| length != Length::default()).map(str::to_owned),
            sentences,
            words,
            lang: language.map(|language| language.tag_given_as(language_tag.as_deref()).to_owned()),
            title,
            context,
            headline: headline.map(Headline::as_str).map(str::to_owned),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> Result<Options, String> {
        serde_json::from_str(json).map_err(|error| error.to_string())
    }

    #[test]
    fn options_come_back_as_they_were_written() {
        let all =
            r#"{"type":"tldr","words":40,"lang":"pt-BR","title":"T","context":"C","headline":"hidden"}"#;
        for json in ["{}", r#"{"length":"long"}"#, r#"{"sentences":2}"#, all] {
            assert_eq!(serde_json::to_string(&read(json).unwrap()).unwrap(), json);
        }
        assert_eq!(read("{}"), Ok(Options::default()));
    }

    #[test]
    fn each_named_option_can_be_read() {
        for name in Options::NAMES {
            let error = read(&format!("{{\"{name}\":[]}}")).unwrap_err();
            assert!(!error.contains("unknown field"), "{error}");
        }
    }

    #[test]
    fn wrong_options_are_errors_of_the_library() {
        assert!(read(r#"{"type":"poem"}"#).unwrap_err().contains("poem is not one of"));
        assert!(read(r#"{"sentences":1,"words":9}"#).unwrap_err().contains("only one of them"));
        assert!(read(r#"{"lang":"tlh"}"#).unwrap_err().contains("tlh is not supported"));
        assert!(read(r#"{"sentence":1}"#).unwrap_err().contains("unknown field `sentence`"));
    }

    #[test]
    fn enumerations_have_their_names() {
        let json = |value: &dyn Fn() -> serde_json::Result<String>| value().unwrap();
        for kind in Kind::ALL {
            assert_eq!(json(&|| serde_json::to_string(&kind)), format!("\"{}\"", kind.as_str()));
        }
        for headline in Headline::ALL {
            assert_eq!(json(&|| serde_json::to_string(&headline)), format!("\"{}\"", headline.as_str()));
        }
        assert_eq!(
            json(&|| serde_json::to_string(&Length::Sentences(NonZeroUsize::MIN))),
            r#"{"sentences":1}"#
        );
    }
}
