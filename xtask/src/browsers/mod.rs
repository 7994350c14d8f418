//! The three browser engines, each controlled by its WebDriver. Dropping a [`Browser`] ends the
//! browser.

mod addon;
mod devtools;
pub mod prerequisites;

pub use addon::Addon;
pub use devtools::{Throttle, devtools};

use crate::command::find_program;
use crate::paths;
use addon::UUID;
use anyhow::{Context, Result, bail, ensure};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use std::{fmt, fs, thread};

/// The time limit for a driver to listen on its port. Drivers take less than a second, but many
/// seconds on a machine that swaps memory.
const DRIVER_PATIENCE: Duration = Duration::from_secs(120);

/// The maximum number of launches of a browser; if all fail, the last error is returned. We choose
/// the port of a driver, and another program can take the port before the driver listens on it. One
/// start in several thousand fails like this; three in a row are a real fault.
const LAUNCHES: usize = 3;

/// The flags of Chromium: no accounts, updates, first-run pages, GPU or network. Only 127.0.0.1 can
/// be reached.
const CHROMIUM_FLAGS: [&str; 10] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

/// System settings that pages read as media features, such as `prefers-color-scheme`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub enum SystemSettings {
    #[default]
    None,
    /// Dark colours and reduced motion.
    DarkAndStill,
    /// High contrast and, if the engine supports it, forced system colours.
    Contrast,
}

impl SystemSettings {
    fn chromium(self) -> &'static [&'static str] {
        match self {
            Self::None => &[],
            Self::DarkAndStill => &["--force-dark-mode", "--force-prefers-reduced-motion"],
            Self::Contrast => &["--force-high-contrast"],
        }
    }

    fn firefox(self) -> Value {
        match self {
            Self::None => json!({}),
            Self::DarkAndStill => json!({ "ui.systemUsesDarkTheme": 1, "ui.prefersReducedMotion": 1 }),
            Self::Contrast => {
                json!({ "ui.useAccessibilityTheme": 1, "browser.display.document_color_use": 2 })
            }
        }
    }

    /// Returns the content of GTK's `settings.ini`, from which WebKit takes its settings.
    fn gtk_settings(self) -> &'static str {
        match self {
            Self::None => "[Settings]\n",
            Self::DarkAndStill => "[Settings]\ngtk-theme-name=Adwaita-dark\ngtk-enable-animations=false\n",
            Self::Contrast => "[Settings]\ngtk-theme-name=HighContrast\n",
        }
    }

    /// Writes the settings files for GTK 3 and GTK 4, and returns the folder that has them.
    fn write_gtk_settings(self, root: &Path) -> Result<PathBuf> {
        let folder = paths::target(root).join("browser-tests").join(format!("gtk-{self:?}"));
        for version in ["gtk-3.0", "gtk-4.0"] {
            fs::create_dir_all(folder.join(version))?;
            fs::write(folder.join(version).join("settings.ini"), self.gtk_settings())?;
        }
        Ok(folder)
    }
}

/// A browser engine.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

impl Engine {
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    pub fn driver(self) -> &'static str {
        match self {
            Self::Chromium => "chromedriver",
            Self::Firefox => "geckodriver",
            Self::WebKit => "WebKitWebDriver",
        }
    }

    /// Returns the path of the driver, in `PATH` or in the folder to which [`prerequisites`]
    /// installs it.
    pub fn find_driver(self, root: &Path) -> Option<PathBuf> {
        find_program(self.driver()).or_else(|| {
            let installed = paths::tools(root).join("bin").join(self.driver());
            installed.is_file().then_some(installed)
        })
    }

    fn capabilities(self, settings: SystemSettings, addon: Option<&Addon>) -> Value {
        match self {
            Self::Chromium => {
                let addon = addon.map(Addon::chromium).unwrap_or_default();
                let args = CHROMIUM_FLAGS.iter().chain(settings.chromium()).map(|flag| (*flag).to_owned());
                json!({ "goog:chromeOptions": { "args": args.chain(addon).collect::<Vec<_>>() } })
            }
            Self::Firefox => {
                let mut prefs = settings.firefox();
                if let Some(addon) = addon {
                    prefs["extensions.webextensions.uuids"] = json!({ &addon.id: UUID }).to_string().into();
                }
                json!({ "moz:firefoxOptions": { "args": ["-headless"], "prefs": prefs } })
            }
            Self::WebKit => json!({ "webkitgtk:browserOptions": { "args": ["--automation"] } }),
        }
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKit",
        })
    }
}

/// A browser with an empty profile and one open window.
pub struct Browser {
    pub client: Client,
    // Dropped in this order: first the driver, which ends its browser, and then the display.
    _driver: Process,
    _display: Option<Process>,
}

impl Browser {
    /// Starts a browser with the default settings.
    ///
    /// # Errors
    /// Returns an error if the driver is missing, does not listen in time, or cannot start the
    /// browser.
    pub async fn start(engine: Engine, root: &Path) -> Result<Self> {
        Self::start_for(SystemSettings::None, engine, root).await
    }

    /// Starts a browser with an extension.
    ///
    /// # Errors
    /// Returns the errors of [`Browser::start`], or an error if the browser rejects the extension.
    pub async fn start_with(addon: &Addon, engine: Engine, root: &Path) -> Result<Self> {
        let browser = Self::launch(SystemSettings::None, Some(addon), engine, root).await?;
        if engine == Engine::Firefox {
            browser.client.issue_cmd(addon.clone()).await.context("Firefox rejects the extension")?;
        }
        Ok(browser)
    }

    /// Runs a script in the page. [`Browser::call`] can call functions that the script adds to
    /// `window`.
    ///
    /// # Errors
    /// Returns an error if the browser does not answer or the script throws.
    pub async fn load(&self, script: &str) -> Result<()> {
        Ok(self.client.execute(script, vec![]).await.map(drop)?)
    }

    /// Calls a function of the page, and returns the value of its promise. If the promise is
    /// rejected, returns an object whose `error` is the code or the text of the reason.
    ///
    /// # Errors
    /// Returns an error if the browser does not answer in time.
    pub async fn call(&self, function: &str, arguments: Vec<Value>) -> Result<Value> {
        let script = format!(
            "const [...given] = arguments; const done = given.pop(); Promise.resolve().then(() => {function}(...given)).then(done, (error) => done({{ error: error?.code ?? String(error) }}));"
        );
        Ok(self.client.execute_async(&script, arguments).await?)
    }

    /// Starts a browser with these system settings.
    ///
    /// # Errors
    /// Returns the errors of [`Browser::start`].
    pub async fn start_for(settings: SystemSettings, engine: Engine, root: &Path) -> Result<Self> {
        Self::launch(settings, None, engine, root).await
    }

    async fn launch(
        settings: SystemSettings,
        addon: Option<&Addon>,
        engine: Engine,
        root: &Path,
    ) -> Result<Self> {
        let program = engine.find_driver(root).with_context(|| format!("{} is missing", engine.driver()))?;
        for launch in 1..LAUNCHES {
            match Self::try_launch(settings, addon, engine, root, &program).await {
                Ok(browser) => return Ok(browser),
                Err(error) => eprintln!("{engine}, launch {launch} of {LAUNCHES}: {error:#}"),
            }
        }
        Self::try_launch(settings, addon, engine, root, &program).await
    }

    /// Starts the driver on a free port, and lets it start the browser.
    async fn try_launch(
        settings: SystemSettings,
        addon: Option<&Addon>,
        engine: Engine,
        root: &Path,
        program: &Path,
    ) -> Result<Self> {
        let display = if engine == Engine::WebKit { Some(Display::start()?) } else { None };
        let port = free_port()?;
        let mut command = Command::new(program);
        command
            .arg(format!("--port={port}"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        if engine == Engine::Firefox && addon.is_some() {
            // Otherwise a driver may not open pages of extensions.
            command.arg("--allow-system-access");
        }
        command.envs(display.iter().map(|display| ("DISPLAY", &display.name)));
        if engine == Engine::WebKit {
            command.env("XDG_CONFIG_HOME", settings.write_gtk_settings(root)?);
        }
        let mut driver = Process::start(&mut command)?;
        wait_until_listening(&mut driver, port)
            .with_context(|| format!("{} does not listen", engine.driver()))?;
        let Value::Object(capabilities) = engine.capabilities(settings, addon) else {
            bail!("capabilities are an object")
        };
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(capabilities);
        let client = builder.connect(&format!("http://127.0.0.1:{port}")).await;
        let client = client.with_context(|| format!("{engine} does not start"))?;
        Ok(Self { client, _driver: driver, _display: display.map(|display| display.server) })
    }

    /// Closes the browser through its driver, so that the browser removes its profile.
    pub async fn close(self) {
        // If the browser does not close, dropping its driver ends it.
        let _ = self.client.clone().close().await;
    }
}

/// A virtual display (Xvfb).
struct Display {
    /// The name of the display, such as `:99`.
    name: String,
    server: Process,
}

impl Display {
    fn start() -> Result<Self> {
        let mut command = Command::new("Xvfb");
        command.args(["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"]);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut server = Process::start(&mut command)?;
        let mut number = String::new();
        let stdout = server.child.stdout.take().context("Xvfb's output")?;
        BufReader::new(stdout).read_line(&mut number)?;
        ensure!(!number.trim().is_empty(), "Xvfb does not start");
        Ok(Self { name: format!(":{}", number.trim()), server })
    }
}

/// A child process. Dropping it ends the whole process group.
pub struct Process {
    child: Child,
}

impl Process {
    /// Starts a program in a process group of its own.
    ///
    /// # Errors
    /// Returns an error if the program cannot be started.
    pub fn start(command: &mut Command) -> Result<Self> {
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(command, 0);
        let child = command.spawn().with_context(|| command.get_program().to_string_lossy().into_owned())?;
        Ok(Self { child })
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // The group is ended, because a driver that is killed leaves its browser running.
        let group = format!("-{}", self.child.id());
        let _ = Command::new("kill").args(["-TERM", "--", &group]).stderr(Stdio::null()).status();
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Returns a free port of 127.0.0.1.
///
/// # Errors
/// Returns an error if there is none.
pub fn free_port() -> Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}

/// Waits until a program accepts connections on `port`, by trying every 20 ms. Drivers do not
/// announce that they are ready.
///
/// # Errors
/// Returns an error if the program ends, or does not accept a connection in time.
pub fn wait_until_listening(program: &mut Process, port: u16) -> Result<()> {
    let start = Instant::now();
    while std::net::TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        if let Some(status) = program.child.try_wait()? {
            bail!("ended with {status}");
        }
        ensure!(start.elapsed() < DRIVER_PATIENCE, "no answer after {DRIVER_PATIENCE:?}");
        thread::sleep(Duration::from_millis(20));
    }
    Ok(())
}
