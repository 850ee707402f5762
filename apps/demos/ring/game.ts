import type { Nadir, Schedule } from "../../../src/index.ts";
import { binaryCrossEntropy } from "../../../src/networks/index.ts";
import { normals } from "../../../src/normals.ts";
import { Random } from "../../../src/random.ts";
import type { Settings } from "./contestants.ts";
import { fading } from "./fading.ts";
import { BATCH, LATENT, type Players, players } from "./players.ts";
import { drawRing } from "./ring.ts";
import { type Role, Trainer } from "./trainer.ts";

/**
 * The deviation of noise on all that the discriminator sees, at the first step. The less there is,
 * the smaller and the further apart the modes are: without any, NAG left some out in 11 of 12 runs, at
 * four pairs of learning rates. Sønderby et al., "Amortised MAP Inference for Image Super-resolution"
 * (arXiv:1610.04490), section 3.3.
 */
export const FIRST_NOISE = 0.5;

/** How many points measure the generator. */
export const TEST_POINTS = 2000;

/** The ring's points first, then the generated ones. */
const TARGETS = new Float32Array(2 * BATCH).fill(1, 0, BATCH);
/** What the generator would have the discriminator say. */
const REAL = TARGETS.subarray(0, BATCH);

/** How long a game is, and what it follows from. */
export interface Course {
  /** Steps of each network, over which noise and learning rates fall to 0. */
  readonly steps: number;
  /** Weights, noise and points follow from it. */
  readonly seed: number;
  /** The noise's deviation at the first step. Default: {@link FIRST_NOISE}. */
  readonly noise?: number;
}

/** A generator and a discriminator in training, from a seed: the same on every engine. */
export class Game {
  readonly #players: Players;
  readonly #trainers: Readonly<Record<Role, Trainer>>;
  readonly #steps: number;
  #noise: Schedule;
  readonly #random: Random;
  readonly #normal: () => number;
  readonly #testLatents = new Float32Array(TEST_POINTS * LATENT);
  readonly #latents = new Float32Array(BATCH * LATENT);
  /** What the discriminator learns from. */
  readonly #points = new Float32Array(2 * BATCH * 2);
  /** What the generator learns from. */
  readonly #generated = new Float32Array(BATCH * 2);
  readonly #generatedNoise = new Float32Array(BATCH * 2);
  #step = 0;
  #loss = 0;

  /** @throws RangeError or TypeError for settings that cannot be; then no memory is taken */
  constructor(nadir: Nadir, settings: Settings, { steps, seed, noise = FIRST_NOISE }: Course) {
    const seeds = new Random(seed);
    this.#steps = steps;
    this.#noise = fading(noise, steps);
    this.#players = players(nadir, () => seeds.next());
    const trainer = (role: Role) =>
      new Trainer(role, this.#players[role].parameters, settings, steps);
    try {
      this.#trainers = { generator: trainer("generator"), discriminator: trainer("discriminator") };
    } catch (error) {
      this.#disposePlayers();
      throw error;
    }
    this.#random = new Random(seeds.next());
    this.#normal = normals(this.#random);
    this.#fill(this.#testLatents, 1);
  }

  /** Steps played. */
  get step(): number {
    return this.#step;
  }

  /** Whether the discriminator's last loss was infinite or no number, from where no step leads back. */
  get diverged(): boolean {
    return !Number.isFinite(this.#loss);
  }

  /** One step of the discriminator, then one of the generator. */
  play(): void {
    const noise = this.#noise(this.#step++);
    this.#stepDiscriminator(noise);
    this.#stepGenerator(noise);
  }

  /** What the generator makes of always the same noise: x and y of `TEST_POINTS`. */
  samples(): Float32Array {
    return this.#players.generator.predict(this.#testLatents);
  }

  /** How probably real the discriminator takes points to be: x and y of one after another. */
  judge(points: Float32Array): Float32Array {
    return this.#players.discriminator.predict(points, { activation: "sigmoid" });
  }

  /**
   * Trains both networks, as they are, by these from the next step on.
   * @throws RangeError or TypeError for settings that cannot be; then nothing has changed
   */
  change(settings: Settings): void {
    for (const trainer of Object.values(this.#trainers)) trainer.change(settings);
  }

  /** Has the noise be, from the next step on, as if it had begun with this deviation. */
  changeNoise(first: number): void {
    this.#noise = fading(first, this.#steps);
  }

  dispose(): void {
    for (const trainer of Object.values(this.#trainers)) trainer.dispose();
    this.#disposePlayers();
  }

  #disposePlayers(): void {
    for (const player of Object.values(this.#players)) player.dispose();
  }

  /** Real points are to be 1, generated ones 0. */
  #stepDiscriminator(noise: number): void {
    const { generator, discriminator } = this.#players;
    const points = this.#points;
    drawRing(points.subarray(0, 2 * BATCH), this.#random, this.#normal);
    this.#fill(this.#latents, 1);
    points.set(generator.forward(this.#latents), 2 * BATCH);
    for (let i = 0; i < points.length; i++) points[i]! += noise * this.#normal();
    let first: number | undefined;
    this.#trainers.discriminator.step(() => {
      const loss = discriminator.lossAndGradients(points, TARGETS, binaryCrossEntropy);
      first ??= loss;
      return loss;
    });
    this.#loss = first!;
  }

  /** Generated points are to look real, so the gradient comes through the discriminator. */
  #stepGenerator(noise: number): void {
    const { generator, discriminator } = this.#players;
    this.#fill(this.#latents, 1);
    this.#fill(this.#generatedNoise, noise);
    this.#trainers.generator.step(() => {
      const generated = this.#generated;
      generated.set(generator.forward(this.#latents));
      for (let i = 0; i < generated.length; i++) generated[i]! += this.#generatedNoise[i]!;
      // The non-saturating loss −mean log σ(y) is the cross-entropy with targets of 1.
      const through = { inputs: true, parameters: false };
      const loss = discriminator.lossAndGradients(generated, REAL, binaryCrossEntropy, through);
      generator.backward(discriminator.inputGradient);
      return loss;
    });
  }

  #fill(array: Float32Array, deviation: number): void {
    for (let i = 0; i < array.length; i++) array[i] = deviation * this.#normal();
  }
}
