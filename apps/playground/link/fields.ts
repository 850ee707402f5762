/**
 * Reading fields of an address, one kind each: what cannot be meant is `undefined`, and said.
 *
 * @module
 */
import type { Fields } from "./link.ts";

/** Reads fields one after another, and notes what it could not. */
export class Reader {
  readonly #fields: Fields;
  readonly #read = new Set<string>();
  readonly #ignored: string[] = [];

  constructor(fields: Fields) {
    this.#fields = fields;
  }

  /** A field as it stands. */
  text(name: string): string | undefined {
    this.#read.add(name);
    return this.#fields[name];
  }

  /** A finite number, in a range of which both ends are included. */
  number(
    name: string,
    { min = -Infinity, max = Infinity, integer = false } = {},
  ): number | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const value = text.trim() === "" ? Number.NaN : Number(text);
    if (Number.isFinite(value) && value >= min && value <= max) {
      // Of −0 nothing but 0 can be meant.
      if (!integer || Number.isInteger(value)) return value + 0;
    }
    const kind = integer ? "a whole number" : "a finite number";
    const between = Number.isFinite(min) && Number.isFinite(max) ? ` from ${min} to ${max}` : "";
    return this.ignore(`${name}=${text}, since it is not ${kind}${between}`);
  }

  /** One of several texts. */
  choice<Choice extends string>(name: string, choices: readonly Choice[]): Choice | undefined {
    const text = this.text(name);
    if (text === undefined || choices.includes(text as Choice)) return text as Choice | undefined;
    return this.ignore(`${name}=${text}, since there are only ${choices.join(", ")}`);
  }

  /** Notes what could not be meant. */
  ignore(sentence: string): undefined {
    this.#ignored.push(sentence);
    return undefined;
  }

  /** All that could not be meant, fields that nobody read among them. */
  get ignored(): readonly string[] {
    const unread = Object.keys(this.#fields).filter((name) => !this.#read.has(name));
    return [...this.#ignored, ...unread.map((name) => `${name}, which means nothing here`)];
  }
}
