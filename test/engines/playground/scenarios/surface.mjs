import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { inTerminal } from "../commandLine.mjs";
import { readGif } from "../gif.mjs";

const expected = JSON.parse(
  await readFile(new URL("../../../apps/demos/surfaces/expected.json", import.meta.url), "utf8"),
);

/** An address in which nothing is as by default. */
const OTHER =
  "#surface?surface=noisy-quadratic&start=1,-1.5&steps=120&seed=7&tolerance=0.01&racers=SGD:lr=0.05;Adam:lr=0.1,betas=0.8/0.99;NAG&hide=2&t=60&names=on";

export default {
  section: "surface",
  steps: {
    async "the nine surfaces have the bits that they have in Node"(visitor) {
      await visitor.open("#surface");
      const digests = await visitor.evaluate(async () =>
        (await import("/test/races.js")).digests(),
      );
      assert.deepEqual(digests, expected);
    },

    async "a click on the picture moves the start, and plays"(visitor) {
      await visitor.open("#surface?surface=himmelblau");
      const before = await startOf(visitor);
      await visitor.click("img", /contours/, [0.25, 0.25]);
      await visitor.wait("Pause", () => hands.names("button").includes("Pause"));
      const after = await startOf(visitor);
      assert.ok(after[0] < before[0] && after[1] > before[1], `${before} became ${after}`);
      await addressSays(visitor, `start=${after}`);
    },

    async "a finger does as well, on a telephone"(visitor) {
      await visitor.resize({ width: 360, height: 740 });
      await visitor.open("#surface?surface=himmelblau");
      const before = await startOf(visitor);
      await visitor.tap("img", /contours/, [0.75, 0.75]);
      await visitor.wait("Pause", () => hands.names("button").includes("Pause"));
      assert.notDeepEqual(await startOf(visitor), before);
    },

    async "the keyboard moves the start, and plays"(visitor) {
      await visitor.open("#surface?surface=booth");
      await visitor.evaluate(() => hands.find("img", ["contours"]).focus());
      const [x, y] = await startOf(visitor);
      await visitor.press("ArrowRight");
      await visitor.press("ArrowUp");
      const [right, up] = await startOf(visitor);
      assert.ok(right > x && up > y, `${[x, y]} became ${[right, up]}`);
      await visitor.press("ArrowRight", "Shift");
      const [fine] = await startOf(visitor);
      assert.ok(fine - right < (right - x) / 5, `Shift moves by ${fine - right} of ${right - x}`);
      await visitor.press("Space");
      await visitor.wait("Pause", () => hands.names("button").includes("Pause"));
      await visitor.press("Space");
      await visitor.wait("Play", () => hands.names("button").includes("Play"));
    },

    async "time plays, pauses, goes by steps and by the slider"(visitor) {
      await visitor.open("#surface?t=0");
      await visitor.click("button", "Play");
      await visitor.wait("time to pass", () => hands.step() > 3);
      await visitor.click("button", "Pause");
      const paused = await step(visitor);
      await visitor.click("button", "Step forward");
      assert.equal(await step(visitor), paused + 1);
      await visitor.click("button", "Step back");
      await visitor.click("button", "Step back");
      assert.equal(await step(visitor), paused - 1);
      await visitor.click("button", "To the start");
      assert.equal(await step(visitor), 0);
      await visitor.click("slider", /^Step/, [0.5, 0.5]);
      const middle = await step(visitor);
      assert.ok(middle > 100 && middle < 200, `the slider's middle is step ${middle}`);
      await visitor.press("ArrowRight");
      assert.equal(await step(visitor), middle + 1);
      await addressSays(visitor, `t=${middle + 1}`);
      await visitor.choose("Speed", "8×");
      await visitor.click("button", "Play");
      await visitor.wait("the end", () => hands.step() === 300);
      await visitor.wait("Play", () => hands.names("button").includes("Play"));
    },

    async "a start that is nowhere is refused with a hint"(visitor) {
      await visitor.open("#surface");
      const before = await startOf(visitor);
      for (const [text, said] of [
        ["1e999", /finite/],
        ["abc", /not a number/],
        ["1e200", /too far/],
      ]) {
        await visitor.fill("Start x", text);
        assert.match(await alerts(visitor), said);
      }
      await visitor.arrives("#surface");
      await visitor.fill("Start x", String(before[0]));
      assert.equal(await alerts(visitor), "");
    },

    async "an address gives the same picture, and is kept"(visitor) {
      await visitor.open(OTHER);
      assert.equal(await visitor.notice(), "");
      const first = await svgOf(visitor);
      assert.match(first, /Noisy quadratic/i);
      await visitor.click("button", "Copy link");
      const [link] = await visitor.copied();
      assert.equal(decodeURIComponent(new URL(link).hash), decodeURIComponent(OTHER));
      await visitor.open(new URL(link).hash);
      assert.equal(await svgOf(visitor), first);
    },

    async "the command line draws the same trajectories"(visitor) {
      for (const hash of ["#surface?t=300", OTHER]) {
        await visitor.open(hash);
        await visitor.click("button", "To the end");
        const svg = await svgOf(visitor);
        await visitor.click("button", "Copy command");
        const [command] = await visitor.copied();
        const read = (folder) => readFile(join(folder, "surface.svg"), "utf8");
        const { found } = await inTerminal(command, read);
        assert.equal(pathsOf(svg), pathsOf(found));
      }
    },

    async "a PNG can be decoded, and shows something"(visitor) {
      await visitor.open("#surface");
      await visitor.click("button", "To the end");
      await visitor.click("button", "PNG");
      const [{ name, bytes }] = await visitor.saved();
      assert.equal(name, "nadir-beale.png");
      assert.equal(bytes.toString("latin1", 1, 4), "PNG");
      const { width, height, colours } = await decoded(visitor, bytes, "image/png");
      assert.ok(width >= 1000 && height >= 600, `${width}×${height}`);
      assert.ok(colours > 50, `only ${colours} colours`);
    },

    async "an SVG is well-formed, needs nothing else, and has all racers"(visitor) {
      await visitor.open("#surface");
      const svg = await svgOf(visitor);
      const { root, texts } = await visitor.evaluate(
        (svg) => {
          const { documentElement } = new DOMParser().parseFromString(svg, "image/svg+xml");
          return { root: documentElement.tagName, texts: documentElement.textContent };
          // As a style it would be against the page's policy, even where it styles nothing.
        },
        svg.replaceAll("style>", "desc>"),
      );
      assert.equal(root, "svg");
      for (const name of ["Adadelta", "NadaMax", "NAG"]) assert.ok(texts.includes(name), name);
      assert.doesNotMatch(svg.replaceAll("http://www.w3.org/2000/svg", ""), /https?:|<script|href/);
    },

    async "a GIF has frames, and stays at the last"(visitor) {
      await visitor.open("#surface?steps=60");
      await visitor.click("button", "GIF");
      const [{ name, bytes }] = await visitor.saved(60_000);
      assert.equal(name, "nadir-beale.gif");
      const { width, height, delays } = readGif(bytes);
      assert.ok(width >= 500 && height >= 300, `${width}×${height}`);
      assert.equal(delays.length, 61);
      assert.ok(delays.at(-1) > 1000, `the last frame stays ${delays.at(-1)} ms`);
      assert.ok((await decoded(visitor, bytes, "image/gif")).colours > 50);
    },

    async "racers are hidden, removed, added, set and reset"(visitor) {
      await visitor.open("#surface");
      await visitor.click("checkbox", "Show SGD");
      await addressSays(visitor, "hide=1");
      await visitor.click("button", "Remove NAG");
      await visitor.choose("Another", "AdamW");
      await visitor.click("button", "Add");
      const names = await racers(visitor);
      assert.equal(names.length, 10);
      assert.ok(names.includes("AdamW") && !names.includes("NAG"), names.join());
      await typeRate(visitor, "Adam", "1e6");
      assert.match(await visitor.text("table", /./), /diverged at step/);
      await typeRate(visitor, "Adam", "-1");
      assert.match(await visitor.text("table", /./), /diverged at step/);
      await visitor.click("button", "Reset");
      assert.deepEqual((await racers(visitor)).length, 10);
      await visitor.arrives("#surface");
    },
  },
};

async function startOf(visitor) {
  return [
    Number(await visitor.value("textbox", "Start x")),
    Number(await visitor.value("textbox", "y")),
  ];
}

function step(visitor) {
  return visitor.evaluate(() => hands.step());
}

function alerts(visitor) {
  return visitor.evaluate(() =>
    [...document.querySelectorAll("main [role=alert]")].map((e) => e.textContent).join(),
  );
}

function addressSays(visitor, text) {
  const says = (text) => decodeURIComponent(location.hash).includes(text);
  return visitor.wait(`an address with ${text}`, says, { values: [text] });
}

function racers(visitor) {
  return visitor.evaluate(() =>
    hands.names("button").flatMap((name) => /^Remove (.*)/.exec(name)?.[1] ?? []),
  );
}

/** Types a learning rate of a racer. */
async function typeRate(visitor, racer, text) {
  await visitor.evaluate((racer) => {
    const field = hands.find("textbox", "lr, typed", hands.find("group", racer));
    field.focus();
    field.select();
  }, racer);
  await visitor.write(text);
  await visitor.press("Tab");
}

async function svgOf(visitor) {
  await visitor.click("button", "SVG");
  const [{ bytes }] = await visitor.saved();
  return bytes.toString();
}

/** All of a picture but its colours, which the command line leaves to the viewer. */
function pathsOf(svg) {
  return svg.replace(/<style>.*<\/style>/s, "");
}

/** The size of an image as the browser decodes it, and how many colours there are. */
function decoded(visitor, bytes, type) {
  return visitor.evaluate(
    async (base64, type) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type }));
      const { width, height } = image;
      const canvas = Object.assign(document.createElement("canvas"), { width, height });
      const context = canvas.getContext("2d");
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, width, height);
      const colours = new Set(new Uint32Array(data.buffer)).size;
      return { width, height, colours };
    },
    bytes.toString("base64"),
    type,
  );
}
