/** Where what the site is made of lies, and where it is built. */
import { fileURLToPath } from "node:url";
import { baseOf } from "./base.mjs";

export const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** The Markdown of all pages, as the generator reads it. */
export const SOURCES = "build/siteSources";

/** Where on its host the site begins: `DOCS_BASE=/nadir/` for GitHub Pages. */
export const BASE = baseOf(process.env.DOCS_BASE);

/** What a host serves at `/`. */
export const WEB = BASE === "/" ? "build/site" : "build/sites";

/** The site: plain files, which any host can serve. */
export const SITE = `${WEB}${BASE}`.replace(/\/$/, "");

/** What the generator must know of the pages. */
export const FACTS = `${SOURCES}/.facts.json`;
