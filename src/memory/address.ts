/** An address as it is: WebAssembly gives those from 2³¹ on to JavaScript as negative numbers. */
export function unsigned(given: number): number {
  return Number.isInteger(given) && given >= -(2 ** 31) && given < 0 ? given >>> 0 : given;
}
