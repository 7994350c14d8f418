// Runs before everything else in a page and notes all that would show in the console. Kept over reloads.
{
  window.recording = true;
  const note = (what) => {
    const noted = JSON.parse(sessionStorage.getItem("recorded") ?? "[]");
    sessionStorage.setItem("recorded", JSON.stringify([...noted, what]));
  };
  for (const level of ["trace", "debug", "log", "info", "warn", "error", "assert"]) {
    const write = console[level].bind(console);
    console[level] = (...what) => {
      note(`console.${level}: ${what.map(String).join(" ")}`);
      write(...what);
    };
  }
  // Captured, since the error of a script or an image that does not load stays at its element.
  const failure = ({ message, target }) => note(`error: ${message ?? target?.src ?? target?.href}`);
  addEventListener("error", failure, true);
  addEventListener("unhandledrejection", ({ reason }) => note(`unhandled rejection: ${reason}`));
  addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample }) =>
    note(`violation of ${effectiveDirective}: ${blockedURI} ${sample}`),
  );
}
