/** A page that saves one version after the other: `saving.html?STORE,FIRST`. */
import { saveIndexedDB, saveOPFS } from "nadir/checkpoint";
import { contentsOf } from "./contents.mjs";

const [store, first] = location.search.slice(1).split(",");
const save = { IndexedDB: saveIndexedDB, OPFS: saveOPFS }[store];
for (let n = Number(first); ; n++) {
  await save("model", contentsOf(n));
  globalThis.saved = n;
}
