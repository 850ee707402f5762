/** Where on its host a site begins, as the environment says; `/` if it says nothing. */
export function baseOf(given = "/") {
  if (/^\/([\w.~-]*\w[\w.~-]*\/)*$/.test(given)) return given;
  const text = JSON.stringify(given);
  throw new RangeError(`DOCS_BASE must be a path from / to /, such as /nadir/, got ${text}`);
}
