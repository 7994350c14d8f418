// Replaces testharnessreport.js: stores the results for the driver.
setup({ output: false, explicit_done: document.querySelector("meta[name=tests]") !== null });
add_completion_callback((tests, { status, message }) => {
  globalThis.results = {
    status: status === 0 ? "" : `the harness failed: ${message}`,
    tests: tests.map(({ name, status, message }) => ({ name, status, message: message ?? "" })),
  };
});
