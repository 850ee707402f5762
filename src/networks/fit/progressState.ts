import { fromText, isFloatArray, toText } from "../../arrays.ts";
import { copyOfData } from "../../copyOfData.ts";
import { elements } from "../../parameter.ts";
import { type Head, headOf, readHead, stateOf } from "../../stateful.ts";
import {
  checkFlag,
  checkNames,
  checkNumber,
  isObject,
  mismatch,
  readList,
  readShape,
} from "../../validate.ts";
import type { Epoch } from "./history.ts";
import type { Left, Snapshot, Track, UnderWay } from "./track.ts";
import { makeTyped } from "./typed.ts";

/** A number, or text where it is infinite or NaN, which JSON cannot write. */
type Written = number | string;

interface WrittenEpoch {
  readonly epoch: number;
  readonly loss: Written;
  readonly validation?: { readonly loss: Written; readonly accuracy?: number };
}

/** What a `FitProgress` holds, as plain data. */
export interface FitProgressState extends Head<"FitProgress"> {
  /** The epochs that are done. */
  readonly epochs: readonly WrittenEpoch[];
  /** The number of the best of them. */
  readonly best: number | null;
  /** Epochs since then. */
  readonly worse: number;
  /** Whether network and optimizer are as after it. */
  readonly hasBest: boolean;
  /** Steps of the next epoch that are taken. */
  readonly underWay?: Omit<UnderWay, "total" | "last"> &
    Readonly<Record<"total" | "last", Written>>;
  /** Weights and state of the best epoch. */
  readonly kept?: object;
  /** Weights and state from which training goes on, where the network has others. */
  readonly left?: object;
}

const OF = "FitProgress";
const WHERE = stateOf(OF);
const counts = { min: 0, integer: true } as const;

export function writeProgress(track: Track, copies: boolean): FitProgressState {
  const { epochs, best, worse, isHere, underWay, kept, left } = track;
  const copied = (snapshot: Snapshot) => (copies ? (copyOfData(OF, snapshot) as object) : snapshot);
  return {
    ...headOf(OF),
    epochs: epochs.map(({ epoch, loss, validation }) => ({
      ...{ epoch, loss: toText(loss) },
      ...(validation && { validation: writeValidation(validation) }),
    })),
    ...{ best: best?.epoch ?? null, worse, hasBest: isHere },
    ...(underWay && { underWay: writeUnderWay(underWay) }),
    ...(kept && { kept: copied(kept) }),
    ...(left && { left: copied(left) }),
  };
}

function writeValidation({ loss, accuracy }: NonNullable<Epoch["validation"]>) {
  return { loss: toText(loss), ...(accuracy !== undefined && { accuracy }) };
}

const writeUnderWay = (underWay: UnderWay): NonNullable<FitProgressState["underWay"]> => ({
  ...underWay,
  ...{ total: toText(underWay.total), last: toText(underWay.last) },
});

/** What a track is to be. @throws TypeError, RangeError for what is no state. */
export function readProgress(state: object): Omit<Track, "isInUse" | "ended"> {
  const saved = readHead(OF, state, [
    ...["epochs", "best", "worse", "hasBest", "underWay", "kept", "left"],
  ]);
  const epochs = [...readList(`${WHERE}: epochs`, saved.epochs, readEpoch)];
  for (const [i, { epoch }] of epochs.entries()) {
    if (epoch !== i + 1) throw mismatch(`${WHERE}: epochs[${i}].epoch`, `${i + 1}`, epoch);
  }
  const { length } = epochs;
  const { best, worse, hasBest, underWay, kept, left } = saved;
  const isFound = best !== null;
  const of = { min: 1, max: length, integer: true };
  const found = isFound ? epochs[checkNumber(`${WHERE}: best`, best, of) - 1] : undefined;
  checkFlag(`${WHERE}: hasBest`, hasBest as boolean);
  return {
    ...{ epochs, best: found, isHere: hasBest as boolean },
    worse: checkNumber(`${WHERE}: worse`, worse, { ...counts, max: length }),
    underWay: underWay === undefined ? undefined : readUnderWay(underWay),
    kept: kept === undefined ? undefined : readSnapshot(`${WHERE}: kept`, kept),
    left: left === undefined ? undefined : readLeft(`${WHERE}: left`, left),
  };
}

function readEpoch(where: string, given: unknown): Epoch {
  const { epoch, loss, validation } = fields(where, given, ["epoch", "loss", "validation"]);
  return {
    epoch: checkNumber(`${where}.epoch`, epoch, counts),
    loss: readNumber(`${where}.loss`, loss),
    validation: validation === undefined ? undefined : readValidation(where, validation),
  };
}

function readValidation(where: string, given: unknown): NonNullable<Epoch["validation"]> {
  const { loss, accuracy } = fields(`${where}.validation`, given, ["loss", "accuracy"]);
  return {
    loss: readNumber(`${where}.validation.loss`, loss),
    accuracy:
      accuracy === undefined
        ? undefined
        : checkNumber(`${where}.validation.accuracy`, accuracy, { min: 0, max: 1 }),
  };
}

function readUnderWay(given: unknown): UnderWay {
  const where = `${WHERE}: underWay`;
  const names = ["batch", "total", "taught", "last", "rows", "size", "seed"];
  const saved = fields(where, given, names);
  const count = (name: string, min: number, max = Number.MAX_SAFE_INTEGER) =>
    checkNumber(`${where}.${name}`, saved[name], { min, max, integer: true });
  const [rows, size] = [count("rows", 1), count("size", 1)];
  const batch = count("batch", 1, Math.ceil(rows / size));
  const [total, last] = (["total", "last"] as const).map((name) => {
    return readNumber(`${where}.${name}`, saved[name]);
  }) as [number, number];
  return {
    batch,
    total,
    taught: count("taught", 1, rows),
    last,
    rows,
    size,
    seed: count("seed", 0),
  };
}

function readLeft(where: string, given: unknown): Left {
  const { isHere, ...snapshot } = fields(where, given, [
    ...["weights", "optimizer", "average", "isHere"],
  ]);
  checkFlag(`${where}.isHere`, isHere as boolean);
  return { ...readSnapshot(where, snapshot), isHere: isHere as boolean };
}

/** Copied: of what network, optimizer and average it is, is seen when `fit` takes it. */
function readSnapshot(where: string, given: unknown): Snapshot {
  const snapshot = fields(where, given, ["weights", "optimizer", "average"]);
  for (const [name, part] of Object.entries(snapshot)) {
    if (!isObject(part)) throw mismatch(`${where}.${name}`, "an object", part);
  }
  for (const name of ["weights", "optimizer"]) {
    if (!snapshot[name]) throw mismatch(`${where}.${name}`, "an object", undefined);
  }
  const copy = copyOfData(where, snapshot) as Snapshot;
  for (const [name, tensor] of Object.entries(copy.weights)) {
    checkTensor(`${where}.weights: ${name}`, tensor);
  }
  makeTyped(copy);
  return copy;
}

function checkTensor(where: string, tensor: unknown): void {
  const { data, shape } = fields(where, tensor, ["data", "shape"]);
  const length = elements(readShape(where, shape));
  if ((isFloatArray(data) || Array.isArray(data)) && data.length === length) return;
  throw mismatch(`${where}: data`, `an array of ${length} numbers`, data);
}

/** A copy of an object with some of these names: each value is read once. */
function fields(where: string, given: unknown, names: readonly string[]): Record<string, unknown> {
  if (!isObject(given)) throw mismatch(where, "an object", given);
  const copy: Record<string, unknown> = { ...given };
  checkNames(where, "key", Object.keys(copy), names);
  return copy;
}

function readNumber(where: string, given: unknown): number {
  const number = fromText(given);
  if (typeof number !== "number") throw mismatch(where, "a number", number);
  return number;
}
