import { loadSync } from "nadir";
import { alive } from "../conformance/alive.mjs";
import { conformance } from "../conformance/program.mjs";

/**
 * What the conformance program gives here, or why it gives nothing, or what `fit` does not let be heard;
 * and what `loadSync` refuses, if it does.
 */
export async function run(listen) {
  try {
    await alive(listen);
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
