import { conformance } from "../conformance/program.mjs";

/** What the conformance program gives here, or why it gives nothing. */
export async function run() {
  try {
    return { hashes: await conformance() };
  } catch (error) {
    return { error: String(error) };
  }
}
