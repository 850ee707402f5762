/** The programs with earlier versions of TensorFlow.js, in Node, from bundles that have those. */
import { cpSync } from "node:fs";
import { join } from "node:path";
import { fixture, npm, root } from "../package.mjs";
import { bundleForNode, PROGRAMS } from "./site.mjs";

/** The first that is supported, and one in between. */
export const versions = ["4.0.0", "4.10.0"];

const parts = ["core", "layers", "backend-cpu", "backend-wasm"];

/** A folder with a version, and the path in it of the backend's modules. */
export async function writeEarlier(version) {
  const folder = fixture(`tfjs-${version}`);
  npm(folder, "install", ...parts.map((part) => `@tensorflow/tfjs-${part}@${version}`));
  cpSync(join(root, PROGRAMS), join(folder, PROGRAMS), { recursive: true });
  cpSync(join(root, "test/conformance"), join(folder, "test/conformance"), { recursive: true });
  await bundleForNode(folder);
  return { folder, wasm: "node_modules/@tensorflow/tfjs-backend-wasm/wasm-out/" };
}
