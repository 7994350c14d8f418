// Notes the position of the text below the widget, before the module runs and after the style sheet
// is loaded. Only a script at this place waits for the style sheet in every browser.
window.before = document.querySelector(".byline").getBoundingClientRect().top;
