import assert from "node:assert/strict";
import { root } from "../../package.mjs";
import { run } from "../../run.mjs";

/** Two cores that three browsers share. */
const PATIENCE = { patience: 240_000 };

export default {
  section: "sonnets",
  steps: {
    async "a training ends with the bits that examples/sonnets.mjs prints"(visitor) {
      await visitor.open("#sonnets?steps=20&again=off");
      await visitor.click("button", "Start");
      await visitor.wait("the end", over, { values: [20], ...PATIENCE });
      const bits = await visitor.evaluate(() =>
        [...document.querySelectorAll(".bits td")].map(({ textContent }) => textContent),
      );
      const printed = await run(process.execPath, ["examples/sonnets.mjs", "20", "0"], {
        cwd: root,
      });
      const [, pairs, triples, transformer] =
        /^pairs ([\d.]+), triples ([\d.]+), transformer ([\d.]+) bits$/m.exec(printed);
      assert.deepEqual(bits, [transformer, triples, pairs]);
      assert.equal(
        await visitor.evaluate(() => document.querySelector(".written.none") !== null),
        true,
      );
    },

    async "it writes as it learns, then when it is asked, and stops"(visitor) {
      await visitor.open("#sonnets?steps=20&prompt=O%20rose");
      await visitor.click("button", "Start");
      await visitor.wait(
        "a text",
        () => document.querySelector(".written strong") !== null,
        PATIENCE,
      );
      await visitor.wait("the end", over, { values: [20], ...PATIENCE });
      await visitor.wait("the text's end", () => hands.names("button").includes("Write"), PATIENCE);
      const text = () => document.querySelector(".written").textContent;
      const first = await visitor.evaluate(text);
      assert.match(first, /^O rose/);
      assert.equal(first.length, 406);

      await visitor.fill("Begin with", "Thy ñ name");
      await visitor.fill("Temperature, typed", "0.3");
      await visitor.arrives("#sonnets?steps=20&prompt=Thy%20%C3%B1%20name&temperature=0.3");
      await visitor.click("button", "Write");
      const begun = () => document.querySelector(".written").textContent.startsWith("Thy  name");
      await visitor.wait("the other text", begun);
      await visitor.wait("its end", () => hands.names("button").includes("Write"), PATIENCE);
      assert.equal((await visitor.evaluate(text)).length, 409);

      await visitor.evaluate(() => {
        hands.find("button", "Write").click();
        setTimeout(() => hands.find("button", "Stop writing").click(), 100);
      });
      await visitor.wait("it to stop", () => hands.names("button").includes("Write"));
      const stopped = await visitor.settled(
        "the text",
        () => document.querySelector(".written").textContent.length,
      );
      assert.ok(stopped < 409, `${stopped} characters are a whole text`);
    },

    async "a training pauses, writes meanwhile, and goes on"(visitor) {
      await visitor.open("#sonnets?steps=1000&again=off");
      await visitor.click("button", "Start");
      const value = () => document.querySelector("progress").value;
      await visitor.wait("steps", () => document.querySelector("progress").value > 2, PATIENCE);
      await visitor.click("button", "Pause");
      const paused = await visitor.settled("the training", value);
      await visitor.click("button", "Write");
      await visitor.wait(
        "a text",
        () => document.querySelector(".written").textContent.length > 60,
      );
      assert.equal(await visitor.evaluate(value), paused);
      await visitor.click("button", "Resume");
      await visitor.wait("more", (past) => document.querySelector("progress").value > past, {
        values: [paused],
        ...PATIENCE,
      });
    },

    async "what is chosen is in the code that is copied"(visitor) {
      await visitor.open("#sonnets");
      await visitor.fill("Steps", "300");
      await visitor.fill("Steps", "3");
      await visitor.fill("Seed", "8");
      await visitor.click("checkbox", "again and again as it learns");
      await visitor.arrives("#sonnets?steps=300&seed=8&again=off");
      await visitor.click("button", "Copy the code");
      const [code] = await visitor.copied();
      for (const part of ["[64, 64, 32, 300]", "seed: 8", "attention({"]) {
        assert.ok(code.includes(part), part);
      }
    },
  },
};

function over(steps) {
  return (
    document.querySelector("progress").value === steps && hands.find("button", "Pause").disabled
  );
}
