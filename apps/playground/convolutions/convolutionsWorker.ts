/** Trains apart from the page, which therefore never waits for it. */
import { load } from "nadir";
import { loadDigits } from "../digits/loadDigits.ts";
import { Pacer } from "../digits/pacer.ts";
import { Course } from "./course.ts";
import type { Order, Report } from "./messages.ts";

/** Milliseconds from view to view, at least: more than 20 a second nobody sees. */
const VIEW_EVERY = 50;

const pacer = new Pacer("fastest");
let course: Course | undefined;
let image: Float32Array;

addEventListener("message", ({ data: order }: MessageEvent<Order>) => {
  if (order.kind === "start") {
    image = order.image;
    // So that the page hears of it: of a promise it would not.
    train(order).catch(reportError);
  } else if (order.kind === "look") {
    image = order.image;
    show();
  } else pacer.paused = order.kind === "pause";
});

async function train({ plan }: Order & { kind: "start" }): Promise<void> {
  const [nadir, digits] = await Promise.all([
    load(),
    loadDigits(new URL("./digits.bin", import.meta.url)),
  ]);
  course = new Course(nadir, digits, plan);
  let shown = performance.now();
  while (!course.isOver) {
    if (course.advance()) report({ kind: "epoch", misread: course.misread() });
    if (course.isOver || performance.now() - shown >= VIEW_EVERY) {
      show();
      await pacer.rest(0);
      shown = performance.now();
    }
  }
  report({ kind: "end" });
}

function show(): void {
  const view = course?.view(image);
  if (view) report({ kind: "view", view });
}

function report(report: Report): void {
  postMessage(report);
}
