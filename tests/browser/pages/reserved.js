// Runs before the module, and after the style sheet (which nothing but a script in its place waits for everywhere): where
// the text stands that follows the widget.
window.before = document.querySelector(".byline").getBoundingClientRect().top;
