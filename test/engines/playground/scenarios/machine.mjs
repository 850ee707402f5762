import assert from "node:assert/strict";

export default {
  section: "machine",
  steps: {
    async "a measurement ends, and is copied as a table in Markdown"(visitor) {
      await visitor.open("#machine");
      await visitor.choose("Parameters", "1,000");
      await visitor.arrives("#machine?n=1000");
      await visitor.click("button", "Measure");
      const done = () => document.querySelector(".status").textContent === "Done";
      await visitor.wait("Done", done, { patience: 120_000 });
      await visitor.click("button", "Copy as Markdown");
      const [text] = await visitor.copied();
      const lines = text.split("\n").filter((line) => line.startsWith("|"));
      const [head, rule, ...rows] = lines.map((line) => line.slice(2, -2).split(" | "));
      assert.deepEqual(head, ["Optimizer", "Nadir", "Plain JavaScript", "Ratio"]);
      assert.ok(
        rule.every((cell) => /^-+:?$/.test(cell)),
        rule.join(),
      );
      const names = await visitor.evaluate(() =>
        [...document.querySelectorAll("tbody th")].map(({ textContent }) => textContent),
      );
      assert.deepEqual(
        rows.map(([name]) => name),
        names,
      );
      for (const [name, nadir] of rows) {
        const nanoseconds = Number(/^([\d.,]+) ns$/.exec(nadir)?.[1].replaceAll(",", ""));
        assert.ok(nanoseconds > 0 && nanoseconds < 1e5, `${name} takes ${nadir}`);
      }
      assert.match(text, /1,000 f32 parameters/);
    },

    async "a measurement is stopped"(visitor) {
      await visitor.open("#machine?n=1000");
      await visitor.click("button", "Measure");
      await visitor.click("button", "Stop");
      assert.match((await visitor.names("button")).join(), /Measure/);
      await visitor.click("button", /^Measure/);
      await visitor.evaluate(() => {
        location.hash = "#surface";
      });
      await visitor.wait("the other section", () => document.title.startsWith("Surface"));
    },
  },
};
