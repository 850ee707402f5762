/** What padding "same" is along an axis: as many outputs as ⌈inputs / stride⌉, and the zeros for it. */
export interface Same {
  readonly output: number;
  readonly before: number;
  readonly after: number;
}

/** @param span from the first to the last position that a kernel or window takes. */
export function sameOf(input: number, span: number, stride: number): Same {
  const output = Math.ceil(input / stride);
  const zeros = Math.max((output - 1) * stride + span - input, 0);
  const before = Math.floor(zeros / 2);
  return { output, before, after: zeros - before };
}
