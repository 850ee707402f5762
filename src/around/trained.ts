import { collect, type Parameters } from "../base/parameters.ts";
import type { Parameter } from "../parameter.ts";

/** The parameters but for those that are frozen, which are neither moved nor counted. Throws as `collect`. */
export function trained(where: string, parameters: Parameters): Parameter[] {
  return collect(where, parameters).filter(({ frozen }) => !frozen);
}

/** What an optimizer's next step moves. */
export function trainedBy({ paramGroups }: HasParameters): Parameter[] {
  return paramGroups.flatMap(({ params }) => params.filter(({ frozen }) => !frozen));
}

/** What is to be known of an optimizer to look at its gradients. */
export interface HasParameters {
  /** Its groups, with their parameters. */
  readonly paramGroups: readonly { readonly params: readonly Parameter[] }[];
}
