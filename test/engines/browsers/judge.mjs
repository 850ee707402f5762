import { differences } from "../report.mjs";
import { judged } from "../runtimes/threads.mjs";

/** What is wrong with a page's outcome: nothing, if the list is empty. */
export function judge(page, outcome, { origin, missed }) {
  const { path, refusal } = page;
  const { error, isolated, requests } = outcome;
  const outside = new Set(requests.filter((url) => !isOf(url, origin)));
  const should = path.startsWith("/isolated/");
  return [
    ...(error ? [error] : []),
    ...(isolated && !should ? ["cross-origin isolated, which no page should need to be"] : []),
    ...(should && !isolated ? ["not cross-origin isolated"] : []),
    ...Array.from(outside, (url) => `requested ${url}`),
    ...missed.map((path) => `missed ${path}`),
    ...(refusal ? unclear(outcome, refusal) : logged(outcome, page)),
    ...(refusal || error ? [] : came(page, outcome)),
  ];
}

/** Also a `blob:` of it. */
const isOf = (url, origin) => new URL(url).origin === origin;

function came({ counts, keeps, blocks }, outcome) {
  const { wrong = [], all, hashes } = outcome;
  if (counts) return [...wrong, ...judged(all, counts)];
  return keeps ? wrong : [...differences(hashes), ...blocking(outcome, blocks)];
}

/** More threads than cores are noted, and policies that forbid workers by the browser. */
const logged = ({ troubles }, { logs = /^Nadir: \d+ threads on \d+ cores: / }) =>
  troubles.filter((trouble) => !logs.test(trouble)).map((trouble) => `logged ${trouble}`);

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
