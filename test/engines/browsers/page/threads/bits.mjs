/** The conformance program by threads, here and where `load` of a bundle has none; none is left. */
import { load } from "nadir/threads";
import { byThreads } from "../../conformance/threads.mjs";
import { workers } from "./watched.mjs";

export async function bits(counts) {
  try {
    const all = await byThreads(counts, load);
    const left = workers().length;
    return { all, wrong: left > 0 ? [`${left} workers are left`] : [] };
  } catch (error) {
    return { error: String(error) };
  }
}

/** As the page's address says: `?2,5`. */
export const counts = (search) => search.slice(1).split(",").map(Number);
