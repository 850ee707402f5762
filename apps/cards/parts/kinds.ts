/** What optimizers are grouped by in the README, in its order. */
export const kinds = {
  lineage: "the lineage",
  adam: "Adam's kin",
  tensors: "matrices and tensors",
  signs: "signs",
  free: "without a schedule, or a rate to be found",
  curvature: "curvature",
  sparse: "rows of very many",
} as const;

export type Kind = keyof typeof kinds;
