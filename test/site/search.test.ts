import { expect, it } from "vitest";
import { withWords } from "../../site/search.mjs";

it("adds the words of names behind what has them, and nothing else", () => {
  const html =
    '<h2 id="a">stateDict()</h2><p>No name, SGD, load.</p>' +
    "<p>Keep <code>stateDict()</code>; <code>optimizer.clipGradNorm</code>, stateDict.</p>";
  expect(withWords(html)).toBe(
    html.replace("stateDict.</p>", "stateDict. state dict clip grad norm</p>"),
  );
});
