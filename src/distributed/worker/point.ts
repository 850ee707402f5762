import type { FloatArray } from "../../arrays.ts";
import type { CarrierRun } from "../carrier.ts";
import { isDamage } from "../damage.ts";
import { DistributedError } from "../distributedError.ts";
import type { Layout } from "../layout.ts";
import { getObject } from "../objects.ts";
import type { Reference } from "../protocol.ts";

/** Where a round begins, as it was fetched. */
export class Point {
  readonly #layout: Layout;
  #pieces: FloatArray[] = [];
  #sha256 = "";

  constructor(layout: Layout) {
    this.#layout = layout;
  }

  /** Fetches it, unless it is what is there. @throws DistributedError `"damaged"`. */
  async fetch(run: CarrierRun, reference: Reference): Promise<void> {
    if (this.#sha256 === reference.sha256) return;
    this.#sha256 = "";
    const pieces: FloatArray[] = [];
    const take = (piece: number, bytes: Uint8Array<ArrayBuffer>) => {
      const values = this.#layout.room(piece);
      if (bytes.length !== values.byteLength) {
        throw new DistributedError(
          "damaged",
          `work: piece ${piece} of "${reference.name}" has ${bytes.length} bytes, not ${values.byteLength}`,
        );
      }
      new Uint8Array(values.buffer).set(bytes);
      pieces[piece] = values;
    };
    const layout = this.#layout;
    try {
      await getObject(run, reference, take, (piece) => layout.bytesOf(piece), layout.pieces);
    } catch (error) {
      if (!isDamage(error)) throw error;
      throw new DistributedError(
        "damaged",
        `work: where the round begins cannot be read: ${error.message}. Start the coordinator again, which writes it anew`,
        { cause: error },
      );
    }
    this.#pieces = pieces;
    this.#sha256 = reference.sha256;
  }

  /** Puts parameters there. */
  write(): void {
    for (const [piece, values] of this.#pieces.entries()) this.#layout.write(piece, values);
  }

  /** How far parameters came from it, the other way round: as gradients are. */
  differences(piece: number): FloatArray {
    const now = this.#layout.read(piece);
    const start = this.#pieces[piece]!;
    for (let i = 0; i < now.length; i++) now[i] = start[i]! - now[i]!;
    return now;
  }
}
