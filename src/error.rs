//! What can go wrong, each with a code that never changes.

use std::fmt;

/// Why there is no summary.
///
/// The [`code`](Error::code) is a contract: programs match on it, and the widget has words for it in every
/// language it speaks. The message ([`Display`](fmt::Display)) is for people and may change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    code: ErrorCode,
    message: String,
}

/// The stable codes of [`Error`].
///
/// Two more exist only in the browser, where loading and running WebAssembly can fail: `load-failed` and `crashed`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorCode {
    /// `no-text`: nothing but white space was given.
    NoText,
    /// `no-article`: the page has no article that we dare to call one.
    NoArticle,
    /// `too-short`: the page has an article, but it is not longer than its summary would be.
    TooShort,
    /// `too-long`: the text is longer than [`MAX_TEXT_BYTES`](crate::MAX_TEXT_BYTES).
    TooLong,
    /// `bad-option`: an option has a value that is none of those it may have.
    BadOption,
    /// `unsupported-language`: the caller insists on a language that is not supported.
    UnsupportedLanguage,
}

impl ErrorCode {
    /// The code as programs see it: lower case, words joined by hyphens.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NoText => "no-text",
            Self::NoArticle => "no-article",
            Self::TooShort => "too-short",
            Self::TooLong => "too-long",
            Self::BadOption => "bad-option",
            Self::UnsupportedLanguage => "unsupported-language",
        }
    }
}

impl Error {
    /// The message in parts: `format!` for a sentence that few people see is a hundredth of the module.
    pub(crate) fn new(code: ErrorCode, message: &[&str]) -> Self {
        Self { code, message: message.iter().copied().collect() }
    }

    pub(crate) fn no_text() -> Self {
        Self::new(ErrorCode::NoText, &["there is no text to summarize"])
    }

    pub(crate) fn bad_option(option: &str, value: &str, allowed: &str) -> Self {
        Self::new(ErrorCode::BadOption, &[option, ": ", value, " is none of ", allowed])
    }

    /// What went wrong, for programs.
    pub const fn code(&self) -> ErrorCode {
        self.code
    }

    /// What went wrong, for people.
    pub fn message(&self) -> &str {
        &self.message
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}
