/** The layer and the kind of a tensor in a name such as `layers.0.weight` or, of a `torch.nn.Sequential`, `0.weight`. */
const NAME = /^(?:.*\.)?(\d+)\.(weight|bias)$/;

/**
 * Tensors by a network's own names, if they are all there by those of layers that are counted otherwise, as PyTorch
 * counts activations too: the n-th number is the n-th layer. Else as they are.
 */
export function ownNames<T>(
  tensors: ReadonlyMap<string, T>,
  parameters: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, T> {
  const parsed = Array.from(tensors, ([name, tensor]) => ({ match: NAME.exec(name), tensor }));
  const numbers = [...new Set(parsed.map(({ match }) => Number(match?.[1])))].sort((a, b) => a - b);
  const named = new Map(
    parsed.map(({ match, tensor }) => {
      return [`layers.${numbers.indexOf(Number(match?.[1]))}.${match?.[2]}`, tensor];
    }),
  );
  const fits = named.size === parameters.size && tensors.size === named.size;
  return fits && [...named.keys()].every((name) => parameters.has(name)) ? named : tensors;
}
