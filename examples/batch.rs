//! Summarizes many files on all cores, and prints a JSON object for each, in order:
//! `cargo run --example batch -- *.txt`. Options are read from JSON, as in a service.

use nutgraf::{Options, Summary, summarize};
use std::error::Error;
use std::thread;

fn main() -> Result<(), Box<dyn Error>> {
    let options: Options = serde_json::from_str(r#"{ "length": "medium", "headline": "hidden" }"#)?;
    let files: Vec<String> = std::env::args().skip(1).collect();
    let texts = files.iter().map(std::fs::read_to_string).collect::<Result<Vec<_>, _>>()?;
    for (file, summary) in files.iter().zip(summarize_all(&texts, &options)) {
        match summary {
            Ok(summary) => println!("{}", serde_json::to_string(&summary)?),
            Err(error) => eprintln!("{file}: {error} [{}]", error.code()),
        }
    }
    Ok(())
}

/// Summarizes all texts. An error in one text does not affect the others.
fn summarize_all(texts: &[String], options: &Options) -> Vec<Result<Summary, nutgraf::Error>> {
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let share = texts.len().div_ceil(cores).max(1);
    thread::scope(|scope| {
        let work = |texts: &[String]| texts.iter().map(|text| summarize(text, options)).collect::<Vec<_>>();
        let workers: Vec<_> = texts.chunks(share).map(|texts| scope.spawn(move || work(texts))).collect();
        workers.into_iter().flat_map(|worker| worker.join().unwrap_or_default()).collect()
    })
}

#[test]
fn each_text_has_one_answer_in_order() {
    let text = |n| if n % 5 == 0 { String::new() } else { format!("Ferry {n} ran aground on Monday.") };
    let texts: Vec<String> = (0..50).map(text).collect();
    let summaries = summarize_all(&texts, &Options::new());
    let points = summaries.iter().map(|it| it.as_ref().map_or("", |summary| &summary.points[0].text));
    assert!(points.eq(&texts));
}
