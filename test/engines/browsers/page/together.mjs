/** Calls that are under way together, in one page and in several: who asks last has the last word, and nothing is torn. */
import { bytes, same } from "./bytes.mjs";

const TIMES = 12;

export async function together(store, check) {
  await inOrder(store, check);
  for (let i = 0; i < TIMES; i++) await deletedMeanwhile(store, check, i);
  if (store.database) await byOthers(store, check);
}

async function inOrder({ save, load, list, remove }, check) {
  save("together", bytes(1000, 1));
  check("load overtakes save", same(await load("together"), bytes(1000, 1)));
  save("together", bytes(2e5, 2));
  await remove("together");
  check("delete overtakes save", (await load("together")) === undefined);
  save("together", bytes(2e5, 3));
  check("the list overtakes save", (await list()).join() === "together");
  remove("together");
  await save("together", bytes(1000, 4));
  check("save overtakes delete", same(await load("together"), bytes(1000, 4)));
  remove("together");
  check("the list overtakes delete", (await list()).length === 0);
}

/** Of what a save resolves for, all is there afterwards, or nothing. */
async function deletedMeanwhile({ save, load, remove }, check, i) {
  const saving = save("together", bytes(2e5, i));
  await new Promise((resolve) => setTimeout(resolve, i));
  await remove("together");
  await saving;
  const found = await load("together").catch(String);
  check(`deleted meanwhile: ${found}`, found === undefined || same(found, bytes(2e5, i)));
  await remove("together");
}

/** Bytes by their number; an error as it is. */
const shown = (found) => (typeof found === "string" ? found : found?.length);

/** What another page does: nothing waits for it in this one. */
async function byOthers({ save, load, remove, database }, check) {
  const [old, next] = [bytes(1000, 1), bytes(2e5, 2)];
  const others = {
    "chunks deleted": (store) => store.delete(IDBKeyRange.bound(["together", 1], ["together", []])),
    "all deleted": (store) => store.delete(IDBKeyRange.bound(["together"], ["together", []])),
    "the database deleted": () => indexedDB.deleteDatabase(database),
  };
  for (const [what, act] of Object.entries(others)) {
    await save("together", old);
    const times = await amid(() => save("together", next), 3, act);
    const found = await load("together").catch(String);
    check(`${what}: ${shown(found)} of ${next.length}`, same(found, next));
    check(`${what}: written ${times} times`, times === 2);
    await remove("together");
  }
  // By a clock that is two hours behind: what it saved counts, and is not tidied away as if it were left there.
  const version = Date.now() - 7_200_000;
  await amid(
    () => save("together", old),
    2,
    (store) => {
      store.put(next.buffer, ["together", version, 0]);
      return store.put({ length: next.length, version }, ["together", 0]);
    },
  );
  const found = await load("together").catch(String);
  check(`saved by another clock: ${shown(found)} of ${next.length}`, same(found, next));
  await remove("together");
}

/** Does `act` right after the first transaction of `run` that puts under a key of such a length; how many times it puts so. */
async function amid(run, length, act) {
  const { put } = IDBObjectStore.prototype;
  let times = 0;
  IDBObjectStore.prototype.put = function (value, key) {
    // Of two transactions the one that is begun first goes first.
    if (key.length === length && times++ === 0) {
      act(this.transaction.db.transaction("chunks", "readwrite").objectStore("chunks"));
    }
    return put.call(this, value, key);
  };
  try {
    await run();
  } finally {
    IDBObjectStore.prototype.put = put;
  }
  return times;
}
