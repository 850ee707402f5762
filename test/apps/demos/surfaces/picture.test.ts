import { afterAll, describe, expect, it } from "vitest";
import { BANDS, contoursOf } from "../../../../apps/demos/surfaces/contours.ts";
import { frameOf } from "../../../../apps/demos/surfaces/frame.ts";
import { MAP_HEIGHT, MAP_WIDTH, surfacePicture } from "../../../../apps/demos/surfaces/picture.ts";
import { readRacers } from "../../../../apps/demos/surfaces/racer.ts";
import { defaultScene, run, type Scene } from "../../../../apps/demos/surfaces/scene.ts";
import { surfaces } from "../../../../apps/demos/surfaces/surfaces.ts";
import { lookAheadAt, short, trailPath } from "../../../../apps/demos/surfaces/trails.ts";
import { loadSync } from "../../../../src/index.ts";
import { elementsOf } from "../../cli/gan/xml.ts";

const nadir = loadSync();
afterAll(() => nadir.dispose());

const ways = run(nadir, defaultScene);
const svg = surfacePicture(defaultScene, ways);
const frame = frameOf(defaultScene.surface, MAP_WIDTH, MAP_HEIGHT);
const count = (svg: string, name: string) =>
  elementsOf(svg).filter((element) => element === name).length;
/** The numbers in the picture, however they came there, must be some. */
const WRONG = /NaN|Infinity|undefined|href|url\(|@import|<script|var\(/;

describe("a picture of a race", () => {
  it("is well-formed, described, and loads nothing", () => {
    expect([count(svg, "title"), count(svg, "desc"), count(svg, "style")]).toEqual([1, 1, 1]);
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="title desc">/);
    expect(svg).toMatch(/<desc id="desc">.* NAG: 43 steps\. .* Adadelta: not reached\. .*<\/desc>/);
    expect(svg).not.toMatch(WRONG);
  });

  it("has the contours and the ways that others draw too", () => {
    const bands = contoursOf(defaultScene.surface, frame);
    expect(bands.length).toBe(BANDS);
    for (const { path } of bands) expect(svg).toContain(` d="${path}"/>`);
    for (const way of ways) {
      const path = trailPath(way, frame, defaultScene.steps);
      // Its halo, and itself.
      expect(svg.split(` d="${path}"/>`).length).toBe(3);
    }
  });

  it("at a step has the ways up to there, and where NAG looks ahead", () => {
    const step = 8;
    const early = surfacePicture(defaultScene, ways, { step });
    for (const way of ways) expect(early).toContain(` d="${trailPath(way, frame, step)}"/>`);
    expect(early).toContain("step 8 of 300");
    const nag = defaultScene.racers.findIndex(({ optimizer }) => optimizer === "NAG");
    const [left, top] = frame.toPixels(...lookAheadAt(ways[nag]!, step)!).map(short);
    expect(early).toContain(`<circle class="ahead" cx="${left}" cy="${top}"`);
    expect(early.split('class="ahead"').length).toBe(2);
    expect(svg).not.toContain('class="ahead"');
  });

  it("has a ball for each, crosses at minima and a ring at the start", () => {
    // The ring has a halo.
    expect(count(svg, "circle")).toBe(defaultScene.racers.length + 2);
    const himmelblau = surfaces.find(({ id }) => id === "himmelblau")!;
    const scene: Scene = { ...defaultScene, surface: himmelblau, start: [1, 1], racers: [] };
    const marked = surfacePicture(scene, []);
    const [cross] = /(?<=<path class="halo" d=")[^"]+/.exec(marked)!;
    expect(cross.split("M").length - 1).toBe(4);
    expect(marked).toContain("× minima");
  });

  it("follows the viewer's scheme, or the one asked for", () => {
    const page = (text: string) => [...text.matchAll(/\.page { fill: (#\w+) }/g)].map((m) => m[1]);
    const [light, dark] = [
      surfacePicture(defaultScene, ways, { theme: "light" }),
      surfacePicture(defaultScene, ways, { theme: "dark" }),
    ];
    expect(page(svg)).toEqual([...page(light), ...page(dark)]);
    expect(page(light)).not.toEqual(page(dark));
    expect(svg).toContain("@media (prefers-color-scheme: dark)");
    expect(light + dark).not.toContain("@media");
  });

  it("says who diverged, and shows the ways that are numbers", () => {
    const { racers } = readRacers(
      "SGD:lr=1e200;SGD:lr=10;Adam;Adam:lr=0.1,weightDecay=0.001,amsgrad",
    );
    const scene = { ...defaultScene, racers };
    const wild = surfacePicture(scene, run(nadir, scene));
    elementsOf(wild);
    expect(wild).not.toMatch(WRONG);
    expect([...wild.matchAll(/>diverged</g)].length).toBe(2);
    // A name too long for its room.
    expect(wild).toContain(">Adam weightDecay 0.001,…<");
    for (const [, pixels] of wild.matchAll(/c[xy]="([^"]+)"/g)) {
      expect(pixels).toMatch(/^-?[\d.]+$/);
    }
  });

  it("can hold any text", () => {
    const surface = { ...defaultScene.surface, name: 'A < B & "C"', about: "<script>" };
    const named = surfacePicture({ ...defaultScene, surface }, ways);
    expect(named).toContain(">A &lt; B &amp; &quot;C&quot;<");
    expect(named).toContain(">&lt;script&gt;<");
    elementsOf(named.replace(/&(lt|gt|amp|quot);/g, ""));
  });
});
