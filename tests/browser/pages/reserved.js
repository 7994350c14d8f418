// Runs before the module: where the text stands that follows the widget.
window.before = document.querySelector(".byline").getBoundingClientRect().top;
