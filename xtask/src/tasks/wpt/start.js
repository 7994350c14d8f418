// In a page that was generated for a script of tests, runs the script when everything else is
// loaded.
const tests = document.querySelector("meta[name=tests]");
if (tests) {
  const script = document.createElement("script");
  script.src = tests.content;
  script.onload = () => done();
  document.body.append(script);
}
