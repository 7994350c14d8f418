//! `cargo xtask bench`: measures the speed of summaries, and writes `docs/bench.md` and
//! `docs/bench.svg`.
//!
//! Natively, both summarizers run in the same process and take turns (`benches/peers`), so the
//! ratio of their times depends little on the machine. The other sides run one after the other, so
//! the machine should have nothing else to do. Criterion measures single parts: `cargo bench`.

mod engines;
mod page;
mod peers;
mod plot;
mod times;

use crate::command::{output, say};
use crate::paths;
use crate::tasks::build::Build;
use crate::tasks::instructions::{FILE, build_release};
use anyhow::{Context, Result};
use page::{Report, native_table};
use plot::plot;
use std::path::Path;
use std::process::Command;
use times::times;

/// Measure the speed natively, in Node and in three browsers, beside that of other summarizers, and
/// write the page and the plot of it.
#[derive(clap::Args)]
pub struct Bench {
    /// Only print the native times.
    #[arg(long)]
    native: bool,
}

impl Bench {
    /// Measures times and memory, and writes both files.
    ///
    /// # Errors
    /// Returns an error if a program does not compile or run, if a browser does not start or
    /// answer, or if a file cannot be written.
    pub fn run(&self, root: &Path) -> Result<()> {
        let program = build_release(root, "peers")?;
        if self.native {
            print!("{}", native_table(&times(&output(Command::new(&program).arg("times"))?)?));
            return Ok(());
        }
        Build::default().run(root)?;
        let report = measure(root, &program)?;
        let page = report.to_markdown()?;
        print!("{page}");
        std::fs::write(root.join("docs/bench.md"), page)?;
        let all: Vec<_> = [report.native, report.engines, report.peers].concat();
        Ok(std::fs::write(root.join("docs/bench.svg"), plot(&all))?)
    }
}

/// Measures everything, one side after the other.
fn measure(root: &Path, program: &Path) -> Result<Report> {
    let server = engines::serve(root)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    say("Measuring natively");
    let native = times(&output(Command::new(program).arg("times"))?)?;
    let memory = output(Command::new(program).args(["memory", "1000000"]))?;
    say("Measuring in Node and in browsers");
    let engines = runtime.block_on(engines::measure(root, &server))?;
    let wasm_memory = output(&mut engines::node(root, &server, "memory", &paths::dist(root)))?;
    say("Measuring others");
    let mut peers = peers::measure_node(root, &server)?;
    match peers::measure_python(root, &server) {
        Ok(times) => peers.extend(times),
        Err(error) => say(&format!("Not measured: {}: {error:#}", peers::PYTHON_SIDE)),
    }
    let pages = runtime.block_on(peers::compare_pages(root, &server))?;
    let own_summarizer = runtime.block_on(peers::describe_own_summarizer(root, &server))?;
    let counts = std::fs::read_to_string(root.join(FILE)).with_context(|| FILE.to_owned())?;
    Ok(Report { native, engines, peers, memory, wasm_memory, pages, own_summarizer, counts })
}
