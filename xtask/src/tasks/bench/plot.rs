//! The plot of `cargo xtask bench`: the time of each side by the length of the text, on logarithmic
//! axes.

use super::times::{Time, of_side, sides};

const WIDTH: f64 = 800.0;
const HEIGHT: f64 = 560.0;
/// The space left of the plot and below it, for the labels of the axes.
const MARGIN: f64 = 80.0;
/// The space right of the plot, for the names of the sides.
const LABELS: f64 = 200.0;
/// The space above the plot.
const TOP: f64 = 20.0;

/// The colours of the sides, in turn; they differ in lightness too.
const COLORS: [&str; 6] = ["#b3261e", "#1f5fa8", "#7d8b2f", "#8a6fb0", "#222", "#c77d1a"];

/// The minimum distance between two names: that of two lines of text.
const LINE: f64 = 14.0;

/// Returns the plot of `times` as an SVG file.
pub(super) fn plot(times: &[Time]) -> String {
    let axes = Axes::new(times);
    let grid = (axes.x.0 as i32..=axes.x.1 as i32).map(|power| axes.vertical(power)).collect::<String>();
    let rows = (axes.y.0 as i32..=axes.y.1 as i32).map(|power| axes.horizontal(power)).collect::<String>();
    let sides: Vec<_> = sides(times).into_iter().map(|side| of_side(times, side)).collect();
    let heights = axes.label_heights(&sides);
    let lines = sides.iter().zip(COLORS.iter().cycle()).zip(heights);
    let lines = lines.map(|((side, color), height)| axes.line(side, color, height)).collect::<String>();
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

    /// Returns the heights of the names of all sides: each beside the end of its line, or below the
    /// name above it.
    fn label_heights(&self, sides: &[Vec<&Time>]) -> Vec<f64> {
        let ends = sides
            .iter()
            .map(|side| side.last().map_or((0.0, 0.0), |end| (self.x(end.words), self.y(end.milliseconds))));
        let mut heights: Vec<(f64, f64)> = ends.collect();
        let mut order: Vec<usize> = (0..heights.len()).collect();
        order.sort_by(|one, other| heights[*one].1.total_cmp(&heights[*other].1));
        for (at, &below) in order.iter().enumerate() {
            for &above in &order[..at] {
                if heights[above].0 == heights[below].0 {
                    heights[below].1 = heights[below].1.max(heights[above].1 + LINE);
                }
            }
        }
        heights.into_iter().map(|(_, height)| height).collect()
    }

    /// Returns the line of a side, with a point for each text and the name of the side at its end.
    fn line(&self, times: &[&Time], color: &str, label_height: f64) -> String {
        let place = |time: &&Time| (self.x(time.words), self.y(time.milliseconds));
        let points: Vec<(f64, f64)> = times.iter().map(place).collect();
        let path = points.iter().map(|(x, y)| format!("{x:.1},{y:.1} ")).collect::<String>();
        let dots = points.iter().map(|(x, y)| format!("<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"3\"/>"));
        let (x, _) = points.last().copied().unwrap_or_default();
        let name = times.first().map_or("", |time| &time.side);
        // The name of a line that ends early is left of its end, because other lines go on to the
        // right.
        let (x, anchor) = if x < WIDTH - LABELS { (x - 8.0, "end") } else { (x + 8.0, "start") };
        format!(
            "<g fill=\"{color}\"><polyline points=\"{}\" fill=\"none\" stroke=\"{color}\" stroke-width=\"2\"/>{}<text x=\"{x:.1}\" y=\"{:.1}\" text-anchor=\"{anchor}\">{name}</text></g>\n",
            path.trim_end(),
            dots.collect::<String>(),
            label_height + 4.0
        )
    }
}

#[cfg(test)]
mod tests {
    use super::super::times::times;
    use super::*;

    #[test]
    fn names_at_the_same_height_are_set_below_each_other() {
        let times = times("1\tone\t1000\n10\tone\t9000\n1\ttwo\t1000\n10\ttwo\t9000\n").unwrap();
        let sides: Vec<_> = sides(&times).into_iter().map(|side| of_side(&times, side)).collect();
        let heights = Axes::new(&times).label_heights(&sides);
        assert!((heights[1] - heights[0] - LINE).abs() < 1e-9, "{heights:?}");
        assert_eq!(plot(&times).matches("<polyline").count(), 2);
    }
}
