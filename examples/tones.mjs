/**
 * Hears eight calls of tones in noise, by convolutions along the sound itself: `node examples/tones.mjs`.
 *
 * A call is half a second of 4,096 samples a second, all of it made here: what the pitch does, at a pitch, a pace, a
 * loudness and a moment of its own, in white noise.
 */
import { AdamW, cosine, load } from "nadir";
import {
  batchNorm,
  conv1d,
  dense,
  fit,
  flatten,
  globalMaxPool,
  Network,
  relu,
  softmaxCrossEntropy,
} from "nadir/networks";

const [epochs = 12, count = 4000] = process.argv.slice(2).map(Number);
const [rate, length] = [4096, 2048];

/** What the pitch does from 0 to 1 of a call, in octaves; undefined is silence. */
const calls = {
  rise: (t) => t,
  fall: (t) => -t,
  up: (t) => (t < 0.5 ? 0 : 0.6),
  down: (t) => (t < 0.5 ? 0 : -0.6),
  trill: (t) => ((t * 8) % 1 < 0.5 ? 0 : 0.3),
  twice: (t) => (t < 0.4 || t > 0.6 ? 0 : undefined),
  steady: () => 0,
  nothing: () => undefined,
};
const names = Object.keys(calls);

let state = 1;
/** In [0, 1). */
const random = () => {
  state = (state * 48_271) % 2_147_483_647;
  return state / 2_147_483_647;
};
const between = (low, high) => low + (high - low) * random();
const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** Rows of sound, and which call each is; `decibels` gives how much louder than the noise. */
function record(count, decibels) {
  const sounds = new Float32Array(count * length);
  const labels = Uint8Array.from({ length: count }, (_, i) => i % names.length);
  for (const [i, label] of labels.entries()) {
    const call = calls[names[label]];
    const [pitch, duration] = [between(350, 700), Math.floor(between(0.6, 0.9) * length)];
    const start = Math.floor(random() * (length - duration));
    const noise = Math.SQRT1_2 / 10 ** (decibels() / 20);
    const loudness = between(0.2, 1);
    let phase = 2 * Math.PI * random();
    for (let k = 0; k < length; k++) {
      const t = (k - start) / duration;
      const octaves = t >= 0 && t < 1 ? call(t) : undefined;
      if (octaves !== undefined) phase += (2 * Math.PI * pitch * 2 ** octaves) / rate;
      const tone = octaves === undefined ? 0 : Math.sin(phase);
      sounds[i * length + k] = loudness * (tone + noise * normal());
    }
  }
  return { inputs: sounds, targets: labels };
}

const layers = {
  conv1d: [
    // A bank of filters as long as a 64th of a second.
    [conv1d({ filters: 32, size: 64, stride: 16 }), batchNorm(), relu()],
    [conv1d({ filters: 32, size: 5, stride: 2 }), batchNorm(), relu()],
    [conv1d({ filters: 32, size: 5, stride: 2 }), batchNorm(), relu()],
    [conv1d({ filters: 32, size: 5, stride: 2 }), batchNorm(), relu()],
    [conv1d({ filters: 32, size: 5, stride: 2 }), batchNorm(), relu()],
    globalMaxPool(),
    dense(names.length),
  ],
  dense: [flatten(), dense(64), relu(), dense(names.length)],
};

const training = record(count, () => between(-5, 10));
const levels = [10, 5, 0, -5, -10];
const tests = levels.map((level) => record(count / 5, () => level));

const nadir = await load();
console.log(`louder than the noise by ${levels.join(", ")} dB:`);
for (const [name, its] of Object.entries(layers)) {
  const network = new Network(nadir, { input: [length, 1], layers: its, maxBatch: 50, seed: 1 });
  const steps = epochs * (training.targets.length / 50);
  const lr = cosine({ peak: 0.005, warmup: 20, total: steps });
  const loss = softmaxCrossEntropy;
  const optimizer = new AdamW(network.parameters, { lr });
  await fit(network, { ...training, loss, optimizer, epochs, batchSize: 50 });
  const accuracies = tests.map(({ inputs, targets }) => network.evaluate(inputs, targets, loss));
  const shown = accuracies.map(({ accuracy }) => `${(100 * accuracy).toFixed(1)} %`);
  console.log(`${name}: ${shown.join(", ")}`);
  network.dispose();
}
