/** What a shard's differences take, and those of them that are there. */
interface Shard {
  readonly bytes: number;
  readonly pieces: Uint8Array<ArrayBuffer>[];
}

/** Bytes of results that were checked, kept for the average as far as there is room: others are fetched again. */
export class Kept {
  readonly #shards = new Map<number, Shard>();
  #room: number;

  constructor(room: number) {
    this.#room = room;
  }

  /** Makes room for a result that is fetched, if there is so much. */
  reserve(shard: number, bytes: number): void {
    if (bytes > this.#room) return;
    this.#room -= bytes;
    this.#shards.set(shard, { bytes, pieces: [] });
  }

  /** Keeps a piece of it, if there was room. */
  set(shard: number, piece: number, bytes: Uint8Array<ArrayBuffer>): void {
    const kept = this.#shards.get(shard);
    if (kept) kept.pieces[piece] = bytes;
  }

  /** Lets go of a result. */
  drop(shard: number): void {
    this.#room += this.#shards.get(shard)?.bytes ?? 0;
    this.#shards.delete(shard);
  }

  has(shard: number): boolean {
    return this.#shards.has(shard);
  }

  get(shard: number, piece: number): Uint8Array<ArrayBuffer> | undefined {
    return this.#shards.get(shard)?.pieces[piece];
  }
}
