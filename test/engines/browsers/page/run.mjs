import { loadSync } from "nadir";
import { conformance } from "../conformance/program.mjs";

/** What the conformance program gives here, or why it gives nothing; and what `loadSync` refuses, if it does. */
export async function run() {
  try {
    return { hashes: await conformance(), blocking: blocking() };
  } catch (error) {
    return { error: String(error) };
  }
}

function blocking() {
  try {
    loadSync().dispose();
    return undefined;
  } catch (error) {
    return String(error);
  }
}
