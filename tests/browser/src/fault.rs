//! Faults of the network or of the server: each changes one answer.

use anyhow::{Context, Result};
use axum::body::{Body, Bytes, to_bytes};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use futures_util::{StreamExt, stream};
use std::io;
use std::sync::Arc;
use tokio::sync::Notify;

/// A fault in the answer to one request.
#[derive(Clone)]
pub enum Fault {
    /// Only this status, without a body.
    Status(u16),
    /// This script instead of the file.
    Script(&'static str),
    /// Another content type.
    Type(&'static str),
    /// The first half of the file; then the connection breaks.
    CutShort,
    /// The file with its last byte changed.
    Changed,
    /// The text of the file, changed by this function.
    Edited(fn(&str) -> String),
    /// The first half of the file, and the second half after a notice.
    Held(Arc<Notify>),
}

impl Fault {
    /// Changes an answer of the server.
    ///
    /// # Errors
    /// Returns an error if the answer has no body, or if its text is not UTF-8.
    pub async fn apply(self, response: Response) -> Result<Response> {
        let (mut head, body) = response.into_parts();
        let bytes = to_bytes(body, usize::MAX).await?;
        let half = bytes.len() / 2;
        let body = match self {
            Self::Status(status) => return Ok(StatusCode::from_u16(status)?.into_response()),
            Self::Script(script) => {
                return Ok(([(header::CONTENT_TYPE, "text/javascript")], script).into_response());
            }
            Self::Type(name) => {
                head.headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(name));
                Body::from(bytes)
            }
            Self::CutShort => {
                let broken = io::Error::from(io::ErrorKind::ConnectionReset);
                Body::from_stream(stream::iter([Ok(bytes.slice(..half)), Err(broken)]))
            }
            Self::Changed => {
                let mut bytes = bytes.to_vec();
                *bytes.last_mut().context("an empty answer")? ^= 1;
                Body::from(bytes)
            }
            Self::Edited(edit) => {
                head.headers.remove(header::CONTENT_LENGTH);
                Body::from(edit(std::str::from_utf8(&bytes)?))
            }
            Self::Held(notice) => {
                let rest = bytes.slice(half..);
                let second = stream::once(async move {
                    notice.notified().await;
                    Ok::<Bytes, io::Error>(rest)
                });
                Body::from_stream(stream::iter([Ok(bytes.slice(..half))]).chain(second))
            }
        };
        Ok(Response::from_parts(head, body))
    }
}
