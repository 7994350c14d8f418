// Records everything that would appear in the console. Runs before all other scripts; the record
// survives reloads.
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
  // In the capture phase, since the error event of a script or an image does not bubble.
  const failure = ({ message, target }) => note(`error: ${message ?? target?.src ?? target?.href}`);
  addEventListener("error", failure, true);
  addEventListener("unhandledrejection", ({ reason }) => note(`unhandled rejection: ${reason}`));
  addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample }) =>
    note(`violation of ${effectiveDirective}: ${blockedURI} ${sample}`),
  );
}
