// Records the position of the text below the widget after the style sheet is loaded and before the
// module runs. In every browser, a script at this place waits for the style sheet.
window.before = document.querySelector(".byline").getBoundingClientRect().top;
