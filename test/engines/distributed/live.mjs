import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "../package.mjs";
import { run } from "../run.mjs";

const config = fileURLToPath(new URL("vitest.config.ts", import.meta.url));

const vitest = join(root, "node_modules/vitest/vitest.mjs");

/** Runs the files `<name>*.live.ts`, and prints what they say once they have ended; what went wrong, if something did. */
export async function live(name, environment = {}) {
  // Node 20 has a WebSocket by this flag, newer ones have it anyway.
  const flag = Number(process.versions.node.split(".")[0]) < 22 ? "--experimental-websocket" : "";
  const env = { ...process.env, NODE_OPTIONS: flag, ...environment };
  const words = [vitest, "run", "--config", config, `test/engines/distributed/${name}`];
  const said = [];
  const onStart = ({ stdout, stderr }) => {
    for (const stream of [stdout, stderr]) stream.on("data", (text) => said.push(text));
  };
  try {
    await run(process.execPath, words, { cwd: root, env, seconds: 1200, onStart });
    return [];
  } catch (error) {
    return [`live tests failed, see above: ${error.message}`];
  } finally {
    console.log(said.join(""));
  }
}
