//! Errors, each with a stable code.

use std::fmt;

/// The reason why a text or page has no summary.
///
/// Programs compare the [`code`](Error::code), which is stable. The message
/// ([`Display`](fmt::Display)) is for developers and may change; readers see the widget's own
/// message for the code.
///
/// ```
/// use nutgraf::{ErrorCode, Options, summarize};
///
/// let error = summarize(" ", &Options::new()).unwrap_err();
/// assert_eq!(error.code(), ErrorCode::NoText);
/// assert_eq!(error.to_string(), "there is no text to summarize");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    code: ErrorCode,
    message: String,
}

/// The stable codes of [`Error`].
///
/// Browsers have three more codes, for failures of WebAssembly: `blocked`, `load-failed` and
/// `crashed`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorCode {
    /// `no-text`: the text is empty, or has no visible characters.
    NoText,
    /// `no-article`: no article was found on the page.
    NoArticle,
    /// `too-short`: the article on the page is hardly longer than its summary would be.
    TooShort,
    /// `too-long`: the text is longer than [`MAX_TEXT_BYTES`](crate::MAX_TEXT_BYTES).
    TooLong,
    /// `bad-option`: the value of an option is not allowed, or no summary of this text fits it.
    BadOption,
    /// `unsupported-language`: the caller names a language that is not supported.
    UnsupportedLanguage,
}

impl ErrorCode {
    /// All codes.
    pub const ALL: [Self; 6] = [
        Self::NoText,
        Self::NoArticle,
        Self::TooShort,
        Self::TooLong,
        Self::BadOption,
        Self::UnsupportedLanguage,
    ];

    /// Returns the code as a string in lower case, with words joined by hyphens.
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

    /// Returns true if the code means that there is nothing to summarize. All other codes mean that
    /// something failed.
    ///
    /// ```
    /// use nutgraf::ErrorCode;
    ///
    /// assert!(ErrorCode::NoArticle.is_empty_result());
    /// assert!(!ErrorCode::BadOption.is_empty_result());
    /// ```
    pub const fn is_empty_result(self) -> bool {
        matches!(self, Self::NoText | Self::NoArticle | Self::TooShort)
    }
}

impl fmt::Display for ErrorCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Error {
    /// Creates an error whose message is the parts of `message`, joined. `format!` would make the
    /// wasm module one percent larger.
    pub(crate) fn new(code: ErrorCode, message: &[&str]) -> Self {
        Self { code, message: message.concat() }
    }

    pub(crate) fn no_text() -> Self {
        Self::new(ErrorCode::NoText, &["there is no text to summarize"])
    }

    pub(crate) fn bad_option(message: &[&str]) -> Self {
        Self::new(ErrorCode::BadOption, message)
    }

    /// Returns the code, for programs.
    pub const fn code(&self) -> ErrorCode {
        self.code
    }

    /// Returns the message, for developers.
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

/// Returns `number` in decimal digits. `to_string` would add 0.5 kB (brotli) of formatting code to
/// the wasm module.
pub(crate) fn decimal(number: usize) -> String {
    let digit = char::from(b'0' + (number % 10) as u8);
    let mut digits = if number < 10 { String::new() } else { decimal(number / 10) };
    digits.push(digit);
    digits
}

#[cfg(test)]
mod tests {
    use super::decimal;

    #[test]
    fn a_number_is_written_in_decimal_digits() {
        assert!([0, 9, 10, 1907, usize::MAX].into_iter().all(|number| decimal(number) == number.to_string()));
    }
}
