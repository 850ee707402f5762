/** A classic script, so that it runs before any module: notes all that goes wrong in a page. */
const troubles = [];
globalThis.troubles = troubles;
addEventListener("error", ({ message, target }) => failed(message ?? target.outerHTML), true);
addEventListener("unhandledrejection", ({ reason }) => troubles.push(String(reason)));
addEventListener("securitypolicyviolation", (event) => {
  troubles.push(`CSP ${event.effectiveDirective}: ${event.blockedURI}`);
});
for (const level of ["error", "warn"]) {
  const own = console[level];
  console[level] = (...words) => {
    troubles.push(words.join(" "));
    own.apply(console, words);
  };
}

/** A page whose scripts do not run reports nothing itself. */
function failed(error) {
  troubles.push(error);
  globalThis.report({ error });
}

/** Hands over what a page came to, with the time since its navigation, as JSON: WebDriver takes any. */
globalThis.report = (result) => {
  const requests = performance.getEntriesByType("resource").map(({ name }) => name);
  const milliseconds = performance.now();
  const isolated = globalThis.crossOriginIsolated;
  globalThis.outcome = JSON.stringify({ ...result, milliseconds, requests, troubles, isolated });
};
