//! Summaries in the form in which serde reads them.

use super::{Point, Summary};
use crate::text::Language;
use serde::Deserialize;

/// A summary without its language, which follows from the tag.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct SummaryJson {
    points: Vec<Point>,
    title: Option<String>,
    lang: String,
    article_words: usize,
    article_sentences: usize,
    words_saved: usize,
    keywords: Vec<String>,
}

impl From<SummaryJson> for Summary {
    fn from(json: SummaryJson) -> Self {
        let SummaryJson { points, title, lang, article_words, article_sentences, words_saved, keywords } =
            json;
        Self {
            points,
            title,
            language: Language::from_tag(&lang).unwrap_or_default(),
            language_tag: lang,
            article_words,
            article_sentences,
            words_saved,
            keywords,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;

    #[test]
    fn a_summary_is_written_with_the_names_of_the_javascript_api_and_read_again() {
        let point = Point {
            text: "Ninguém ficou ferido.".to_owned(),
            block: 1,
            heading: None,
            span: Span::new(4, 26),
            score: 0.1,
            truncated: false,
        };
        let summary = Summary {
            points: vec![point],
            title: Some("Balsa encalha".to_owned()),
            language: Language::from_tag("pt").unwrap(),
            language_tag: "pt-BR".to_owned(),
            article_words: 9,
            article_sentences: 2,
            words_saved: 6,
            keywords: vec!["balsa".to_owned()],
        };
        let json = concat!(
            r#"{"points":[{"text":"Ninguém ficou ferido.","block":1,"heading":null,"start":4,"end":26,"#,
            r#""score":0.1,"truncated":false}],"title":"Balsa encalha","lang":"pt-BR","articleWords":9,"#,
            r#""articleSentences":2,"wordsSaved":6,"keywords":["balsa"]}"#
        );
        assert_eq!(serde_json::to_string(&summary).unwrap(), json);
        assert_eq!(serde_json::from_str::<Summary>(json).unwrap(), summary);
    }
}
