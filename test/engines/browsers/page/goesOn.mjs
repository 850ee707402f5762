/** The page of docs/checkpoints.md, at the visit after which it has trained so many epochs: `goesOn.html?10`. */
const expected = `epoch ${location.search.slice(1)}`;
import("./recipe.js").then(
  () => {
    const { title } = document;
    globalThis.report({ wrong: title === expected ? [] : [`${title}, not ${expected}`] });
  },
  (error) => globalThis.report({ error: String(error) }),
);
