import { textOf } from "../bytes.ts";
import { FileError } from "../fileError.ts";

/** So many bytes an integer may have: more than any that a state dict has, and no work to read. */
const LONGEST_INTEGER = 255;
/** Of a module or a name of Python. */
const LONGEST_LINE = 1000;
const NEWLINE = 10;

/** The bytes of a pickle, one after the other. */
export class PickleReader {
  readonly where: string;
  readonly #bytes: Uint8Array;
  readonly #fields: DataView;
  at = 0;

  constructor(where: string, bytes: Uint8Array) {
    this.where = where;
    this.#bytes = bytes;
    this.#fields = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.#bytes.length;
  }

  refuse(text: string): FileError {
    return new FileError(`${this.where}: the pickle, at byte ${this.at}, ${text}`);
  }

  /** Goes over so many bytes. @returns where they begin */
  #take(count: number): number {
    const { at } = this;
    if (count > this.length - at) throw this.refuse("is cut off");
    this.at += count;
    return at;
  }

  uint8(): number {
    return this.#bytes[this.#take(1)]!;
  }

  uint16(): number {
    return this.#fields.getUint16(this.#take(2), true);
  }

  int32(): number {
    return this.#fields.getInt32(this.#take(4), true);
  }

  uint32(): number {
    return this.#fields.getUint32(this.#take(4), true);
  }

  /** A length of 64 bits: more than 2⁵³ is cut off anyway. */
  uint64(): number {
    const at = this.#take(8);
    return this.#fields.getUint32(at, true) + 2 ** 32 * this.#fields.getUint32(at + 4, true);
  }

  float64(): number {
    return this.#fields.getFloat64(this.#take(8), false);
  }

  /** A copy. */
  bytes(count: number): Uint8Array<ArrayBuffer> {
    const at = this.#take(count);
    return new Uint8Array(this.#bytes.subarray(at, at + count));
  }

  text(count: number): string {
    const at = this.#take(count);
    const text = textOf(this.#bytes.subarray(at, at + count));
    if (text === undefined) throw this.refuse("has a string that is no UTF-8");
    return text;
  }

  /** Text up to the end of a line. */
  line(): string {
    const end = this.#bytes.subarray(0, this.at + LONGEST_LINE).indexOf(NEWLINE, this.at);
    if (end < 0) throw this.refuse(`has a name that does not end within ${LONGEST_LINE} bytes`);
    const text = this.text(end - this.at);
    this.at = end + 1;
    return text;
  }

  /** An integer in two's complement, of so many bytes: a bigint where no number is exact. */
  integer(count: number): number | bigint {
    if (count > LONGEST_INTEGER) throw this.refuse(`has an integer of ${count} bytes`);
    const bytes = this.bytes(count);
    let value = 0n;
    for (const byte of bytes.reverse()) value = (value << 8n) | BigInt(byte);
    value = BigInt.asIntN(8 * count, value);
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : value;
  }
}
