/** Which saved state is whose. */
import { expect, test } from "vitest";
import { correspondence } from "../../src/tfjs/correspondence.ts";

const named = (names: string) =>
  names.split(" ").flatMap((name) => (name ? [{ name, shape: [2] }] : []));

/** `variable<state`, in the order of the variables. */
function pairs(states: string, variables: string): string {
  const all = named(variables);
  const found = correspondence(named(states), all);
  return all
    .flatMap((variable) =>
      found.has(variable) ? [`${variable.name}<${found.get(variable)!.name}`] : [],
    )
    .join(" ");
}

test.each([
  ["the same, in any order", "a b", "b a", "b<b a<a"],
  ["some of them", "a b c", "c a", "c<c a<a"],
  ["and more", "b", "a b", "b<b"],
  ["others", "a b", "c d", ""],
  [
    "a model loaded beside another",
    "d/kernel d/bias",
    "d/bias_1 d/kernel_1",
    "d/bias_1<d/bias d/kernel_1<d/kernel",
  ],
  ["one saved when it was that", "d/kernel_1", "d/kernel", "d/kernel<d/kernel_1"],
  [
    "and loaded beside it",
    "d/kernel_1 e/kernel_1",
    "e/kernel_2 d/kernel_2",
    "e/kernel_2<e/kernel_1 d/kernel_2<d/kernel_1",
  ],
  ["the very name first", "w_1 w_2", "w_2 w_3", "w_2<w_2 w_3<w_1"],
  [
    "names with endings of their own",
    "l/w_1 l/w_2",
    "l/w_2_1 l/w_1_1",
    "l/w_2_1<l/w_2 l/w_1_1<l/w_1",
  ],
  ["two that may be meant", "d/kernel", "d/kernel_1 d/kernel_2", ""],
  ["two that may be had", "w_1 w_2", "w_3", ""],
  ["numbers, which are the same", "3 4", "4 3", "4<4 3<3"],
  ["numbers, some of which are trained", "3 4 5 6", "6 5", "6<6 5<5"],
  ["numbers, and more", "5", "4 5", "5<5"],
  ["numbers of another program", "3 4", "4 5", "4<3 5<4"],
  ["numbers, too few", "3 4 5", "7 8", ""],
  ["names and numbers", "3 a", "a 9", "a<a 9<3"],
])("%s", (_, states, variables, expected) => {
  expect(pairs(states, variables)).toBe(expected);
});
