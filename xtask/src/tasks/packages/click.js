// Waits until the page has a button that works, and returns it.
const [done] = arguments;
const look = () => {
  const widget = document.querySelector("html:not([data-busy]) nut-graf:defined");
  const button = widget?.shadowRoot?.querySelector("[part=button]");
  if (button) done(button);
  else setTimeout(look, 20);
};
look();
