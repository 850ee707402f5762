// For a page, where whoever drives it calls `work`.

import { work } from "./work.mjs";

globalThis.work = work;
