/** When to use an optimizer, by the class's name. */
export const advice: Readonly<Record<string, string>> = {
  SGD: "The baseline. With momentum 0.9 and a schedule it still trains convolutional networks well, and tends to generalise better there than adaptive methods (Wilson et al., 2017). Its learning rate must be found for every problem.",
  NAG: "Where momentum overshoots: looking ahead, it brakes a step earlier; with the right momentum no first-order method has a better rate on smooth convex functions. It takes the gradient elsewhere than at θ, so step needs a closure; SGD with nesterov does without.",
  Adagrad:
    "Sparse features, such as words and clicks: rare ones keep large steps while frequent ones slow down. Its sum only grows, so on long trainings its steps fade to nothing.",
  RMSprop:
    "Recurrent networks and reinforcement learning, where the size of gradients changes over time: it forgets what Adagrad never does. Nothing corrects its start at 0, so the first step is ten times lr.",
  Adadelta:
    "Where no learning rate can be tuned: its steps have the unit of the parameters, and lr 1 is the paper's. It starts slowly: its first steps are of the order of √ε.",
  Adam: "The usual first choice for deep networks and noisy gradients: lr 1e-3 often works untuned, whatever the size of the gradients. On images, SGD with momentum, well tuned, can generalise better.",
  AdamW:
    "Transformers, and wherever Adam is to be regularised: all weights decay alike, where Adam's L2 penalty would spare those with large gradients. Usually with a warm-up and a cosine.",
  Adamax:
    "Gradients that come in rare bursts, as those of embeddings: it divides by the largest of late, so no step is longer than about lr.",
  NAdam:
    "Wherever Adam serves, often a little faster: Nesterov's look-ahead without a second gradient. What it gains depends on the problem.",
  NadaMax:
    "As Adamax, with Nesterov's look-ahead. Little is published about it: compare it with Adamax and NAdam before you rely on it.",
};
