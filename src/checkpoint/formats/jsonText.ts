import { describe } from "../../validate.ts";
import { FileError } from "../fileError.ts";

/** A number as JSON writes it. */
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const INTEGER = /^(?:0|[1-9]\d*)$/;
const SPACE = /[ \t\r\n]*/y;
const LITERAL = /true|false|null/y;
/** As deep as serde_json goes, which reads Python's files. */
const DEEPEST = 127;

/**
 * JSON that is read as it is expected, value by value: nothing is built that nobody asked for, and what
 * `JSON.parse` hides is seen: names that come twice, fractions and exponents where integers stand.
 */
export class JsonText {
  readonly #where: string;
  readonly #text: string;
  #at = 0;
  #depth = 0;

  constructor(where: string, text: string) {
    this.#where = where;
    this.#text = text;
  }

  /** @throws FileError that says what should stand here. */
  expected(what: string): never {
    const end = this.#at === this.#text.length;
    const found = end ? "its end" : describe(this.#text.slice(this.#at, this.#at + 20));
    throw new FileError(`${this.#where} must have ${what} at character ${this.#at}, got ${found}`);
  }

  /** Reads an object: `each` reads the value of a name. */
  object(what: string, each: (name: string) => void): void {
    if (!this.#take("{")) this.expected(what);
    const names = new Set<string>();
    this.#list("}", () => {
      const at = this.#at;
      const name = this.string("a name");
      if (names.has(name)) {
        throw new FileError(`${this.#where} has ${describe(name)} twice, again at character ${at}`);
      }
      names.add(name);
      if (!this.#take(":")) this.expected('":"');
      each(name);
    });
  }

  /** Reads an array: `each` reads an element. */
  array(what: string, each: () => void): void {
    if (!this.#take("[")) this.expected(what);
    this.#list("]", each);
  }

  #list(close: string, each: () => void): void {
    if (++this.#depth > DEEPEST) this.expected(`nothing deeper than ${DEEPEST} levels`);
    if (!this.#take(close)) {
      do each();
      while (this.#take(","));
      if (!this.#take(close)) this.expected(`"," or "${close}"`);
    }
    this.#depth--;
  }

  string(what: string): string {
    this.#skip();
    const start = this.#at;
    if (this.#text[start] !== '"') this.expected(what);
    let end = start + 1;
    while (end < this.#text.length && this.#text[end] !== '"')
      end += this.#text[end] === "\\" ? 2 : 1;
    const string = parsed(this.#text.slice(start, end + 1));
    if (string === undefined) this.expected(`${what}, in JSON's spelling`);
    this.#at = end + 1;
    return string;
  }

  /** A whole number from 0 on, written as one, that is exact here. */
  integer(what: string): number {
    const at = this.#next();
    const token = this.#match(NUMBER);
    const value = Number(token);
    if (token !== undefined && INTEGER.test(token) && Number.isSafeInteger(value)) return value;
    this.#at = at;
    this.expected(what);
  }

  /** Whether a null stands here, which is read. */
  null(): boolean {
    const isNull = this.#text.startsWith("null", this.#next());
    if (isNull) this.#at += 4;
    return isNull;
  }

  /** Reads a value that has no meaning. */
  skip(): void {
    const first = this.#text[this.#next()];
    if (first === "{") this.object("an object", () => this.skip());
    else if (first === "[") this.array("an array", () => this.skip());
    else if (first === '"') this.string("a string");
    else if (this.#match(LITERAL) === undefined) this.#number();
  }

  #number(): void {
    const at = this.#at;
    const token = this.#match(NUMBER);
    if (token !== undefined && Number.isFinite(Number(token))) return;
    this.#at = at;
    this.expected("a value");
  }

  /** @throws FileError if anything but space is left. */
  end(): void {
    if (this.#next() < this.#text.length) this.expected("nothing more");
  }

  #take(character: string): boolean {
    const isThere = this.#text[this.#next()] === character;
    if (isThere) this.#at++;
    return isThere;
  }

  /** Where the next thing stands that is no space. */
  #next(): number {
    this.#skip();
    return this.#at;
  }

  #skip(): void {
    this.#match(SPACE);
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const token = pattern.exec(this.#text)?.[0];
    if (token !== undefined) this.#at += token.length;
    return token;
  }
}

/** Half of a pair of UTF-16, which is no text. */
export const LONE_SURROGATE: RegExp = /[\ud800-\udfff]/u;

/** Undefined for what is no string of JSON, or no text. */
function parsed(string: string): string | undefined {
  try {
    const value: string = JSON.parse(string);
    return LONE_SURROGATE.test(value) ? undefined : value;
  } catch {
    return undefined;
  }
}
