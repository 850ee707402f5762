/** The bytes of a pickle of protocol 2, by the instructions that `torch.load(weights_only=True)` takes. */
export class PickleWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;
  /** Numbers of what was put aside, to be had again. */
  readonly #memo = new Map<string, number>();

  constructor() {
    this.code(0x80, 2);
  }

  code(...bytes: readonly number[]): void {
    this.#room(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  #room(count: number): void {
    if (this.#length + count <= this.#bytes.length) return;
    const more = new Uint8Array(2 * (this.#length + count));
    more.set(this.#bytes);
    this.#bytes = more;
  }

  /** An instruction with a number of so many bytes. */
  #counted(code: number, value: number, bytes: 1 | 2 | 4): void {
    this.code(code, ...Array.from({ length: bytes }, (_, i) => (value >> (8 * i)) & 255));
  }

  #append(bytes: Uint8Array): void {
    this.#room(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  string(text: string): void {
    const bytes = new TextEncoder().encode(text);
    this.#counted(0x58, bytes.length, 4);
    this.#append(bytes);
  }

  integer(value: number | bigint): void {
    const number = Number(value);
    if (number >= 0 && number < 2 ** 8) this.#counted(0x4b, number, 1);
    else if (number >= 0 && number < 2 ** 16) this.#counted(0x4d, number, 2);
    else if (number >= -(2 ** 31) && number < 2 ** 31) this.#counted(0x4a, number, 4);
    else this.#long(BigInt(value));
  }

  /** In two's complement, of as many bytes as it takes with its sign. */
  #long(value: bigint): void {
    let count = 1;
    while (BigInt.asIntN(8 * count, value) !== value) count++;
    const bytes = Array.from({ length: count }, (_, i) => Number((value >> BigInt(8 * i)) & 255n));
    this.code(0x8a, count, ...bytes);
  }

  float(value: number): void {
    const bytes = new Uint8Array(8);
    new DataView(bytes.buffer).setFloat64(0, value, false);
    this.code(0x47);
    this.#append(bytes);
  }

  global(module: string, name: string): void {
    this.#once(`${module}\n${name}\n`, (key) => {
      this.code(0x63);
      this.#append(new TextEncoder().encode(key));
    });
  }

  /** A string that is there often. */
  common(text: string): void {
    this.#once(`"${text}`, () => this.string(text));
  }

  #once(key: string, write: (key: string) => void): void {
    const index = this.#memo.get(key);
    if (index !== undefined) {
      this.code(0x68, index);
      return;
    }
    write(key);
    // So few that their numbers fit in a byte.
    this.code(0x71, this.#memo.size);
    this.#memo.set(key, this.#memo.size);
  }

  finish(): Uint8Array<ArrayBuffer> {
    this.code(CODES.STOP);
    return this.#bytes.slice(0, this.#length);
  }
}

export const CODES = {
  NONE: 0x4e,
  TRUE: 0x88,
  FALSE: 0x89,
  MARK: 0x28,
  TUPLE: 0x74,
  TUPLE1: 0x85,
  TUPLE2: 0x86,
  EMPTY_TUPLE: 0x29,
  EMPTY_LIST: 0x5d,
  APPENDS: 0x65,
  EMPTY_DICT: 0x7d,
  SETITEMS: 0x75,
  REDUCE: 0x52,
  BUILD: 0x62,
  PERSISTENT: 0x51,
  STOP: 0x2e,
} as const;
