import { keep } from "./keep.mjs";

keep().then(
  (kept) => globalThis.report(kept),
  (error) => globalThis.report({ error: String(error) }),
);
