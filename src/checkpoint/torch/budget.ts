import { FileError } from "../fileError.ts";

/** Half precision, transposed and of another byte order, is four times its bytes. */
const COPIES = 4;
/** Of scalars that were expanded, and the like. */
const SPARE = 2 ** 16;

/** How many bytes may be copied: in proportion to the storages, however often a small one is repeated. */
export class Budget {
  #left = SPARE;

  /** There is so much more to be copied. */
  add(bytes: number): void {
    this.#left += COPIES * bytes;
  }

  /** @throws FileError where it is used up. */
  take(bytes: number, what: string): void {
    if (bytes > this.#left) {
      throw new FileError(
        `${what} would take ${bytes} bytes, more than the storages of the file let expect: save what was expanded as clone()`,
      );
    }
    this.#left -= bytes;
  }
}
