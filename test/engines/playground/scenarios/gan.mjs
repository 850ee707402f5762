import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { inTerminal } from "../commandLine.mjs";

export default {
  section: "gan",
  steps: {
    async "a game is played, and its optimizer and settings are changed while it is"(visitor) {
      await visitor.open("#gan?speed=5");
      await start(visitor);
      await visitor.wait("500 steps", () => hands.number("step of") > 500, { patience: 60_000 });
      await visitor.choose("optimizer", "AdamW");
      await visitor.wait("the address", () => location.hash.includes("optimizer=AdamW"));
      await visitor.fill("lr, generator, typed", "0.01");
      await visitor.wait("the address", () => location.hash.includes("lrG=0.01"));
      const changed = await number(visitor, "step of");
      assert.ok(changed > 500, `the game began anew: it is at step ${changed}`);
      const on = (past) => hands.number("step of") > past + 100;
      await visitor.wait("more steps", on, { values: [changed], patience: 60_000 });
      const label = await visitor.evaluate(() => hands.names("img").join());
      assert.match(label, /at step [\d,]+: [0-8] of 8 modes covered/);
      assert.ok((await number(visitor, "modes of 8")) <= 8);
    },

    async "a game that ends has the numbers that its command prints"(visitor) {
      await visitor.open("#gan?steps=2000&speed=fastest");
      await start(visitor);
      await visitor.wait("the end", () => hands.names("button").includes("Play again"), {
        patience: 120_000,
      });
      assert.match(await visitor.evaluate(() => document.body.textContent), /earn(ed)? the ring/);
      const said = await visitor.evaluate(() => document.querySelector(".ending").textContent);
      const [, modes, good] = /modes (\d) and good ([\d.e-]+):/.exec(said);
      await visitor.click("button", "Copy");
      const [command] = await visitor.copied();
      const read = async (folder) => JSON.parse(await readFile(join(folder, "gan.json"), "utf8"));
      const { found } = await inTerminal(command, read);
      const [{ runs }] = found.results;
      assert.deepEqual([runs[0].modes, runs[0].good], [Number(modes), Number(good)]);
    },

    async "it pauses, and starts again"(visitor) {
      await visitor.open("#gan?speed=1");
      await start(visitor);
      await visitor.wait("some steps", () => hands.number("step of") > 20);
      await visitor.click("button", "Pause");
      await visitor.wait("Continue", () => hands.names("button").includes("Continue"));
      const paused = await visitor.settled("the game", () => hands.number("step of"));
      await visitor.click("button", "Restart");
      await visitor.wait("the beginning", (past) => hands.number("step of") < past, {
        values: [paused],
      });
    },

    async "settings that none can play with are not taken"(visitor) {
      await visitor.open("#gan");
      const before = await visitor.value("textbox", "lr, generator, typed");
      await visitor.fill("lr, generator, typed", "-1");
      await visitor.fill("steps", "3");
      assert.equal(await visitor.value("textbox", "lr, generator, typed"), before);
      assert.equal(await visitor.value("textbox", "steps"), "20000");
      await visitor.arrives("#gan");
    },
  },
};

function number(visitor, name) {
  return visitor.evaluate((name) => hands.number(name), name);
}

/** A game may have started by itself. */
async function start(visitor) {
  const names = await visitor.names("button");
  if (names.includes("Start")) await visitor.click("button", "Start");
}
