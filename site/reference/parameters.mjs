/** What parameters of functions are, where their comments leave it to their names and types. */
import { Comment, ReflectionKind } from "typedoc";

/** Those that mean the same wherever they are. */
const usual = {
  nadir: "What `load` gave: the memory that it is made in.",
  parameters: "A record of parameters, or any list of them.",
  params: "Parameters: a record, a list, or groups.",
  network: "A network of layers.",
  inputs: "Rows of inputs: one behind another, or sparse.",
  targets: "What is to be predicted, as the loss takes it.",
  loss: "One of the losses.",
  closure: "Computes the gradients, and gives the loss.",
  dict: "What `stateDict()` gave.",
  state: "What `stateDict()` gave.",
  Class: "An optimizer's class.",
  Base: "An optimizer's class.",
  optimizer: "The optimizer that it is for.",
  name: "What it is kept under.",
  contents: "Parts, as `save` takes them, or the bytes of a file.",
  parts: "What is to be saved, by name.",
  bytes: "The bytes of a file.",
  tf: "TensorFlow.js, as it is imported.",
  jax: "jax-js, as it is imported.",
  options: "Options by name.",
  f: "What is called meanwhile.",
  source: "A shape, values of one dimension, or values with their shape.",
  sources: "For each name a shape, values, or values with their shape.",
  frozen: "True or false.",
  message: "What is said.",
  cause: "What it comes from.",
  args: "As its constructor takes them.",
  extras: "What the library adds to the optimizer's options.",
};

/** Gives each that says nothing what its type says first, or what it always means. */
export function describeParameters(project) {
  for (const parameter of project.getReflectionsByKind(ReflectionKind.Parameter)) {
    if (parameter.comment?.hasVisibleComponent()) continue;
    const text = ofType(parameter.type) ?? usual[parameter.name];
    if (text !== undefined) parameter.comment = new Comment([{ kind: "text", text }]);
  }
}

/** The first sentence of what an interface or a type says of itself, without links. */
function ofType(type) {
  const parts = type?.reflection?.comment?.summary;
  if (type?.reflection?.kindOf?.(ReflectionKind.Class) || parts === undefined) return undefined;
  const text = parts.map((part) => (part.kind === "inline-tag" ? `\`${part.text}\`` : part.text));
  return /^.*?[.:](?=\s|$)/s.exec(text.join(""))?.[0].replaceAll("\n", " ").replace(/:$/, ".");
}
