/** What `load` and `loadSync` say where WebAssembly may not be compiled. */
import { load, loadSync } from "nadir";

async function refusal(attempt) {
  try {
    await attempt();
    return "nothing: it loaded";
  } catch (error) {
    return String(error);
  }
}

globalThis.report({ refusals: [await refusal(load), await refusal(loadSync)] });
