import assert from "node:assert/strict";
import { inTerminal } from "../commandLine.mjs";

/** Two cores that three browsers share. */
const PATIENCE = { patience: 180_000 };

export default {
  section: "digits",
  steps: {
    async "the race of npm start ends with the same bits, and never blocks the page"(visitor) {
      await visitor.open("#digits?pace=fastest");
      await visitor.evaluate(watchFrames);
      await over(visitor);
      assert.match(
        await visitor.evaluate(() => document.body.textContent),
        /The same bits as npm start/,
      );
      const [here, there] = await digests(visitor);
      assert.match(here, /^[0-9a-f]{64}$/);
      assert.equal(here, there);
      const frames = await visitor.evaluate(() => globalThis.frames);
      assert.ok(frames > 5, `the page drew ${frames} frames while the race ran`);
    },

    async "another race has the hash that its command prints"(visitor) {
      await visitor.open("#digits?epochs=2&seed=7&optimizers=adam,nag&pace=fastest");
      await over(visitor);
      await visitor.click("button", "Copy the command");
      const [command] = await visitor.copied();
      assert.match(command, /--epochs 2 --seed 7$/);
      const { printed } = await inTerminal(command);
      const [here] = await digests(visitor);
      assert.match(printed, new RegExp(`^${here}$`, "m"));
    },

    async "a race pauses, goes on and starts again"(visitor) {
      await visitor.open("#digits?pace=1");
      await visitor.wait("the race", () => document.querySelector("progress").value > 0);
      await visitor.click("button", "Pause");
      await visitor.wait("Resume", () => hands.names("button").includes("Resume"));
      const progress = () => document.querySelector("progress").value;
      const paused = await visitor.settled("the race", progress);
      await visitor.click("button", "Resume");
      await visitor.wait("more", (past) => document.querySelector("progress").value > past, {
        values: [paused],
      });
      await visitor.click("button", "Restart");
      await visitor.wait(
        "the beginning",
        (past) => document.querySelector("progress").value < past,
        {
          values: [paused + 1],
        },
      );
    },

    async "a number can be typed while the race runs"(visitor) {
      await visitor.open("#digits?pace=1");
      await visitor.evaluate(() => hands.find("textbox", "Seed").select());
      for (const digit of "4321") {
        await visitor.write(digit);
        await visitor.pause(300);
      }
      await visitor.press("Tab");
      assert.equal(await visitor.value("textbox", "Seed"), "4321");
    },

    async "what is chosen is in the address, and nonsense is not taken"(visitor) {
      await visitor.open("#digits?pace=1");
      await visitor.fill("Epochs", "3");
      await visitor.fill("Seed", "12");
      await visitor.fill("Seed", "-1");
      assert.equal(await visitor.value("textbox", "Seed"), "12");
      await visitor.click("summary", /^Optimizers/);
      await visitor.click("button", "None");
      await visitor.wait("the word", () =>
        document.body.textContent.includes("Choose at least one"),
      );
      await visitor.click("checkbox", "Adagrad");
      await visitor.arrives("#digits?optimizers=adagrad&epochs=3&seed=12&pace=1");
      await visitor.open("#digits?optimizers=adagrad&epochs=3&seed=12&pace=1");
      assert.equal(await visitor.value("textbox", "Epochs"), "3");
      assert.equal(await visitor.value("textbox", "Seed"), "12");
    },
  },
};

function over(visitor) {
  return visitor.wait(
    "the end",
    () => document.body.textContent.includes("The race is over."),
    PATIENCE,
  );
}

function digests(visitor) {
  return visitor.evaluate(() =>
    [...document.querySelectorAll("dd code")].map(({ textContent }) => textContent),
  );
}

/** Counts frames from now on. */
function watchFrames() {
  globalThis.frames = 0;
  const frame = () => {
    globalThis.frames++;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}
