import { Random } from "../../random.ts";
import { ln } from "../../vendor/ln.ts";

/** What chance gives an attempt of a worker. */
export interface Draws {
  /** When it looks, as a part of the time between two looks. */
  readonly look: number;
  /** By how much it is late, of mean 1. */
  readonly late: number;
  /** How long it lives, of mean 1. */
  readonly life: number;
  /** When it hears that the round is over, as a part of the time between two renewals. */
  readonly over: number;
}

/** Streams of first attempts lie below, those of others above. */
const OTHERS = 2 ** 32;

/**
 * Chance in a round: of each worker's first attempt always the same, however many workers there are and whatever else
 * happens, so that runs that differ in one thing can be compared.
 */
export class Chance {
  readonly first: readonly Draws[];
  readonly #others: Random;

  constructor(seed: number, round: number, workers: number) {
    const random = stream(seed, round);
    this.first = Array.from({ length: workers }, () => draw(random));
    this.#others = stream(seed, OTHERS + round);
  }

  /** Of an attempt that is not its worker's first one. */
  another(): Draws {
    return draw(this.#others);
  }
}

/** Streams of one seed begin with the same number, and differ more and more in the next ones. */
const ALIKE = 8;

function stream(seed: number, number: number): Random {
  const random = new Random(seed, number);
  for (let i = 0; i < ALIKE; i++) random.next();
  return random;
}

/** In (0, 1). */
const uniform = (random: Random) => (random.next() + 0.5) / 2 ** 32;
const exponential = (random: Random) => -ln(uniform(random));

function draw(random: Random): Draws {
  return {
    look: uniform(random),
    late: exponential(random),
    life: exponential(random),
    over: uniform(random),
  };
}
