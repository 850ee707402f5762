/** The layer and the kind of a tensor in a name such as `layers.0.weight` or, of a `torch.nn.Sequential`, `0.weight`. */
const NAME = /^(.*\.)?(\d+)\.(weight|bias)$/;

/** Whether these are names of layers, of several modules or beside others: of a model that lies among something else. */
export function isAmongOthers(names: readonly string[]): boolean {
  const modules = names.map((name) => NAME.exec(name)).map((match) => match && (match[1] ?? ""));
  return new Set(modules).size > 1;
}

/**
 * Tensors by a network's own names, if they are there by those of layers that are counted otherwise, as PyTorch
 * counts activations too: the n-th number is the n-th layer. Else as they are.
 *
 * What is none of a layer's, or of one that the network does not have, keeps its name. Where something is missing or
 * more than there is here, the n-th is known only of one module's layers, counted from 0.
 */
export function ownNames<T>(
  tensors: ReadonlyMap<string, T>,
  parameters: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, T> {
  const parsed = Array.from(tensors.keys(), (name) => ({ name, match: NAME.exec(name) }));
  const layers = parsed.flatMap(({ match }) => (match ? [Number(match[2])] : []));
  const numbers = [...new Set(layers)].sort((a, b) => a - b);
  const isOne = new Set(parsed.flatMap(({ match }) => (match ? [match[1]] : []))).size === 1;
  const isKnown = [...tensors.keys()].some((name) => parameters.has(name));
  const named = new Map<string, T>();
  for (const { name, match } of parsed) {
    const own = match ? `layers.${numbers.indexOf(Number(match[2]))}.${match[3]}` : name;
    named.set(parameters.has(own) ? own : name, tensors.get(name)!);
  }
  if (named.size < tensors.size) return tensors;
  const isWhole =
    named.size === parameters.size && [...named.keys()].every((name) => parameters.has(name));
  return isWhole || (isOne && numbers[0] === 0 && !isKnown) ? named : tensors;
}
