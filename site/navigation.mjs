/** What is in the bar at the top and in the one at the side. */

/** Pages by group, `[title, page or page#heading]`; those that are not written yet are left out. */
const groups = {
  Start: [
    ["What it is", "index"],
    ["Five minutes", "five-minutes"],
    ["Optimizers", "optimizers"],
    ["Schedules", "schedules"],
    ["Around the step", "around"],
    ["Networks", "networks"],
    ["Layers", "layers"],
    ["Which optimizer?", "which-optimizer"],
    ["Workers that talk rarely", "diloco"],
  ],
  Guides: [
    ["In a page", "browser"],
    ["In Node, Deno, Bun", "node"],
    ["On the edge", "edge"],
    ["In a worker", "worker"],
    ["Keep it", "checkpoints"],
    ["Sparse online learning", "sparse"],
    ["Threads", "threads"],
    ["On many machines", "distributed"],
    ["Many machines by a bucket", "buckets"],
    ["Platforms", "platforms"],
    ["Memory", "memory"],
    ["State in fewer bytes", "state"],
    ["Recipes", "recipes"],
  ],
  "In other libraries": [
    ["TensorFlow.js", "tensorflow"],
    ["jax-js", "jax"],
    ["Without JavaScript", "module"],
  ],
  "Coming from": [
    ["PyTorch", "coming-from-pytorch"],
    ["optax", "coming-from-optax"],
    ["Keras", "coming-from-keras"],
    ["TensorFlow.js", "coming-from-tensorflow"],
  ],
  Evidence: [
    ["Features", "features"],
    ["Coverage", "coverage"],
    ["Conformance", "conformance"],
    ["Benchmark", "benchmarks"],
    ["Speed", "speed"],
    ["Results reproduced", "evidence"],
  ],
};

const after = {
  Project: [
    ["Playground", "playground"],
    ["Changelog", "changelog"],
    ["Contributing", "contributing"],
    ["The engines", "engines"],
    ["Releasing", "releasing"],
    ["Security", "security"],
    ["Credits", "credits"],
  ],
};

/** Where the bar at the top leads. */
export const top = (pages) => [
  { text: "Guide", link: "/five-minutes" },
  { text: "Optimizers", link: "/reference/optimizers/" },
  { text: "Reference", link: "/reference/" },
  { text: "Playground", link: "/playground/", target: "_self" },
  ...menu("Coming from", groups["Coming from"], pages),
  ...menu("Evidence", groups.Evidence, pages),
];

/** @param pages `[name, title]` of all that are there, but of the reference */
export function side(pages) {
  const named = new Set(Object.values({ ...groups, ...after }).flatMap((list) => list.map(pageOf)));
  const examples = pages.filter(([name]) => name.startsWith("examples/"));
  const others = pages.filter(([name]) => !name.startsWith("examples/") && !named.has(name));
  const swapped = (list) => list.map(([name, title]) => [title, name]);
  return [
    ...Object.entries(groups),
    ["Examples", swapped(examples)],
    ["More", swapped(others)],
    ...Object.entries(after),
  ].flatMap(([text, list]) => {
    const items = itemsOf(list, pages);
    return items.length > 0 ? [{ text, items }] : [];
  });
}

const menu = (text, list, pages) => {
  const items = itemsOf(list, pages);
  return items.length > 0 ? [{ text, items }] : [];
};

const pageOf = ([, link]) => link.split("#")[0];

function itemsOf(list, pages) {
  const names = new Set(pages.map(([name]) => name));
  return list
    .filter((item) => names.has(pageOf(item)))
    .map(([text, link]) => ({ text, link: `/${link === "index" ? "" : link}` }));
}
