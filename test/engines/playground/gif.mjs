/** Reads as much of a GIF as shows that it is whole: its size, and the delay of each frame in milliseconds. */
export function readGif(bytes) {
  if (bytes.toString("latin1", 0, 6) !== "GIF89a") throw new Error("no GIF89a");
  const size = { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
  const delays = [];
  let delay = 0;
  let at = 13 + colours(bytes[10]);
  for (;;) {
    const kind = bytes[at];
    if (kind === 0x3b && at === bytes.length - 1) return { ...size, delays };
    if (kind === 0x21) {
      // A graphic control extension, of which the delay is in hundredths of a second.
      if (bytes[at + 1] === 0xf9) delay = 10 * bytes.readUInt16LE(at + 4);
      at = afterBlocks(bytes, at + 2);
    } else if (kind === 0x2c) {
      delays.push(delay);
      at = afterBlocks(bytes, at + 11 + colours(bytes[at + 9]));
    } else throw new Error(`byte ${at} of ${bytes.length} begins no block: ${kind}`);
  }
}

/** How many bytes a table of colours has. */
function colours(flags) {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

/** Past blocks that each begin with their length, of which the last has none. */
function afterBlocks(bytes, at) {
  let next = at;
  while (bytes[next] > 0) next += bytes[next] + 1;
  return next + 1;
}
