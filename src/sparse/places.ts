/**
 * Where each of few indices out of very many has its place: a hash table with open addressing, whose size goes
 * by how many there are. It is emptied in no time, and in use allocates nothing.
 */
export class Places {
  /** How many indices have a place. */
  count = 0;
  /** The index at each place, in the order in which they came. */
  indices: Uint32Array;
  /** Of each entry: the place, and whether it is of the present filling. */
  #places!: Uint32Array;
  #fillings!: Uint32Array;
  #filling = 1;

  constructor(room: number) {
    this.indices = new Uint32Array(room);
    this.#makeTable();
  }

  get room(): number {
    return this.indices.length;
  }

  /** Has room for so many indices, and keeps those that there are. */
  grow(room: number): void {
    const indices = new Uint32Array(room);
    indices.set(this.indices.subarray(0, this.count));
    this.indices = indices;
    this.#makeTable();
    for (let place = 0; place < this.count; place++) {
      this.#enter(this.#find(indices[place]!), place);
    }
  }

  /** The place of an index: its own, or the next, for which there must be room. */
  of(index: number): number {
    const entry = this.#find(index);
    if (this.#fillings[entry] === this.#filling) return this.#places[entry]!;
    this.indices[this.count] = index;
    this.#enter(entry, this.count);
    return this.count++;
  }

  clear(): void {
    this.count = 0;
    // Entries of 2³² fillings ago would be taken for those of now.
    if (++this.#filling < 2 ** 32) return;
    this.#fillings.fill(0);
    this.#filling = 1;
  }

  /** The entry of an index, or the empty one that is to be its own. */
  #find(index: number): number {
    const last = this.#places.length - 1;
    // Fibonacci hashing (Knuth, The Art of Computer Programming, vol. 3, 6.4): neighbours come far apart.
    const hash = Math.imul(index, 0x9e3779b1);
    for (let entry = (hash ^ (hash >>> 15)) & last; ; entry = (entry + 1) & last) {
      if (this.#fillings[entry] !== this.#filling) return entry;
      if (this.indices[this.#places[entry]!] === index) return entry;
    }
  }

  #enter(entry: number, place: number): void {
    this.#fillings[entry] = this.#filling;
    this.#places[entry] = place;
  }

  /** Half of its entries stay empty, so that one is soon found. */
  #makeTable(): void {
    let size = 16;
    while (size < 2 * this.room) size *= 2;
    this.#places = new Uint32Array(size);
    this.#fillings = new Uint32Array(size);
    this.#filling = 1;
  }
}
