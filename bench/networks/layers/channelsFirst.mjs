/** A case as libraries take it whose images have their channels first. */

export function channelsFirst({ input, batch, model, vocabulary }, { starts, inputs }) {
  const isImage = !vocabulary && model !== "gru" && model !== "transformer";
  const channels = input.at(-1);
  return {
    inputs: isImage ? swap(inputs, batch, inputs.length / batch / channels, channels) : inputs,
    inputShape: isImage ? [channels, ...input.slice(0, -1)] : input,
    starts: model === "cnn" ? starts.map(flattened) : starts,
  };
}

/** Inputs of the dense layer behind `flatten`: [positions, channels] of 12 × 12 and 32. */
function flattened(start) {
  if (start.kind !== "dense") return start;
  return { ...start, data: swap(start.data, start.shape[0], 12 * 12, 32) };
}

/** [count, rows, columns] → [count, columns, rows]. */
function swap(values, count, rows, columns) {
  const swapped = new values.constructor(values.length);
  let to = 0;
  for (let i = 0; i < count; i++) {
    for (let c = 0; c < columns; c++) {
      for (let r = 0; r < rows; r++) swapped[to++] = values[(i * rows + r) * columns + c];
    }
  }
  return swapped;
}
