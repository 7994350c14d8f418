//! Media queries. They are evaluated for the window of a laptop.

/// The width of the window, in CSS pixels.
const WIDTH: f32 = 1280.0;

/// The size of the default font, in CSS pixels. The units `em` and `rem` in media queries are this
/// size.
const FONT_SIZE: f32 = 16.0;

/// The conditions that are true for a reader who has changed no settings, written without white
/// space.
const TRUE: &[&str] = &[
    "(prefers-color-scheme:light)",
    "(prefers-reduced-motion:no-preference)",
    "(orientation:landscape)",
    "(hover:hover)",
    "(hover)",
    "(pointer:fine)",
    "(color)",
];

/// Returns true if at least one of the comma-separated `queries` applies, or if there are none.
/// `queries` is in lower case. An unknown condition is false.
pub(super) fn applies(queries: &str) -> bool {
    queries.trim().is_empty() || queries.split(',').any(query_applies)
}

fn query_applies(query: &str) -> bool {
    let query = query.trim();
    let (negated, query) = query.strip_prefix("not ").map_or((false, query), |query| (true, query));
    query.split(" and ").all(condition_holds) != negated
}

fn condition_holds(condition: &str) -> bool {
    let condition: String = condition.split_whitespace().collect();
    let kind = condition.strip_prefix("only").unwrap_or(&condition);
    match kind {
        "all" | "screen" => true,
        _ if TRUE.contains(&kind) => true,
        _ => width_holds(kind).unwrap_or(false),
    }
}

fn width_holds(condition: &str) -> Option<bool> {
    let condition = condition.strip_prefix('(')?.strip_suffix(')')?;
    let least = ["min-width:", "width>="].iter().find_map(|name| condition.strip_prefix(name));
    let most = ["max-width:", "width<="].iter().find_map(|name| condition.strip_prefix(name));
    match (least, most) {
        (Some(least), _) => Some(pixels(least)? <= WIDTH),
        (_, Some(most)) => Some(pixels(most)? >= WIDTH),
        _ => None,
    }
}

fn pixels(length: &str) -> Option<f32> {
    let unit = length.find(|c: char| c.is_ascii_alphabetic())?;
    let number: f32 = length.get(..unit)?.parse().ok()?;
    match length.get(unit..)? {
        "px" => Some(number),
        "em" | "rem" => Some(number * FONT_SIZE),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::applies;

    #[test]
    fn queries_apply_to_a_laptop() {
        for query in
            ["", "screen", "only screen and (min-width:48em)", "print, (max-width: 1400px)", "not print"]
        {
            assert!(applies(query), "{query}");
        }
        for query in
            ["print", "screen and (max-width:767px)", "not screen", "(width <= 600px)", "(unknown: 1)"]
        {
            assert!(!applies(query), "{query}");
        }
    }
}
