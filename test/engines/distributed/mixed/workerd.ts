/** A Cloudflare Worker that takes part, shard by shard. */
import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "../../run.mjs";
import { tool } from "../../tools.mjs";
import type { Guide } from "./guide.ts";

/** Asks for a shard, and again, until the run has ended. */
const ASKING = `import participant from "./participant.mjs";
export default { async test(_controller, environment) {
  let trained = 0;
  for (;;) {
    const answer = await participant.fetch(new Request("http://participant/"), environment);
    const { shards, stopped } = await answer.json();
    trained += shards;
    if (stopped === "ended") break;
  }
  console.log(JSON.stringify({ trained }));
} };`;

const configuration = (bindings: string) => `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (services = [
  (name = "main", worker = .main),
  (name = "internet", network = (allow = ["local", "private", "public"])),
]);
const main :Workerd.Worker = (
  compatibilityDate = "2024-01-01",
  modules = [
    (name = "worker", esModule = embed "asking.mjs"),
    (name = "nadir.wasm", wasm = embed "nadir.wasm"),
  ],
  bindings = [${bindings}],
);
`;

/** Has `participant.mjs` take part until the run has ended. @returns how many shards it trained */
export async function inWorkerd(
  { folder, bundle }: Guide,
  bindings: Readonly<Record<string, string>>,
): Promise<number> {
  writeFileSync(join(folder, "asking.mjs"), ASKING);
  const bundled = await bundle("asking.mjs", "workerd");
  const listed = Object.entries(bindings)
    .map(([name, text]) => `(name = "${name}", text = ${JSON.stringify(text)})`)
    .join(", ");
  copyFileSync("build/nadir.wasm", join(bundled, "nadir.wasm"));
  writeFileSync(join(bundled, "config.capnp"), configuration(listed));
  const command = tool("@cloudflare/workerd-linux-64/bin/workerd")!;
  const words = ["test", join(bundled, "config.capnp")];
  const output = await run(command, words, { cwd: bundled, seconds: 110 });
  return JSON.parse(output.trim().split("\n").at(-1)!).trained;
}
