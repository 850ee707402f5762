/**
 * Files that are wrong in what they mean: headers are changed as text and put back with a length that is right,
 * what lies in ZIP files is changed and packed again with checksums that are right.
 */
import { unzipSync, zipSync } from "fflate";
import { changedBytes, joined, NUMBERS, writeNumber } from "./bytes.mjs";
import { packedModel, unpackedModel } from "./packedModel.mjs";
import { changedText } from "./text.mjs";

const utf8 = (text) => new TextEncoder().encode(text);
const text = (bytes) => new TextDecoder().decode(bytes);

function safetensors(chance, bytes, other) {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const header = utf8(changedText(chance, text(bytes.subarray(8, 8 + length))));
  const data = bytes.subarray(8 + length);
  const fits = chance.is(0.8);
  const size = new Uint8Array(8);
  writeNumber(size, 0, 8, Math.max(0, header.length + (chance.is(0.9) ? 0 : chance.below(17) - 8)));
  return joined(size, header, fits ? data : changedBytes(chance, data, other));
}

/** Offsets and shapes that are right by themselves, and wrong together. */
function places(chance, bytes) {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const header = JSON.parse(text(bytes.subarray(8, 8 + length)));
  const infos = Object.entries(header).flatMap(([name, info]) =>
    name === "__metadata__" ? [] : [info],
  );
  if (infos.length === 0) return bytes;
  const [info, other] = [chance.pick(infos), chance.pick(infos)];
  const by = chance.pick([-8, -4, -2, -1, 1, 2, 4, 8]);
  const data = bytes.subarray(8 + length);
  const { data_offsets: offsets } = info;
  const ways = [
    () =>
      Object.assign(info, {
        data_offsets: other.data_offsets,
        shape: other.shape,
        dtype: other.dtype,
      }),
    () => Object.assign(info, { data_offsets: other.data_offsets }),
    () => Object.assign(info, { data_offsets: offsets.map((offset) => Math.max(0, offset + by)) }),
    () => Object.assign(info, { shape: [...info.shape].reverse() }),
    () =>
      Object.assign(info, { shape: [0, ...info.shape], data_offsets: [offsets[0], offsets[0]] }),
    () => ([info.data_offsets, other.data_offsets] = [other.data_offsets, offsets]),
    () => {
      header.more = {
        dtype: "U8",
        shape: [0],
        data_offsets: [0, 0].fill(chance.below(data.length + 2)),
      };
    },
    // A hole, behind which all is where its offsets say.
    () => {
      for (const each of infos) {
        if (each.data_offsets[0] >= offsets[1])
          each.data_offsets = each.data_offsets.map((offset) => offset + 8);
      }
    },
  ];
  chance.pick(ways)();
  const most = Math.max(...infos.map(({ data_offsets: [, end] }) => end));
  const changed = utf8(JSON.stringify(header));
  const size = new Uint8Array(8);
  writeNumber(size, 0, 8, changed.length);
  // As long as the last offset says, or as it was.
  const fits = chance.is(0.5) ? data : joined(data, new Uint8Array(64)).subarray(0, most);
  return joined(size, changed, fits);
}

function npy(chance, bytes) {
  const start = 10 + bytes[8] + 256 * bytes[9];
  const header = utf8(changedText(chance, text(bytes.subarray(10, start)).trimEnd()));
  const length = new Uint8Array(2);
  writeNumber(length, 0, 2, header.length);
  return joined(bytes.subarray(0, 8), length, header, bytes.subarray(start));
}

/** A pickle with other instructions in it, where the number in one is not looked at. */
function pickle(chance, bytes, other) {
  const changed = bytes.slice();
  if (chance.is(0.5)) return changedBytes(chance, changed, other);
  const CODES = utf8(
    "()0123BCGIJKMNQRSTUVX]abcdeghijloqrstu}.\x80\x81\x85\x86\x87\x88\x89\x8a\x8c\x8d\x8f\x90\x91\x93\x94\x95",
  );
  changed[chance.below(changed.length)] = chance.pick(CODES);
  return changed;
}

function inside(chance, name, bytes, other) {
  if (name.endsWith(".npy")) return npy(chance, bytes);
  if (name.endsWith(".pkl")) return pickle(chance, bytes, other);
  return changedBytes(chance, bytes, other);
}

const NOTES = /\.format_version|\.storage_alignment|serialization_id|version$/;

/** The files in a good ZIP file, which many are made of. */
const unzipped = new Map();

function entriesOf(bytes) {
  if (!unzipped.has(bytes)) unzipped.set(bytes, Object.entries(unzipSync(bytes)));
  return [...unzipped.get(bytes)];
}

function zip(chance, bytes, other) {
  const entries = entriesOf(bytes);
  if (entries.length === 0) return changedBytes(chance, bytes, other);
  // Not what PyTorch notes beside it: it refuses what is wrong with that, though nothing depends on it.
  const whole = entries.flatMap(([name], i) => (NOTES.test(name) ? [] : [i]));
  const at = chance.pick(whole);
  const [name, data] = entries[at];
  const names = [
    `${name}.npy`,
    "archive/x.npy",
    "archive/constructor",
    `${name}/`,
    chance.pick(entries)[0],
  ];
  const what = chance.next();
  if (what < 0.1) entries.splice(at, 1);
  else if (what < 0.2) entries[at] = [chance.pick(names), data];
  else entries[at] = [name, inside(chance, name, data, other)];
  return zipSync(Object.fromEntries(entries), {
    level: chance.pick([0, 0, 0, 1]),
    mtime: "1980-01-01",
  });
}

/** Headers of a ZIP file, of which one number becomes another. */
function zipHeaders(chance, bytes) {
  const changed = bytes.slice();
  const starts = [...changed.keys()].filter(
    (i) => changed[i] === 0x50 && changed[i + 1] === 0x4b && changed[i + 2] < 9,
  );
  if (starts.length === 0) return changed;
  const at = chance.pick(starts) + 4 + chance.below(44);
  const number = chance.is(0.5) ? chance.below(bytes.length) : chance.pick(NUMBERS);
  writeNumber(changed, at, chance.pick([1, 2, 4, 8]), number);
  return changed;
}

/** Of a checkpoint above all what `save` notes in its metadata, which is JSON in JSON. */
function checkpoint(chance, bytes, other) {
  if (chance.is(0.4)) return safetensors(chance, bytes, other);
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  const header = JSON.parse(text(bytes.subarray(8, 8 + length)));
  header.__metadata__.nadir = changedText(chance, header.__metadata__.nadir);
  const changed = utf8(JSON.stringify(header));
  const size = new Uint8Array(8);
  writeNumber(size, 0, 8, changed.length);
  return joined(size, changed, bytes.subarray(8 + length));
}

function model(chance, bytes, other) {
  const { json, weights } = unpackedModel(bytes);
  if (chance.is(0.8)) return packedModel(utf8(changedText(chance, text(json))), weights);
  return packedModel(json, changedBytes(chance, weights, other));
}

const WAYS = {
  checkpoint: [checkpoint, checkpoint, places, changedBytes],
  "model.json": [model],
  safetensors: [safetensors, places, changedBytes],
  npy: [npy, changedBytes],
  npz: [zip, zip, zipHeaders, changedBytes],
  pt: [zip, zip, zipHeaders, changedBytes],
};

/** A file made of a good one. */
export function hostile(chance, format, bytes, other) {
  return chance.pick(WAYS[format.split(" ")[0]])(chance, bytes, other);
}
