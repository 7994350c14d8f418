//! An HTTP server on 127.0.0.1, and the headers of our site. The server can be shut down in the
//! middle of a connection.

use anyhow::{Context, Result};
use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::{Next, from_fn};
use axum::response::{Redirect, Response};
use axum::routing::get;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::thread;
use std::time::Duration;
use tokio::runtime::Runtime;
use tower_http::services::ServeDir;

/// The strictest Content Security Policy that the site must work under: no inline code, no
/// evaluation of strings, nothing from other origins, and no strings as markup. Its Trusted Types
/// policies allow the addresses of our own scripts.
pub const CSP: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; \
     base-uri 'none'; form-action 'none'; frame-ancestors 'none'; \
     require-trusted-types-for 'script'; \
     trusted-types nutgraf nutgraf-site nutgraf-text nutgraf-summarizer nutgraf-worker";

/// The time limit at shutdown for the work that the server's threads have begun, such as reading a
/// file.
const SHUTDOWN_PATIENCE: Duration = Duration::from_secs(30);

/// A running server. Dropping it closes its port and all connections, as if the network were gone.
pub struct Server {
    port: u16,
    runtime: Option<Runtime>,
}

impl Server {
    /// Starts a server on a port of 127.0.0.1; 0 means any free port.
    ///
    /// # Errors
    /// Returns an error if the port is taken.
    pub fn start(router: Router, port: u16) -> Result<Self> {
        Self::on(listen(port)?, router)
    }

    /// Starts a server on `listener`, which may already have waiting connections.
    ///
    /// # Errors
    /// Returns an error if the system cannot run another server.
    pub fn on(listener: TcpListener, router: Router) -> Result<Self> {
        listener.set_nonblocking(true)?;
        let port = listener.local_addr()?.port();
        let runtime = Runtime::new()?;
        runtime.spawn(async move {
            let listener = tokio::net::TcpListener::from_std(listener)?;
            axum::serve(listener, router).await
        });
        Ok(Self { port, runtime: Some(runtime) })
    }

    pub fn port(&self) -> u16 {
        self.port
    }

    /// Returns the origin, `http://127.0.0.1:PORT`, without a slash at the end.
    pub fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // In a thread, because async code must not wait for the shutdown of a runtime.
        if let Some(runtime) = self.runtime.take() {
            let _ = thread::spawn(move || runtime.shutdown_timeout(SHUTDOWN_PATIENCE)).join();
        }
    }
}

/// Opens a port of 127.0.0.1; 0 means any free port.
///
/// # Errors
/// Returns an error if the port is in use.
pub fn listen(port: u16) -> Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .with_context(|| format!("port {port} of 127.0.0.1 cannot be used; is another server running on it?"))
}

/// Returns a router for our site under `base`, a path that starts and ends with a slash.
pub fn site(dist: &Path, base: &str) -> Router {
    let files = ServeDir::new(dist);
    let router = match base.trim_end_matches('/') {
        "" => Router::new().fallback_service(files),
        folder => {
            let with_slash = format!("{folder}/");
            let redirect = get(move || async move { Redirect::permanent(&with_slash) });
            // The redirect is for the path without its last slash. The nested service handles the
            // path with it.
            Router::new().route(folder, redirect).nest_service(&format!("{folder}/"), files)
        }
    };
    router.layer(from_fn(with_headers))
}

async fn with_headers(request: Request, next: Next) -> Response {
    let is_types = request.uri().path().ends_with(".d.ts");
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let mut set =
        |name: HeaderName, value: &'static str| headers.insert(name, HeaderValue::from_static(value));
    set(header::CONTENT_SECURITY_POLICY, CSP);
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(header::REFERRER_POLICY, "no-referrer");
    // A browser may keep a file but must ask each time if it has changed, because published files
    // keep their names.
    set(header::CACHE_CONTROL, "no-cache");
    // Lets pages of other origins load the module script.
    set(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    if is_types {
        set(header::CONTENT_TYPE, "text/plain");
    }
    with_charset(&mut response);
    response
}

/// Declares text as UTF-8, because browsers guess an undeclared encoding.
fn with_charset(response: &mut Response) {
    let Some(kind) = response.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()) else {
        return;
    };
    if !kind.starts_with("text/") || kind.contains("charset") {
        return;
    }
    if let Ok(kind) = HeaderValue::from_str(&format!("{kind}; charset=utf-8")) {
        response.headers_mut().insert(header::CONTENT_TYPE, kind);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::io::{Read, Write};
    use std::net::TcpStream;

    fn serve(base: &str) -> Result<(tempfile::TempDir, Server)> {
        let dist = tempfile::tempdir()?;
        fs::write(dist.path().join("index.html"), "<!doctype html><title>ü</title>")?;
        fs::write(dist.path().join("nutgraf.wasm"), "\0asm")?;
        fs::write(dist.path().join("nutgraf.js"), "export {};")?;
        fs::write(dist.path().join("nutgraf.d.ts"), "export {};")?;
        let server = Server::start(site(dist.path(), base), 0)?;
        Ok((dist, server))
    }

    fn get(server: &Server, path: &str) -> Result<String> {
        let mut connection = TcpStream::connect((Ipv4Addr::LOCALHOST, server.port()))?;
        write!(connection, "GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")?;
        let mut answer = String::new();
        connection.read_to_string(&mut answer)?;
        Ok(answer.to_ascii_lowercase())
    }

    #[test]
    fn files_have_the_types_that_browsers_insist_on() -> Result<()> {
        let (_dist, server) = serve("/")?;
        for (path, kind) in [
            ("/", "text/html; charset=utf-8"),
            ("/nutgraf.js", "text/javascript; charset=utf-8"),
            ("/nutgraf.wasm", "application/wasm"),
            ("/nutgraf.d.ts", "text/plain; charset=utf-8"),
        ] {
            let answer = get(&server, path)?;
            assert!(answer.starts_with("http/1.1 200"), "{path}: {answer}");
            assert!(answer.contains(&format!("content-type: {kind}\r\n")), "{path}: {answer}");
            assert!(answer.contains(
                "content-security-policy: default-src 'self'; script-src 'self' 'wasm-unsafe-eval'"
            ));
        }
        Ok(())
    }

    #[test]
    fn a_base_path_holds_the_whole_site_and_nothing_is_beside_it() -> Result<()> {
        let (_dist, server) = serve("/sub/path/")?;
        assert!(get(&server, "/sub/path/")?.contains("<!doctype html>"));
        assert!(get(&server, "/sub/path/nutgraf.wasm")?.starts_with("http/1.1 200"));
        assert!(get(&server, "/sub/path")?.contains("location: /sub/path/\r\n"));
        assert!(get(&server, "/nutgraf.wasm")?.starts_with("http/1.1 404"));
        Ok(())
    }

    #[test]
    fn a_busy_port_is_an_error_and_a_dropped_server_frees_it() -> Result<()> {
        let (_dist, server) = serve("/")?;
        let port = server.port();
        let error = Server::start(Router::new(), port).err().map(|error| error.to_string());
        assert!(error.is_some_and(|error| error.contains(&port.to_string())));
        drop(server);
        Server::start(Router::new(), port).map(drop)
    }
}
