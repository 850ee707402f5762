import { chromium, firefox } from "./puppeteer.mjs";
import { webkit } from "./webkit.mjs";

const everywhere = { chromium, firefox, webkit };

/** The browsers that `words` name; all, if there are none. `more` are for this suite alone, by name. */
export function chosen(words, more = {}) {
  const browsers = { ...everywhere, ...more };
  const unknown = words.filter((word) => !Object.hasOwn(browsers, word));
  if (unknown.length > 0) {
    const names = Object.keys(browsers).join(", ");
    throw new Error(`no browser ${unknown.join(", ")}: there are ${names}`);
  }
  return words.length > 0 ? words.map((word) => browsers[word]) : Object.values(browsers);
}
