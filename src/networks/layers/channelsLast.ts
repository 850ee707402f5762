import { NOTHING } from "./activation.ts";
import { arrange, CHANNELS_LAST } from "./channels.ts";
import type { Recipe } from "./recipe.ts";

/**
 * The last layer of a network with layout `"nchw"` whose outputs are classes of several positions: [classes, height,
 * width] become [height, width, classes], Keras's `Permute`. Losses and `predict` then treat each position by itself,
 * as `torch.nn.CrossEntropyLoss` treats [N, classes, height, width]: of `softmaxCrossEntropy` targets are rows × height
 * × width labels. Behind convolutions it takes no time, for their channels are last in memory. Elsewhere it does nothing.
 * @throws when a network is made TypeError where it is not its last layer.
 */
export const channelsLast = (): Recipe => ({
  name: CHANNELS_LAST,
  arrange,
  plan: (_where, input) => ({
    output: input,
    isAlias: true,
    order: "nhwc",
    connect: () => NOTHING,
  }),
});
