// In a page that was made for a script of tests, starts them when everything is in place.
const tests = document.querySelector("meta[name=tests]");
if (tests) {
  const script = document.createElement("script");
  script.src = tests.content;
  script.onload = () => done();
  document.body.append(script);
}
