//! The steps of a project, each with its outcome.

use super::page;
use super::project::Project;
use crate::browsers::{Browser, Process, free_port, wait_until_listening};
use crate::server::Server;
use anyhow::{Context, Result, bail, ensure};
use axum::Router;
use axum::http::{HeaderValue, header};
use axum::middleware::map_response;
use axum::response::Response;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use tower_http::services::ServeDir;

/// A step of a project, which is a column of the table.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Step {
    Install,
    /// `npm run check`: a program runs in Node, or types are checked.
    Check,
    Build,
    /// The built site is served, and a click works.
    Click,
    /// `npm run start`: the server's HTML has the button, and a click works.
    Server,
    /// `npm run dev`: a click works on the development server.
    Dev,
}

impl Step {
    pub const ALL: [Self; 6] =
        [Self::Install, Self::Check, Self::Build, Self::Click, Self::Server, Self::Dev];

    pub fn name(self) -> &'static str {
        match self {
            Self::Install => "install",
            Self::Check => "check",
            Self::Build => "build",
            Self::Click => "click",
            Self::Server => "SSR, click",
            Self::Dev => "dev, click",
        }
    }

    fn applies_to(self, project: &Project) -> bool {
        match self {
            Self::Install => true,
            Self::Check => project.has_script("check"),
            Self::Build => project.has_script("build"),
            Self::Click => project.static_folder().is_some(),
            Self::Server => project.has_script("start"),
            Self::Dev => project.has_script("dev"),
        }
    }
}

/// The outcomes of a project's steps, up to the first failure.
pub struct Row {
    pub name: String,
    outcomes: Vec<(Step, Result<Duration>)>,
}

impl Row {
    pub fn has_failed(&self) -> bool {
        self.outcomes.iter().any(|(_, outcome)| outcome.is_err())
    }

    /// Returns the number of steps that passed.
    pub fn passed(&self) -> usize {
        self.outcomes.iter().filter(|(_, outcome)| outcome.is_ok()).count()
    }

    /// Returns the name of the project, and the step that failed with its output.
    pub fn failure(&self) -> Option<String> {
        let failed = self.outcomes.iter().find_map(|(step, outcome)| Some((step, outcome.as_ref().err()?)));
        failed.map(|(step, error)| format!("{}, {}: {error:#}", self.name, step.name()))
    }

    /// Returns the cell of a step in the table.
    pub fn cell(&self, step: Step) -> String {
        match self.outcomes.iter().find(|(taken, _)| *taken == step) {
            Some((_, Ok(time))) => format!("{:.1} s", time.as_secs_f64()),
            Some((_, Err(_))) => "FAILED".into(),
            None => "–".into(),
        }
    }
}

/// The project, the browser and other values that a step needs.
struct Work<'a> {
    root: &'a Path,
    project: &'a Project,
    tarball: &'a Path,
    cdn: &'a str,
    browser: &'a Browser,
}

/// Runs the steps of a project, until one fails.
pub async fn run(root: &Path, project: &Project, tarball: &Path, cdn: &str, browser: &Browser) -> Row {
    let work = Work { root, project, tarball, cdn, browser };
    let mut outcomes = Vec::new();
    for step in Step::ALL.into_iter().filter(|step| step.applies_to(project)) {
        let start = Instant::now();
        let outcome = work.run(step).await.map(|()| start.elapsed());
        let has_failed = outcome.is_err();
        outcomes.push((step, outcome));
        if has_failed {
            break;
        }
    }
    Row { name: project.name.clone(), outcomes }
}

impl Work<'_> {
    async fn run(&self, step: Step) -> Result<()> {
        match step {
            Step::Install => self.project.install(self.root, self.tarball),
            Step::Check => self.script("check"),
            Step::Build => self.script("build"),
            Step::Click => self.click_static().await,
            Step::Server => self.click_served("start", true).await,
            Step::Dev => self.click_served("dev", false).await,
        }
    }

    /// Returns the command that runs a script of the project's `package.json`.
    fn npm_run(&self, script: &str) -> Command {
        let mut npm = Command::new("npm");
        npm.current_dir(self.project.target(self.root)).args(["run", "--silent", script]);
        npm.env("CDN", self.cdn).env("CI", "1").env("NO_COLOR", "1");
        // Tools must not send reports of their use.
        npm.env("ASTRO_TELEMETRY_DISABLED", "1").env("NEXT_TELEMETRY_DISABLED", "1");
        npm.env("NG_CLI_ANALYTICS", "false").env("DO_NOT_TRACK", "1");
        npm
    }

    /// Runs a script of the project. A warning about our package is an error.
    fn script(&self, script: &str) -> Result<()> {
        let output = self.npm_run(script).stdin(Stdio::null()).output()?;
        let text =
            [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).concat();
        ensure!(output.status.success(), "`npm run {script}` failed\n{text}");
        let about_us = |line: &&str| line.to_ascii_lowercase().contains("warn") && line.contains("nutgraf");
        if let Some(line) = text.lines().find(about_us) {
            bail!("`npm run {script}` warns: {line}\n{text}");
        }
        Ok(())
    }

    /// Serves the built site like a static host, and clicks on each of its pages.
    async fn click_static(&self) -> Result<()> {
        let folder = self.project.target(self.root).join(self.project.static_folder().unwrap_or_default());
        let server = Server::start(self.router(&folder)?, 0)?;
        self.click_pages(&server.origin()).await
    }

    /// Returns a router for the built site, with the project's Content-Security-Policy.
    fn router(&self, folder: &Path) -> Result<Router> {
        let router = Router::new().fallback_service(ServeDir::new(folder));
        let Some(policy) = self.project.policy() else { return Ok(router) };
        let policy = HeaderValue::from_str(&policy.replace("$CDN", self.cdn))?;
        Ok(router.layer(map_response(move |mut response: Response| {
            response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy.clone());
            std::future::ready(response)
        })))
    }

    /// Starts the project's own server, and clicks on each page. If `renders` is true, the HTML of
    /// the server must have the button.
    async fn click_served(&self, script: &str, renders: bool) -> Result<()> {
        let port = free_port()?;
        let log = tempfile::NamedTempFile::new()?;
        let mut npm = self.npm_run(script);
        npm.env("PORT", port.to_string()).env("HOST", "127.0.0.1");
        npm.stdin(Stdio::null()).stdout(log.reopen()?).stderr(log.reopen()?);
        let mut server = Process::start(&mut npm)?;
        let outcome = self.click_on_port(&mut server, port, renders).await;
        drop(server);
        outcome.with_context(|| std::fs::read_to_string(log.path()).unwrap_or_default())
    }

    async fn click_on_port(&self, server: &mut Process, port: u16, renders: bool) -> Result<()> {
        wait_until_listening(server, port)?;
        let origin = format!("http://127.0.0.1:{port}");
        if renders {
            let html = page::html(port, self.project.pages().first().unwrap_or(&"/"))?;
            ensure!(html.contains("<nut-graf"), "the server renders no button: {html:.500}");
        }
        self.click_pages(&origin).await
    }

    async fn click_pages(&self, origin: &str) -> Result<()> {
        for path in self.project.pages() {
            page::click(self.browser, &format!("{origin}{path}")).await.with_context(|| path.to_owned())?;
        }
        Ok(())
    }
}
