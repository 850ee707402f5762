import { alive } from "../conformance/alive.mjs";
import { conformance } from "../conformance/program.mjs";

/** What the conformance program gives here, or why it gives nothing, or what `fit` does not let be heard. */
export async function run(listen) {
  try {
    await alive(listen);
    return { hashes: await conformance() };
  } catch (error) {
    return { error: String(error) };
  }
}
