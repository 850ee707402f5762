/** Which saved state is whose. */
import { expect, test } from "vitest";
import { correspondence } from "../../src/tfjs/correspondence.ts";

const listed = (names: string) => names.split(" ").filter((name) => name !== "");

/** `variable<state`, in the order of the variables, or what is in doubt. */
function pairs(states: string, variables: string, others = "", taken = ""): string {
  const [names, asked] = [listed(states), listed(variables).map((name) => ({ name }))];
  const free = names.filter((name) => !listed(taken).includes(name)).map((name) => ({ name }));
  const present = [...listed(variables), ...listed(others)];
  const { found, doubt } = correspondence({ names, free }, asked, present);
  if (doubt) return `${doubt.states.join(" ")} | ${doubt.variables.join(" ")}`;
  return asked
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
  [
    "names with endings of their own",
    "l/w_1 l/w_2",
    "l/w_2_1 l/w_1_1",
    "l/w_2_1<l/w_2 l/w_1_1<l/w_1",
  ],
  ["numbers, which are the same", "3 4", "4 3", "4<4 3<3"],
  ["numbers, and more", "5", "4 5", "5<5"],
  ["numbers of another program", "3 4", "4 5", "4<3 5<4"],
  ["names and numbers", "3 a", "a 9", "a<a 9<3"],
])("%s", (_, states, variables, expected) => {
  expect(pairs(states, variables)).toBe(expected);
});

test.each([
  [
    "two that may be meant",
    "d/kernel",
    "d/kernel_1 d/kernel_2",
    "d/kernel | d/kernel_1 d/kernel_2",
  ],
  ["and one of the very name", "d/kernel", "d/kernel d/kernel_1", "d/kernel | d/kernel d/kernel_1"],
  ["two that may be had", "w_1 w_2", "w_3", "w_1 w_2 | w_3"],
  ["and one of the very name", "w_1 w_2", "w_2 w_3", "w_1 w_2 | w_2 w_3"],
  ["of two models, one of which is there", "o/w o/w_1", "o/w", "o/w o/w_1 | o/w"],
  ["and others without a doubt", "a o/w o/w_1", "a o/w_1", "o/w o/w_1 | o/w_1"],
  ["fewer than were saved, with two endings", "w_1 w_2", "w_1_1", "w_1 w_2 | w_1_1"],
  ["numbers, too few", "3 4 5", "7 8", "3 4 5 | 7 8"],
  ["numbers, of which some were other variables'", "3 4 5 6", "5 6", "3 4 5 6 | 5 6"],
])("cannot be known: %s", (_, states, variables, expected) => {
  expect(pairs(states, variables)).toBe(expected);
});

test.each([
  ["of two models, both of which are there", "o/w o/w_1", "o/w_1", "o/w", "", "o/w_1<o/w_1"],
  ["and one has its own", "o/w o/w_1", "o/w", "o/w_1", "o/w_1", "o/w<o/w"],
  ["all have their own, and one comes", "o/w o/w_1", "o/w_2", "o/w o/w_1", "o/w o/w_1", ""],
  ["one has not", "o/w o/w_1", "o/w_2", "o/w o/w_1", "o/w", "o/w o/w_1 | o/w_2"],
  ["a model loaded beside both", "o/w o/w_1", "o/w_2", "o/w o/w_1", "", "o/w o/w_1 | o/w_2"],
  ["numbers, all of which are there", "3 4 5 6", "6 5", "3 4", "", "6<6 5<5"],
  ["and some have their own", "3 4 5 6", "4 3", "5 6", "5 6", "4<4 3<3"],
])("with others: %s", (_, states, variables, others, taken, expected) => {
  expect(pairs(states, variables, others, taken)).toBe(expected);
});
