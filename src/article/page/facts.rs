//! What a page says of itself in its head: meta tags and linked data, as `www/page.js` lists them.

/// The facts of a page: names and values, in the page's order.
#[derive(Debug, Clone, Copy)]
pub(super) struct Facts<'p>(&'p str);

impl<'p> Facts<'p> {
    /// Takes a line a fact: a name, a tab, a value.
    pub(super) const fn new(lines: &'p str) -> Self {
        Self(lines)
    }

    /// The values of a name.
    pub(super) fn all(self, name: &str) -> impl Iterator<Item = &'p str> {
        let facts = self.0.lines().filter_map(|line| line.split_once('\t'));
        facts.filter(move |(of, value)| *of == name && !value.is_empty()).map(|(_, value)| value)
    }

    /// The first value of a name.
    pub(super) fn first(self, name: &str) -> Option<&'p str> {
        self.all(name).next()
    }

    /// Whether the caller says that the first element is the article.
    pub(super) fn container_is_given(self) -> bool {
        self.first("container").is_some()
    }
}
