//! The plot of `cargo xtask bench`: the time of each side by the length of the text, on logarithmic
//! axes.

use super::times::{Time, of_side, sides};

const WIDTH: f64 = 720.0;
const HEIGHT: f64 = 400.0;
/// The space left of the plot and below it, for the labels of the axes.
const MARGIN: f64 = 60.0;
/// The space right of the plot, for the names of the sides.
const LABELS: f64 = 180.0;
/// The space above the plot.
const TOP: f64 = 20.0;

/// The colours of the sides, which differ in lightness too.
const COLORS: [&str; 4] = ["#b3261e", "#1f5fa8", "#7d8b2f", "#8a6fb0"];

/// Returns the plot of `times` as an SVG file.
pub(super) fn plot(times: &[Time]) -> String {
    let axes = Axes::new(times);
    let grid = (axes.x.0 as i32..=axes.x.1 as i32).map(|power| axes.vertical(power)).collect::<String>();
    let rows = (axes.y.0 as i32..=axes.y.1 as i32).map(|power| axes.horizontal(power)).collect::<String>();
    let lines =
        sides(times).into_iter().zip(COLORS).map(|(side, color)| axes.line(&of_side(times, side), color));
    let lines = lines.collect::<String>();
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" font-family=\"sans-serif\" font-size=\"12\">
<title>Time of a summary by the length of the text</title>
<rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"#fff\"/>
{grid}{rows}{lines}</svg>
"
    )
}

/// The ranges of both axes, as powers of ten.
struct Axes {
    x: (f64, f64),
    y: (f64, f64),
}

impl Axes {
    /// Returns axes from the power of ten below the smallest value to the one above the largest.
    fn new(times: &[Time]) -> Self {
        let range = |of: fn(&Time) -> f64| {
            let powers = times.iter().map(|time| of(time).log10());
            powers.fold((f64::MAX, f64::MIN), |(low, high), power| {
                (low.min(power.floor()), high.max(power.ceil()))
            })
        };
        Self { x: range(|time| time.words), y: range(|time| time.milliseconds) }
    }

    fn x(&self, words: f64) -> f64 {
        MARGIN + (words.log10() - self.x.0) / (self.x.1 - self.x.0) * (WIDTH - MARGIN - LABELS)
    }

    fn y(&self, milliseconds: f64) -> f64 {
        let height = HEIGHT - MARGIN - TOP;
        TOP + height - (milliseconds.log10() - self.y.0) / (self.y.1 - self.y.0) * height
    }

    /// Returns the line of the grid at 10 to the power of `power` words, with its label.
    fn vertical(&self, power: i32) -> String {
        let (words, bottom) = (10_f64.powi(power), HEIGHT - MARGIN);
        let x = self.x(words);
        format!(
            "<path d=\"M{x:.1} {TOP}V{bottom}\" stroke=\"#ddd\"/><text x=\"{x:.1}\" y=\"{:.1}\" text-anchor=\"middle\">{words} words</text>\n",
            bottom + 20.0
        )
    }

    /// Returns the line of the grid at 10 to the power of `power` milliseconds, with its label.
    fn horizontal(&self, power: i32) -> String {
        let milliseconds = 10_f64.powi(power);
        let (y, right) = (self.y(milliseconds), WIDTH - LABELS);
        format!(
            "<path d=\"M{MARGIN} {y:.1}H{right}\" stroke=\"#ddd\"/><text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"end\">{milliseconds} ms</text>\n",
            MARGIN - 6.0,
            y + 4.0
        )
    }

    /// Returns the line of a side, with a point for each text and the name of the side at its end.
    fn line(&self, times: &[&Time], color: &str) -> String {
        let place = |time: &&Time| (self.x(time.words), self.y(time.milliseconds));
        let points: Vec<(f64, f64)> = times.iter().map(place).collect();
        let path = points.iter().map(|(x, y)| format!("{x:.1},{y:.1} ")).collect::<String>();
        let dots = points.iter().map(|(x, y)| format!("<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"3\"/>"));
        let (x, y) = points.last().copied().unwrap_or_default();
        let name = times.first().map_or("", |time| &time.side);
        format!(
            "<g fill=\"{color}\"><polyline points=\"{}\" fill=\"none\" stroke=\"{color}\" stroke-width=\"2\"/>{}<text x=\"{:.1}\" y=\"{:.1}\">{name}</text></g>\n",
            path.trim_end(),
            dots.collect::<String>(),
            x + 8.0,
            y + 4.0
        )
    }
}
