//! A server for web-platform-tests. It imitates the tests' own server, and inserts our Summarizer
//! into every page.

use crate::paths;
use crate::server::{Server, listen};
use anyhow::Result;
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tower_http::services::{ServeDir, ServeFile};

/// The path of an empty page on the server.
pub const EMPTY_PAGE: &str = "nutgraf/empty.html";
/// The path of the page that tests the interface against its published Web IDL.
pub const IDL_PAGE: &str = "nutgraf/idl.window.html";

/// The tag that loads `first.js` before all other scripts.
const FIRST: &str = "<script src=\"/nutgraf/first.js\"></script>";
/// The tag that loads `install.js`, which the server joins with `start.js`.
const INSTALL: &str = "<script type=\"module\" src=\"/nutgraf/install.js\"></script>";

/// Two servers with the same files, so that there are two origins.
pub struct Host {
    server: Server,
    _other: Server,
}

struct Pages {
    folder: PathBuf,
    native: bool,
}

impl Host {
    /// Starts both servers.
    ///
    /// # Errors
    /// Returns an error if no port is free.
    pub fn start(folder: &Path, root: &Path, native: bool) -> Result<Self> {
        let (listener, other_listener) = (listen(0)?, listen(0)?);
        let origin = |port: u16| format!("http://127.0.0.1:{port}");
        let other = origin(other_listener.local_addr()?.port());
        let router = |other: &str| router(folder, root, native, other);
        let server = Server::on(listener, router(&other))?;
        let other = Server::on(other_listener, router(&server.origin()))?;
        Ok(Self { server, _other: other })
    }

    pub fn url(&self, file: &str) -> String {
        format!("{}/{file}", self.server.origin())
    }
}

fn router(folder: &Path, root: &Path, native: bool, other: &str) -> Router {
    let host_info = include_str!("get-host-info.js").replace("OTHER_ORIGIN", other);
    let idl = paths::www(root).join("node_modules/@webref/idl/writing-assistance-apis.idl");
    let pages = Arc::new(Pages { folder: folder.to_owned(), native });
    let first = if native { "" } else { include_str!("first.js") };
    let install = if native { "" } else { include_str!("install.js") };
    let install = format!("{install}{}", include_str!("start.js"));
    let files = Router::new()
        .nest_service("/nutgraf/", ServeDir::new(paths::dist(root)))
        .fallback_service(ServeDir::new(folder))
        .layer(from_fn_with_state(pages, serve));
    files
        .route("/nutgraf/first.js", script(first))
        .route("/nutgraf/install.js", script(install))
        .route("/nutgraf/idl.window.js", script(include_str!("idl.js")))
        .route("/nutgraf/idl.window.html", get(Html(wrapper(&idl_scripts(), "idl.window.js"))))
        .route("/nutgraf/empty.html", get(Html("<!doctype html><title>empty</title>")))
        .route_service("/nutgraf/writing-assistance-apis.idl", ServeFile::new(idl))
        .route("/resources/testharnessreport.js", script(include_str!("report.js")))
        .route("/resources/testdriver.js", script(include_str!("testdriver.js")))
        .route("/resources/testdriver-vendor.js", script(""))
        .route("/common/get-host-info.sub.js", script(host_info))
}

fn script(text: impl Into<String>) -> axum::routing::MethodRouter {
    let text: String = text.into();
    get(move || async move { ([(header::CONTENT_TYPE, "text/javascript; charset=utf-8")], text) })
}

fn idl_scripts() -> Vec<String> {
    ["/resources/webidl2/lib/webidl2.js", "/resources/idlharness.js"].map(String::from).to_vec()
}

/// Serves a page of tests, and passes all other requests on. `x.window.html` is made from the
/// script `x.window.js`. Into other pages, our Summarizer is inserted before all scripts, unless
/// the browser's own is tested.
async fn serve(State(pages): State<Arc<Pages>>, request: Request, next: Next) -> Response {
    let path = request.uri().path().trim_start_matches('/').to_owned();
    let page = if let Some(test) = path.strip_suffix(".window.html") {
        pages.of_script(&format!("{test}.window.js"))
    } else if path.ends_with(".html") {
        pages.of_file(&path)
    } else {
        return next.run(request).await;
    };
    page.map_or_else(|_| StatusCode::NOT_FOUND.into_response(), |page| Html(Body::from(page)).into_response())
}

impl Pages {
    fn of_script(&self, path: &str) -> Result<String> {
        let text = std::fs::read_to_string(self.folder.join(path))?;
        let scripts = text.lines().filter_map(|line| line.strip_prefix("// META: script="));
        let scripts: Vec<String> = scripts.map(|script| script.trim().to_owned()).collect();
        Ok(wrapper(&scripts, path.rsplit('/').next().unwrap_or(path)))
    }

    fn of_file(&self, path: &str) -> Result<String> {
        let text = std::fs::read_to_string(self.folder.join(path))?;
        if self.native {
            return Ok(text);
        }
        let after = text.find('>').map_or(0, |end| end + 1); // the doctype
        let (doctype, rest) = text.split_at(after);
        Ok(format!("{doctype}{FIRST}{INSTALL}{rest}"))
    }
}

/// Returns a page that loads `scripts`, our module and then the script `test` (see start.js).
fn wrapper(scripts: &[String], test: &str) -> String {
    let tags: String = scripts.iter().map(|script| format!("<script src=\"{script}\"></script>\n")).collect();
    format!(
        "<!doctype html>\n<meta charset=\"utf-8\">\n<meta name=\"timeout\" content=\"long\">\n<meta name=\"tests\" content=\"{test}\">\n<title>{test}</title>\n{FIRST}\n\
         <script src=\"/resources/testharness.js\"></script>\n<script src=\"/resources/testharnessreport.js\"></script>\n\
         {tags}<body><div id=\"log\"></div>\n{INSTALL}\n"
    )
}
