export function shardsOf(
  labels: Uint8Array,
  shards: number,
  seed: number,
  byLabel: boolean,
): Uint32Array[];
