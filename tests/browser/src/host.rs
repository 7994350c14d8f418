//! The server of a scenario. It serves `dist/` and the test pages, records requests, and can fail
//! or shut down on demand.

use crate::fault::Fault;
use anyhow::{Context, Result};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use xtask::server::{self, Server};

const RECORDER: &str = include_str!("recorder.js");
const RECORDER_NAME: &str = "recorder.js";
/// Files that browsers request at any time, such as icons. These requests are not recorded.
const UNRECORDED: [&str; 4] = ["/favicon.ico", "/icon.svg", "/icon-192.png", "/manifest.webmanifest"];

pub struct Host {
    dist: PathBuf,
    base: &'static str,
    log: Arc<Log>,
    port: u16,
    server: Option<Server>,
    files: Option<tempfile::TempDir>,
}

struct Log {
    base: &'static str,
    requests: Mutex<Vec<String>>,
    /// The end of a path, and a fault in the answer to its next request.
    fault: Mutex<Option<(&'static str, Fault)>>,
}

impl Host {
    /// Starts a server on a port that no earlier host has used, so that it shares no browser cache
    /// with other scenarios.
    pub fn start(dist: &Path, base: &'static str) -> Result<Self> {
        static HAD: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());
        let log = Arc::new(Log { base, requests: Mutex::default(), fault: Mutex::default() });
        let mut host = Self { dist: dist.to_path_buf(), base, log, port: 0, server: None, files: None };
        host.come_back()?;
        while !HAD.lock().unwrap_or_else(PoisonError::into_inner).insert(host.port) {
            host.port = 0;
            host.come_back()?;
        }
        Ok(host)
    }

    /// Returns the folder of the site.
    pub fn dist(&self) -> &Path {
        &self.dist
    }

    /// Returns the address of `file`, a path relative to the base path.
    pub fn url(&self, file: &str) -> String {
        format!("http://127.0.0.1:{}{}{file}", self.port, self.base)
    }

    /// Writes all files of the host to a temporary folder and returns the folder, which is deleted
    /// with the host.
    pub fn as_files(&mut self) -> Result<&Path> {
        let folder = tempfile::tempdir()?;
        copy(&self.dist, folder.path())?;
        copy(&pages(), &folder.path().join("tests"))?;
        insert_stories(&folder.path().join("tests"))?;
        Ok(self.files.insert(folder).path())
    }

    /// Returns all requests in the order of their answers, such as `GET /nutgraf.js 200`.
    pub fn requests(&self) -> Vec<String> {
        self.log.requests.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Answers the next request for a path that ends in `end` with status 503.
    pub fn fail_once(&self, end: &'static str) {
        self.spoil_once(end, Fault::Status(503));
    }

    /// Spoils the answer to the next request for a path that ends in `end`.
    pub fn spoil_once(&self, end: &'static str, fault: Fault) {
        *self.log.fault.lock().unwrap_or_else(PoisonError::into_inner) = Some((end, fault));
    }

    /// Shuts the server down: refuses new connections and closes open ones.
    pub fn vanish(&mut self) {
        self.server = None;
    }

    /// Starts the server again, on the same port.
    pub fn come_back(&mut self) -> Result<()> {
        let pages = pages();
        let recorder = get(|| async { ([(header::CONTENT_TYPE, "text/javascript")], RECORDER) });
        let router = Router::new()
            .route(&format!("{}{RECORDER_NAME}", self.base), recorder)
            .nest(&format!("{}tests/", self.base), server::site(&pages, "/"))
            .nest(&format!("{}reading/", self.base), server::site(&reading(), "/"))
            .nest(&format!("{}files/", self.base), server::site(&self.dist, "/"))
            .merge(server::site(&self.dist, self.base))
            .layer(from_fn_with_state(self.log.clone(), observe));
        let server = Server::start(router, self.port)?;
        self.port = server.port();
        self.server = Some(server);
        Ok(())
    }
}

fn pages() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("pages")
}

/// Returns the folder of the test pages that the native tests read too.
fn reading() -> PathBuf {
    xtask::paths::root().join("tests/pages")
}

/// Copies the files of a folder, but no subfolders.
fn copy(from: &Path, to: &Path) -> Result<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            std::fs::copy(entry.path(), to.join(entry.file_name()))?;
        }
    }
    Ok(())
}

/// The start and end of a placeholder in a test page: `<!-- story: NAME -->` is replaced by
/// `stories/NAME.html`.
const STORY: (&str, &str) = ("<!-- story: ", " -->");

/// Returns a test page with its story inserted. Several pages share a story and differ around it.
fn with_story(page: &str) -> Result<String> {
    let Some((before, rest)) = page.split_once(STORY.0) else { return Ok(page.into()) };
    let (name, after) = rest.split_once(STORY.1).context("the end of the comment")?;
    let story = std::fs::read_to_string(pages().join("stories").join(name).with_extension("html"));
    Ok(format!("{before}{}{after}", story.with_context(|| name.to_owned())?.trim_end()))
}

/// Inserts the stories into all pages of a folder.
fn insert_stories(folder: &Path) -> Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let page = entry?.path();
        if page.extension().is_some_and(|extension| extension == "html") {
            std::fs::write(&page, with_story(&std::fs::read_to_string(&page)?)?)?;
        }
    }
    Ok(())
}

/// Sets the policy of a page. Pages of other sites, hostile ones and those in `reading/` have
/// none. WebAssembly is forbidden on `no-wasm.html` and with the query `?no-wasm`.
fn set_policy(path: &str, query: Option<&str>, response: &mut Response) {
    if ["elsewhere.html", "/unaware.html", "/page.html", "/hostile.html"]
        .iter()
        .any(|page| path.ends_with(page))
    {
        response.headers_mut().remove(header::CONTENT_SECURITY_POLICY);
    }
    if path.ends_with("/no-wasm.html") || query == Some("no-wasm") {
        let policy = server::CSP.replace(" 'wasm-unsafe-eval'", "");
        let policy = HeaderValue::from_str(&policy).unwrap_or_else(|_| HeaderValue::from_static(server::CSP));
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    }
}

/// Answers and records a request. Inserts the recorder into pages.
async fn observe(State(log): State<Arc<Log>>, mut request: Request, next: Next) -> Response {
    // A response "Not modified" would have no body to insert the recorder into.
    request.headers_mut().remove(header::IF_MODIFIED_SINCE);
    let (method, path) = (request.method().clone(), request.uri().path().to_owned());
    let query = request.uri().query().map(str::to_owned);
    let response = match log.fault_at(&path) {
        Some(fault) => {
            request.headers_mut().remove(header::ACCEPT_ENCODING);
            fault.apply(next.run(request).await).await
        }
        None => Ok(next.run(request).await),
    };
    let response = match response {
        Ok(response) => with_recorder(&log, &path, response).await,
        failed => failed,
    };
    let mut response = response
        .unwrap_or_else(|error| (StatusCode::INTERNAL_SERVER_ERROR, format!("{error:#}")).into_response());
    set_policy(&path, query.as_deref(), &mut response);
    if !UNRECORDED.iter().any(|name| path.ends_with(name)) {
        log.push(format!("{method} {path} {}", response.status().as_u16()));
    }
    response
}

impl Log {
    fn push(&self, request: String) {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner).push(request);
    }

    fn fault_at(&self, path: &str) -> Option<Fault> {
        let mut fault = self.fault.lock().unwrap_or_else(PoisonError::into_inner);
        fault.take_if(|(end, _)| path.ends_with(*end)).map(|(_, fault)| fault)
    }
}

/// Inserts the story and the recorder into a page. The recorder comes first, before all other
/// scripts. Also adds the recorder to the files that the service worker caches.
async fn with_recorder(log: &Log, path: &str, response: Response) -> Result<Response> {
    let is_page = content_type(response.headers()).starts_with("text/html");
    if !is_page && !path.ends_with("/sw.js") || !response.status().is_success() {
        return Ok(response);
    }
    let (mut head, body) = response.into_parts();
    let text = with_story(&String::from_utf8(to_bytes(body, usize::MAX).await?.to_vec())?)?;
    let recorder = format!("{}{RECORDER_NAME}", log.base);
    let (place, addition) = if is_page {
        ("<head>", format!("<script src=\"{recorder}\"></script>"))
    } else {
        (r#""./","#, format!("{recorder:?},"))
    };
    let at = text.find(place).with_context(|| format!("{path} has no {place}"))? + place.len();
    head.headers.remove(header::CONTENT_LENGTH);
    Ok(Response::from_parts(head, Body::from(format!("{}{addition}{}", &text[..at], &text[at..]))))
}

fn content_type(headers: &HeaderMap) -> &str {
    headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default()
}
