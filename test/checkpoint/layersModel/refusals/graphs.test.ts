/** Models that are no chain of layers. */
import { test } from "vitest";
import { dense, expectRefused, first, good, other } from "./made.ts";

const graph = (layers: object[], more: object = {}) => ({
  ...good(),
  modelTopology: {
    class_name: "Functional",
    config: { layers, input_layers: [["in", 0, 0]], output_layers: [["b", 0, 0]], ...more },
  },
});
const start = { ...other("InputLayer", { name: "in", batch_input_shape: [null, 2] }), name: "in" };
const from = (layer: { config: { name: string } }, ...names: string[]) => ({
  ...layer,
  name: layer.config.name,
  inbound_nodes: [names.map((name) => [name, 0, 0, {}])],
});

const cases: [string, unknown, string][] = [
  [
    "two inputs",
    graph([start, from(first, "in"), from(dense("b", 1), "a", "in")]),
    'layer "b" (Dense) must be computed once, from one other layer',
  ],
  [
    "a layer beside",
    graph([start, from(first, "in"), from(dense("c", 1), "a"), from(dense("b", 1), "a")]),
    'layer "c" (Dense) is not in one chain with the others, from input to output',
  ],
  [
    "a circle",
    graph([start, from(first, "b"), from(dense("b", 1), "a")]),
    "is not in one chain with the others",
  ],
  ["nowhere", graph([start, from(first, "in"), from(dense("b", 1), "z")]), 'there is no layer "z"'],
  [
    "two of a name",
    graph([start, start, from(first, "in"), from(dense("b", 1), "a")]),
    "two layers have the same name",
  ],
  [
    "two outputs",
    graph([start, from(first, "in"), from(dense("b", 1), "a")], {
      output_layers: [
        ["a", 0, 0],
        ["b", 0, 0],
      ],
    }),
    "output_layers must be one layer",
  ],
  [
    "another model",
    { ...good(), modelTopology: { class_name: "Graph", config: {} } },
    'the model must be a Sequential or a functional one, got "Graph"',
  ],
];

test.each(cases)("%s", (_, artifacts, message) => expectRefused(artifacts, message));
