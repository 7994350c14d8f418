//! `cargo xtask TASK`: the maintenance of this repository, with a file for each task.

use clap::{Parser, Subcommand};
use std::path::Path;
use std::process::ExitCode;
use xtask::paths;
use xtask::tasks::{
    bench, build, clicks, dump, extension, fuzz, instructions, lighthouse, msrv, notices, packages, pages,
    race, release, sentences, serve, sizes, soak, test, train, wpt,
};

/// The tasks of this repository.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Cli {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    Bench(bench::Bench),
    Build(build::Build),
    Clicks(clicks::Clicks),
    Dump(dump::Dump),
    Extension(extension::Extension),
    Fuzz(fuzz::Fuzz),
    Instructions(instructions::Instructions),
    Msrv(msrv::Msrv),
    Lighthouse(lighthouse::Lighthouse),
    Notices(notices::Notices),
    Packages(packages::Packages),
    Pages(pages::Pages),
    Race(race::Race),
    Release(release::Release),
    Sentences(sentences::Sentences),
    Serve(serve::Serve),
    Sizes(sizes::Sizes),
    Soak(soak::Soak),
    Test(test::Test),
    Train(train::Train),
    Wpt(wpt::Wpt),
}

fn main() -> ExitCode {
    match run(Cli::parse().task, &paths::root()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(task: Task, root: &Path) -> anyhow::Result<()> {
    match task {
        Task::Bench(bench) => bench.run(root),
        Task::Build(build) => build.run(root),
        Task::Clicks(clicks) => clicks.run(root),
        Task::Dump(dump) => dump.run(root).map(drop),
        Task::Extension(extension) => extension.run(root),
        Task::Fuzz(fuzz) => fuzz.run(root),
        Task::Instructions(instructions) => instructions.run(root).map(drop),
        Task::Msrv(msrv) => msrv.run(root),
        Task::Lighthouse(lighthouse) => lighthouse.run(root),
        Task::Notices(notices) => notices.run(root),
        Task::Packages(packages) => packages.run(root),
        Task::Pages(pages) => pages.run(root),
        Task::Race(race) => race.run(root),
        Task::Release(release) => release.run(root),
        Task::Sentences(sentences) => sentences.run(),
        Task::Serve(serve) => serve.run(root),
        Task::Sizes(sizes) => sizes.run(root),
        Task::Soak(soak) => soak.run(root),
        Task::Test(test) => test.run(root),
        Task::Train(train) => train.run(root),
        Task::Wpt(wpt) => wpt.run(root),
    }
}
