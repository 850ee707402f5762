/** Pictures with a palette, a third as large: those of the README go with the package. */
import { crc32, deflateSync, inflateSync } from "node:zlib";

const COLOURS = 256;
const SIGNATURE = Buffer.from("89504e470d0a1a0a", "hex");

/** @param png of 8-bit RGB, not interlaced, as browsers make pictures of pages */
export function withPalette(png) {
  const chunks = chunksOf(png);
  const head = chunks.find(({ type }) => type === "IHDR").data;
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  if (head.toString("hex", 8) !== "0802000000") throw new Error("expected a PNG of 8-bit RGB");
  const packed = chunks.filter(({ type }) => type === "IDAT").map(({ data }) => data);
  const rgb = pixels(inflateSync(Buffer.concat(packed)), width, height);
  const { palette, indices } = indexed(rgb);
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++) {
    rows.set(indices.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  }
  const paletted = Buffer.from(head);
  paletted[9] = 3;
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", paletted),
    chunk("PLTE", Buffer.from(palette.flat())),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** The colours that are most frequent, as they are, and for each pixel the nearest. */
function indexed(rgb) {
  const counts = new Map();
  const keys = Array.from({ length: rgb.length / 3 }, (_, i) => {
    return (rgb[3 * i] << 16) | (rgb[3 * i + 1] << 8) | rgb[3 * i + 2];
  });
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const frequent = [...counts].sort(([, a], [, b]) => b - a).slice(0, COLOURS);
  const palette = frequent.map(([key]) => [key >> 16, (key >> 8) & 255, key & 255]);
  const nearest = new Map();
  for (const key of counts.keys()) {
    const distances = palette.map(
      ([r, g, b]) =>
        (r - (key >> 16)) ** 2 + (g - ((key >> 8) & 255)) ** 2 + (b - (key & 255)) ** 2,
    );
    nearest.set(key, distances.indexOf(Math.min(...distances)));
  }
  return { palette, indices: Uint8Array.from(keys, (key) => nearest.get(key)) };
}

function chunksOf(png) {
  const chunks = [];
  for (let at = SIGNATURE.length; at < png.length; ) {
    const end = at + 8 + png.readUInt32BE(at);
    chunks.push({ type: png.toString("latin1", at + 4, at + 8), data: png.subarray(at + 8, end) });
    at = end + 4;
  }
  return chunks;
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** RGB of lines that are each told by what is left of, above, and above left of a byte. */
function pixels(lines, width, height) {
  const stride = 3 * width;
  const bytes = new Uint8Array(height * stride);
  for (let y = 0; y < height; y++) {
    const predict = PREDICTED[lines[y * (stride + 1)]];
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x < 3 ? 0 : bytes[at - 3];
      const above = y === 0 ? 0 : bytes[at - stride];
      const corner = x < 3 || y === 0 ? 0 : bytes[at - stride - 3];
      bytes[at] = lines[y * (stride + 1) + 1 + x] + predict(left, above, corner);
    }
  }
  return bytes;
}

/** PNG's filters: none, sub, up, average, Paeth. */
const PREDICTED = [
  () => 0,
  (left) => left,
  (_, above) => above,
  (left, above) => (left + above) >> 1,
  (left, above, corner) => {
    const estimate = left + above - corner;
    const [a, b, c] = [left, above, corner].map((value) => Math.abs(estimate - value));
    if (a <= b && a <= c) return left;
    return b <= c ? above : corner;
  },
];
