// Records the names of TensorFlow.js' tf.train into census-tfjs.json:
//
//     npm ci && node test/golden/census-tfjs.mjs

import { writeFileSync } from "node:fs";
import * as tf from "@tensorflow/tfjs-core";

const names = Object.keys(tf.train).sort();
const census = { versions: { "tfjs-core": tf.version_core }, sections: { "tf.train": names } };
const file = new URL("census-tfjs.json", import.meta.url);
writeFileSync(file, `${JSON.stringify(census, null, 1)}\n`);
