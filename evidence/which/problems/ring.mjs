/** A generator and a discriminator on a ring of eight Gaussians: Metz et al. (arXiv:1611.02163), appendix A. */
import { binaryCrossEntropy, DenseNetwork } from "nadir/networks";
import { drawing } from "../random.mjs";

const [batch, latent] = [64, 2];
const [radius, sigma] = [2, 0.05];
/** Points by which a generator is judged, and as many of the ring. */
const judged = 512;

function ring(points, { below, normal }) {
  for (let i = 0; i < points.length; i += 2) {
    const angle = (Math.PI / 4) * below(8);
    points[i] = radius * Math.cos(angle) + sigma * normal();
    points[i + 1] = radius * Math.sin(angle) + sigma * normal();
  }
  return points;
}

const filled = (length, normal) => Float32Array.from({ length }, normal);

/** Mean distance of points of the one to those of the other. */
function meanDistance(a, b) {
  let sum = 0;
  for (let i = 0; i < a.length; i += 2) {
    for (let k = 0; k < b.length; k += 2) {
      const [x, y] = [a[i] - b[k], a[i + 1] - b[k + 1]];
      sum += Math.sqrt(x * x + y * y);
    }
  }
  return sum / ((a.length / 2) * (b.length / 2));
}

/** Székely and Rizzo's energy distance: 0 where both are drawn alike. */
export const energyDistance = (a, b) =>
  2 * meanDistance(a, b) - meanDistance(a, a) - meanDistance(b, b);

const TARGETS = new Float32Array(2 * batch).fill(1, 0, batch);
const REAL = TARGETS.subarray(0, batch);

function begin(nadir, { seed, steps, make }) {
  const shared = { initializer: "heUniform", maxBatch: 2 * batch };
  const generator = new DenseNetwork(nadir, {
    ...shared,
    sizes: [latent, 32, 32, 2],
    seed: 2 * seed,
  });
  const discriminator = new DenseNetwork(nadir, {
    ...{ ...shared, sizes: [2, 32, 32, 1], seed: 2 * seed + 1 },
    ...{ activation: "leakyRelu", negativeSlope: 0.2 },
  });
  const optimizers = [make(discriminator.parameters), make(generator.parameters)];
  const random = drawing(seed);
  const { normal } = random;
  const points = new Float32Array(4 * batch);
  const generated = new Float32Array(2 * batch);
  /** Noise on all that the discriminator sees, which fades: without it modes are left out, whoever trains. */
  let noise = 0;
  const noisy = (array) => {
    for (let i = 0; i < array.length; i++) array[i] += noise * normal();
  };
  return {
    evaluations: 0,
    step() {
      noise = 0.5 * (1 - this.evaluations / steps) ** 2;
      ring(points.subarray(0, 2 * batch), random);
      points.set(generator.forward(filled(batch * latent, normal)), 2 * batch);
      noisy(points);
      const loss = discriminator.lossAndGradients(points, TARGETS, binaryCrossEntropy);
      optimizers[0].step();
      generated.set(generator.forward(filled(batch * latent, normal)));
      noisy(generated);
      const through = { inputs: true, parameters: false };
      discriminator.lossAndGradients(generated, REAL, binaryCrossEntropy, through);
      generator.backward(discriminator.inputGradient);
      optimizers[1].step();
      this.evaluations++;
      return loss;
    },
    /** Parts have points and noise of their own, the same for all. */
    score(part) {
      for (const optimizer of optimizers) optimizer.eval?.();
      const own = drawing(part === "test" ? 1001 : 1002);
      const real = ring(new Float32Array(2 * judged), own);
      const made = generator.predict(filled(judged * latent, own.normal));
      return energyDistance(made, real);
    },
    parameters: generator.parameters,
    optimizer: optimizers[1],
    dispose() {
      for (const each of [...optimizers, generator, discriminator]) each.dispose();
    },
  };
}

export const gan = {
  name: "gan",
  title: "GAN, ring",
  what: "a GAN on a ring of eight Gaussians; generator 2–32–32–2, discriminator 2–32–32–1; 64 points of each a step, both networks by the same options",
  measure: "energy distance of 512 points made from 512 of the ring",
  digits: 4,
  steps: 1000,
  files: [],
  seconds: 0.4,
  begin,
  isHidden: (name) => /layers\.[01]\.weight/.test(name),
};
