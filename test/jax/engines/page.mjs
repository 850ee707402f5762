/** In a page. */
import { program } from "./program.mjs";

try {
  globalThis.report({ result: await program() });
} catch (error) {
  globalThis.report({ error: String(error?.stack ?? error) });
}
