const TOLERANCE = 1e-4;

/** A row with what is wrong with its result, beside the same program's in Node. */
export function judged({ result, problems = [], ...row }, expected) {
  if (!result) return { ...row, problems };
  if (result.missing) return { ...row, missing: result.missing };
  const all = [...problems, ...result.problems];
  if (row.program === "webgl") {
    return { ...row, result, problems: all, verdict: costs(result) };
  }
  const ofMemory = row.program === "wasm" ? memory(row, result) : [];
  return { ...row, result, problems: [...all, ...differences(result, expected), ...ofMemory] };
}

function differences({ hash, count, losses }, expected) {
  if (!expected) return ["nothing to compare with: it failed in Node"];
  const away = Math.max(...losses.map((loss, i) => Math.abs(loss - expected.losses[i])));
  return [
    ...(count >= 20 ? [] : [`only ${count} optimizers`]),
    ...(hash === expected.hash ? [] : ["Nadir alone gives other bits than in Node"]),
    ...(away <= TOLERANCE ? [] : [`losses are ${away} away from Node's`]),
  ];
}

/** Which of its builds TensorFlow.js took. */
function memory({ isIsolated = false, threads }, result) {
  return [
    ...(result.isShared === isIsolated ? [] : [`shared memory: ${result.isShared}`]),
    ...(threads === undefined || result.threads === threads ? [] : [`${result.threads} threads`]),
  ];
}

function costs({ isFloat32, count, costs: { read, step } }) {
  const parameters = count.toLocaleString("en");
  return [
    ...(isFloat32 ? ["yes"] : ["only of float16, whose bits are not compared"]),
    `${read.toFixed(1)} ms to read ${parameters} parameters back`,
    `${step.toFixed(1)} a step`,
  ].join(", ");
}
