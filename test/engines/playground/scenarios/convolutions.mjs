import assert from "node:assert/strict";

/** Two cores that three browsers share. */
const PATIENCE = { patience: 180_000 };

export default {
  section: "convolutions",
  steps: {
    async "the networks learn, the convolutions better, and never block the page"(visitor) {
      await visitor.open("#convolutions?epochs=8&digit=1");
      await visitor.evaluate(watchFrames);
      await start(visitor);
      await over(visitor, 8);
      const [convolutions, dense] = await visitor.evaluate(() =>
        [...document.querySelectorAll(".standings td:nth-of-type(2)")].map(({ textContent }) =>
          Number(textContent),
        ),
      );
      assert.ok(convolutions < 15, `the convolutions misread ${convolutions}`);
      assert.ok(convolutions < dense, `a dense layer misreads ${dense}`);
      // The first of the test's is a 0.
      assert.equal(await taken(visitor), "0");
      const frames = await visitor.evaluate(() => globalThis.frames);
      assert.ok(frames > 5, `the page drew ${frames} frames while the networks learned`);
    },

    async "filters and maps are drawn as they are learned"(visitor) {
      await visitor.open("#convolutions?epochs=2");
      const pictures = () =>
        [...document.querySelectorAll(".tiles canvas")].map((canvas) => canvas.toDataURL());
      const before = await visitor.evaluate(pictures);
      assert.equal(before.length, 4);
      await start(visitor);
      await over(visitor, 2);
      const after = await visitor.evaluate(pictures);
      for (const [i, picture] of after.entries()) assert.notEqual(picture, before[i]);
      await visitor.click("button", "Next of the test");
      await visitor.arrives("#convolutions?epochs=2&digit=2");
      const changed = (after) => {
        const now = [...document.querySelectorAll(".tiles canvas")].map((c) => c.toDataURL());
        // The filters are the same whatever they look at.
        return now[0] === after[0] && now.slice(1).every((picture, i) => picture !== after[i + 1]);
      };
      await visitor.wait("the maps of another digit", changed, { values: [after] });
    },

    async "what is drawn by the mouse or by keys is read"(visitor) {
      await visitor.open("#convolutions?epochs=8");
      await start(visitor);
      await over(visitor, 8);
      const seven = [
        [0.3, 0.2],
        ...[0.4, 0.5, 0.6, 0.7].map((x) => [x, 0.2]),
        ...[0.3, 0.4, 0.5, 0.6, 0.7, 0.8].map((y) => [0.7 - (y - 0.2) / 2.4, y]),
      ];
      await visitor.drag("img", "Draw a digit", seven);
      await visitor.wait("a 7", reads, { values: ["7"] });

      await visitor.click("button", "Clear");
      await visitor.wait("a 0", reads, { values: ["0"] });
      await visitor.evaluate(() => hands.find("img", "Draw a digit").focus());
      await visitor.press("Space");
      for (let i = 0; i < 9; i++) await visitor.press("ArrowDown");
      await visitor.press("Space");
      await visitor.wait("a 1", reads, { values: ["1"] });
      await visitor.press("Delete");
      await visitor.wait("a 0", reads, { values: ["0"] });
    },

    async "it pauses, goes on and starts again"(visitor) {
      await visitor.open("#convolutions?epochs=100");
      await start(visitor);
      const progress = () => document.querySelector("progress").value;
      await visitor.wait("an epoch", () => document.querySelector("progress").value > 0, PATIENCE);
      await visitor.click("button", "Pause");
      const paused = await visitor.settled("the training", progress);
      // Also then another digit is looked at.
      await visitor.fill("Number", "4");
      await visitor.arrives("#convolutions?epochs=100&digit=4");
      await visitor.click("button", "Resume");
      await visitor.wait("more", (past) => document.querySelector("progress").value > past, {
        values: [paused],
        ...PATIENCE,
      });
      await visitor.click("button", "Restart");
      await visitor.wait("less", (past) => document.querySelector("progress").value < past, {
        values: [paused + 1],
      });
    },

    async "what is chosen is in the address, and in the code that is copied"(visitor) {
      await visitor.open("#convolutions?epochs=2");
      await visitor.choose("Optimizer", "Lion");
      await visitor.fill("Dropout, typed", "0.2");
      await visitor.fill("Learning rate, typed", "0.003");
      await visitor.fill("Learning rate, typed", "-1");
      await visitor.arrives("#convolutions?optimizer=lion&lr=0.003&dropout=0.2&epochs=2");
      await visitor.click("button", "Copy the code");
      const [code] = await visitor.copied();
      for (const part of ["new Lion(", "peak: 0.003", "dropout(0.2)", "conv2d({"]) {
        assert.ok(code.includes(part), part);
      }
    },
  },
};

/** It may have started by itself. */
async function start(visitor) {
  const names = await visitor.names("button");
  if (names.includes("Start")) await visitor.click("button", "Start");
}

function over(visitor, epochs) {
  const done = (epochs) =>
    document.querySelector("progress").value === epochs &&
    hands.find("button", "Pause").disabled &&
    document.querySelector(".prediction .best") !== null;
  return visitor.wait("the end", done, { values: [epochs], ...PATIENCE });
}

/** Which digit the convolutions take it for. */
function taken(visitor) {
  return visitor.evaluate(
    () =>
      document.querySelector(".prediction td:nth-child(2).best")?.closest("tr").cells[0]
        .textContent,
  );
}

function reads(digit) {
  const cell = document.querySelector(".prediction td:nth-child(2).best");
  return cell?.closest("tr").cells[0].textContent === digit;
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
