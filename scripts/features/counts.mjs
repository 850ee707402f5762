/** How many optimizers, schedules, layers and losses libraries have. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { catalog } from "../../build/optimizers/catalog.js";

/** Of each library, by its short name. */
export async function counts(folder) {
  return {
    nadir: nadir(),
    tfjs: await tensorflow(),
    jax: jax(folder),
    brain: await brain(folder),
    netsaur: netsaur(join(folder, "netsaur")),
  };
}

export function nadir() {
  const networks = readFileSync("src/networks/index.ts", "utf8");
  return {
    optimizers: catalog.length,
    schedules: functionsOf("src/schedules/index.ts", /"\.\/(?!plateau|schedule\.)/).length,
    layers: exported(networks, "./layers/"),
    losses: exported(networks, "./losses/"),
  };
}

/** How many values a file exports from a folder: those in small letters that are no types. */
function exported(text, folder) {
  return valuesOf(text).filter(({ from }) => from.startsWith(folder)).length;
}

function functionsOf(file, from) {
  return valuesOf(readFileSync(file, "utf8")).filter((each) => from.test(`"${each.from}`));
}

function valuesOf(text) {
  const statements = text.matchAll(/export \{(.*?)\} from "(.*?)"/gs);
  return [...statements].flatMap(([, names, from]) =>
    names
      .split(",")
      .map((name) => name.trim())
      .filter((name) => /^[a-z]\w*$/.test(name))
      .map((name) => ({ name, from })),
  );
}

/** Names that mean the same function count once; what makes an input, or is a base, is no layer. */
export async function tensorflow() {
  const tf = await import("@tensorflow/tfjs-core");
  const { layers } = await import("@tensorflow/tfjs-layers");
  const made = Object.entries(layers).filter(
    ([name, value]) => /^[a-z]/.test(name) && typeof value === "function" && name !== "input",
  );
  return {
    optimizers: Object.keys(tf.train).length,
    schedules: 0,
    layers: new Set(made.map(([, value]) => value)).size,
    losses: Object.keys(tf.losses).length,
  };
}

function jax(folder) {
  const read = (name) => readFileSync(join(folder, "optax/src", name), "utf8");
  const functions = (name) => [...read(name).matchAll(/^export function (\w+)/gm)].length;
  return {
    optimizers: functions("alias.ts"),
    schedules: 0,
    layers: 0,
    losses: functions("losses.ts"),
  };
}

/** Its networks of one kind of layer each, and the two ways in which they train. */
async function brain(folder) {
  const require = createRequire(join(folder, "package.json"));
  const { default: library } = await import(pathToFileURL(require.resolve("brain.js")));
  const recurrent = Object.keys(library.recurrent).filter((name) => !name.endsWith("TimeStep"));
  const training = readFileSync(require.resolve("brain.js/dist/neural-network.js"), "utf8");
  const hasAdam = training.includes("praxis === 'adam'");
  return { optimizers: hasAdam ? 2 : 1, schedules: 0, layers: 1 + recurrent.length, losses: 1 };
}

function netsaur(folder) {
  const read = (name) => readFileSync(join(folder, "packages/core/src/core", name), "utf8");
  const functions = (name) => [...read(name).matchAll(/^export function (\w+)/gm)];
  const [, costs] = /export enum Cost \{(.*?)^\}/ms.exec(read("types.ts"));
  return {
    optimizers: functions("api/optimizer.ts").length,
    schedules: functions("api/scheduler.ts").filter(([, name]) => name !== "NoScheduler").length,
    layers: functions("api/layers.ts").length,
    losses: [...costs.matchAll(/^ {2}\w+ = "/gm)].length,
  };
}
