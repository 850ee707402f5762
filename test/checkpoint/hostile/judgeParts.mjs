/** What must hold where a file goes into a training: all of it, or nothing has changed. */
import { decode, fromLayersModel, restore } from "nadir/checkpoint";
import { unpackedModel } from "./packedModel.mjs";
import { stateOf } from "./world.mjs";

/** An error of ours, which says where: none that an engine throws at what nobody has looked at. */
function wrongError(error, ...begins) {
  const isOurs = error instanceof TypeError || error instanceof RangeError;
  if (isOurs && begins.some((begin) => error.message.startsWith(begin))) return undefined;
  return `not an error of ours, but ${error?.stack ?? error}`;
}

/** Restores a checkpoint; whatever comes of it, the training is put back then. */
export function judgeCheckpoint(file, { parts, state, kept }) {
  const names = decodes(file)?.metadata.nadir?.includes('"optimizer"')
    ? Object.keys(parts)
    : ["network"];
  const asked = Object.fromEntries(names.map((name) => [name, parts[name]]));
  try {
    restore(file, asked);
  } catch (error) {
    const problem = wrongError(error, "restore: ");
    if (stateOf(parts) === state) return { loads: false, problem, message: error.message };
    return { loads: false, problem: problem ?? `refused, and yet changed: ${error.message}` };
  }
  const problem = wrongWeights(decodes(file), parts.network);
  restore(kept, parts);
  const isBack = stateOf(parts) === state;
  return {
    loads: true,
    bytes: 0,
    problem: problem ?? (isBack ? undefined : "it does not come back"),
  };
}

function decodes(file) {
  try {
    return decode(file);
  } catch {
    return undefined;
  }
}

function wrongWeights({ tensors }, network) {
  for (const [name, { data }] of Object.entries(network.parameters)) {
    const isSame = data.every((value, i) => Object.is(value, tensors[name]?.data[i]));
    if (!isSame) return `${name} is another than in the file`;
  }
  return undefined;
}

/** Makes a network of a model. */
export function judgeModel(file, { nadir }) {
  const { json, weights } = unpackedModel(file);
  let made;
  try {
    made = fromLayersModel(nadir, { json, weights });
  } catch (error) {
    const problem = wrongError(error, "fromLayersModel: ", "DenseNetwork: ");
    return { loads: false, problem, message: error.message };
  }
  const { network } = made;
  const count = Object.values(network.parameters).reduce((sum, { length }) => sum + length, 0);
  network.dispose();
  // Weights may be quantized to a byte each.
  const problem =
    count > weights.length ? `${count} weights of ${weights.length} bytes` : undefined;
  return { loads: true, bytes: 4 * count, problem };
}
