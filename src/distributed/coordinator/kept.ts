/** Bytes of results that were checked, kept for the average as far as there is room: others are fetched again. */
export class Kept {
  readonly #shards = new Map<number, readonly Uint8Array<ArrayBuffer>[]>();
  #room: number;

  constructor(room: number) {
    this.#room = room;
  }

  set(shard: number, pieces: readonly Uint8Array<ArrayBuffer>[]): void {
    const bytes = pieces.reduce((sum, { length }) => sum + length, 0);
    if (bytes > this.#room) return;
    this.#room -= bytes;
    this.#shards.set(shard, pieces);
  }

  has(shard: number): boolean {
    return this.#shards.has(shard);
  }

  get(shard: number, piece: number): Uint8Array<ArrayBuffer> | undefined {
    return this.#shards.get(shard)?.[piece];
  }
}
