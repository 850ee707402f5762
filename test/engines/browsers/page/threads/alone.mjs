/** Where there are no threads, `alone.html?WHY`: `"auto"` says so once and takes one, a number is refused. */
import { load } from "nadir/threads";
import { oneThread } from "../../conformance/threads.mjs";

const why = decodeURIComponent(location.search.slice(1));
const notes = [];
console.warn = (note) => notes.push(note);

async function run() {
  await oneThread(why, load);
  await load({ threads: "auto" });
  const isOne = notes.length === 1 && notes[0].startsWith("Nadir: one thread: ");
  return { wrong: isOne ? [] : [`notes: ${notes}`] };
}

run().then(globalThis.report, (error) => globalThis.report({ error: String(error) }));
