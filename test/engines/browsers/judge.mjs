/** What is wrong with a page's outcome: nothing, if the list is empty. */
export function judge({ refusal, blocks, keeps }, outcome, { origin, missed, differences }) {
  const { error, isolated, requests } = outcome;
  const outside = new Set(requests.filter((url) => new URL(url).origin !== origin));
  const came = ({ wrong }) =>
    keeps ? wrong : [...differences(outcome.hashes), ...blocking(outcome, blocks)];
  return [
    ...(error ? [error] : []),
    ...(isolated ? ["cross-origin isolated, which no page should need to be"] : []),
    ...Array.from(outside, (url) => `requested ${url}`),
    ...missed.map((path) => `missed ${path}`),
    ...(refusal ? unclear(outcome, refusal) : logged(outcome)),
    ...(refusal || error ? [] : came(outcome)),
  ];
}

const logged = ({ troubles }) => troubles.map((trouble) => `logged ${trouble}`);

/** Refusals that are not ours, or do not name what is missing. */
function unclear({ refusals }, name) {
  const clear = (text) => text.startsWith("UnsupportedError") && text.includes(name);
  return refusals.filter((text) => !clear(text)).map((text) => `refused otherwise: ${text}`);
}

/** Where a thread may not block, `loadSync` says what does. */
function blocking({ blocking: said }, blocks) {
  if (blocks) return said ? [`loadSync: ${said}`] : [];
  return /^UnsupportedError.*await load\(\)/.test(said) ? [] : [`loadSync did not refuse: ${said}`];
}
