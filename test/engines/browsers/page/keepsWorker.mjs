import { keep } from "./keep.mjs";

keep().then(postMessage, (error) => postMessage({ error: String(error) }));
