/** A tensor's name in parts: "encoder.", "0.2" and "out_proj.weight". */
export interface LayerName {
  readonly name: string;
  /** What is before the numbers, "" if nothing is. */
  readonly module: string;
  /** The last number in it, with those right before that: which layer, of which layer. */
  readonly path: string;
  readonly kind: string;
}

const NAME = /^(.*?\.)??((?:\d+\.)*\d+)\.((?:[^.\d][^.]*\.)*[^.\d][^.]*)$/;

/** The parts of a name such as `layers.0.weight` or, of a `torch.nn.Sequential`, `0.weight`; of others none. */
export function layerName(name: string): LayerName | undefined {
  const [, module = "", path, kind] = NAME.exec(name) ?? [];
  return path === undefined || kind === undefined ? undefined : { name, module, path, kind };
}

/** The layers that names are of, in the order of their numbers. */
export function pathsOf(names: readonly LayerName[]): string[] {
  // Numbers of one length stand in their order as words do.
  const key = (path: string) => path.replace(/\d+/g, (digits) => digits.padStart(16, "0"));
  const paths = [...new Set(names.map(({ path }) => path))];
  return paths.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
