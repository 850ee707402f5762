import { sampleLabels } from "../../../src/networks/index.ts";
import type { Author } from "./author.ts";
import { type Corpus, idsOf } from "./corpus.ts";

/** How a text is to be written. */
export interface Task {
  readonly prompt: string;
  readonly temperature: number;
  /** Which of several it is: of the same author each is another one. */
  readonly number: number;
}

/** Characters that are written behind a prompt. */
const LENGTH = 400;

/** A text that an author writes, character by character. */
export class Manuscript {
  /** What of the prompt is in the alphabet. */
  readonly prompt: string;
  readonly #author: Author;
  readonly #corpus: Corpus;
  readonly #task: Task;
  readonly #written: number[];
  #left = LENGTH;

  constructor(author: Author, corpus: Corpus, task: Task) {
    this.#author = author;
    this.#corpus = corpus;
    this.#task = task;
    this.#written = idsOf(task.prompt, corpus);
    this.prompt = this.#written.map((id) => corpus.alphabet[id]).join("");
  }

  get isOver(): boolean {
    return this.#left === 0;
  }

  /** Writes a character more, by what its author has learned by now. */
  next(): string {
    const { number, temperature } = this.#task;
    const { alphabet } = this.#corpus;
    const probabilities = this.#author.probabilities(this.#written, temperature);
    const seed = number * LENGTH + --this.#left;
    const [id] = sampleLabels(probabilities, alphabet.length, { seed });
    this.#written.push(id!);
    return alphabet[id!]!;
  }
}
