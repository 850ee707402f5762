/** A page that says which version is kept: `kept.html?STORE`. */
import { loadIndexedDB, loadOPFS } from "nadir/checkpoint";
import { versionOf } from "./contents.mjs";

const store = location.search.slice(1);
const load = { IndexedDB: loadIndexedDB, OPFS: loadOPFS }[store];
load("model")
  .then((bytes) => ({ version: versionOf(bytes) }))
  .catch((error) => ({ error: String(error) }))
  .then((kept) => {
    globalThis.kept = JSON.stringify(kept);
  });
