// Replaces the article, as pjax does, once the button is there.

function replace() {
  if (!document.querySelector("nut-graf")) return;
  observer.disconnect();
  history.pushState(null, "", "/another-address.html");
  const { content } = document.querySelector("template");
  document.querySelector("article").replaceWith(content.cloneNode(true));
  delete document.documentElement.dataset.busy;
}

const observer = new MutationObserver(replace);
observer.observe(document.documentElement, { childList: true, subtree: true });
