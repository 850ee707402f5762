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
    // Between the first transaction of a save, which writes, and the second.
    const { put } = IDBObjectStore.prototype;
    let times = 0;
    IDBObjectStore.prototype.put = function (value, key) {
      if (key.length === 3 && times++ === 0) {
        this.transaction.addEventListener("complete", () => {
          const { db } = this.transaction;
          const request = act(db.transaction("chunks", "readwrite").objectStore("chunks"));
          request.onerror = () => check(`${what}: ${request.error}`, false);
        });
      }
      return put.call(this, value, key);
    };
    await save("together", next).catch((error) => check(`${what}: ${error}`, false));
    IDBObjectStore.prototype.put = put;
    const found = await load("together").catch(String);
    check(`${what}: ${found?.length ?? found} of ${next.length}`, same(found, next));
    check(`${what}: nothing was`, times === 2);
    await remove("together");
  }
}
