import { writeFile } from "node:fs/promises";
import { poll } from "./poll.mjs";
import { clicking, dragging, pressing, typing } from "./webDriver.mjs";

/** MiniBrowser's window is not narrower, and what is over the page is as high. */
const NARROWEST = 500;
const BAR = 38;

/** A page by WebDriver, with the methods of `PuppeteerPage`. */
export class WebDriverPage {
  #call;
  #size;
  /** WebKitGTK takes the touches of WebDriver for a mouse. */
  touches = false;
  /** WebDriver does not tell; a page has to note such things itself. */
  troubles = [];
  requests = [];

  static async open(call, size) {
    const page = new WebDriverPage(call);
    if (size) await page.resize(size);
    return page;
  }

  constructor(call) {
    this.#call = call;
  }

  async resize(size) {
    this.#size = size;
    const rect = { width: Math.max(size.width, NARROWEST), height: size.height + BAR };
    await this.#call("POST", "/window/rect", rect);
  }

  /** A narrow page is a frame of that size in an empty page of the same site. */
  async goto(url) {
    if (!this.#size || this.#size.width >= NARROWEST) {
      await this.#call("POST", "/url", { url });
      return;
    }
    await this.#call("POST", "/url", { url: new URL("/test/empty.html", url).href });
    await this.evaluate(frame, url, this.#size);
    await this.#call("POST", "/frame", { id: 0 });
    await poll(() => this.evaluate("document.readyState === 'complete'"));
  }

  async evaluate(run, ...values) {
    const given = typeof run === "function" ? `(${run})(...values)` : run;
    const script = `
      const values = [...arguments], done = values.pop();
      const failed = (error) => done({ error: String(error) });
      (async () => ${given})().then((value) => done({ value }), failed);`;
    const { value, error } = await this.#call("POST", "/execute/async", { script, args: values });
    if (error !== undefined) throw new Error(error);
    return value ?? undefined;
  }

  click(x, y) {
    return this.#act(clicking(x, y));
  }

  /** Draws with the mouse's button held, from point to point. */
  drag(points) {
    return this.#act(dragging(points));
  }

  tap(x, y) {
    return this.#act(clicking(x, y));
  }

  press(key, ...held) {
    return this.#act(pressing(key, held));
  }

  write(text) {
    return this.#act(typing(text));
  }

  async screenshot(path) {
    await writeFile(path, Buffer.from(await this.#call("GET", "/screenshot"), "base64"));
  }

  /** The session has one window: the next page takes it. */
  async close() {
    await this.#call("POST", "/url", { url: "about:blank" });
  }

  #act(actions) {
    return this.#call("POST", "/actions", { actions });
  }
}

/** Runs in the page around the frame. */
function frame(url, { width, height }) {
  document.body.style.margin = "0";
  const element = document.createElement("iframe");
  Object.assign(element, { width, height, src: url });
  element.style.border = "0";
  element.style.display = "block";
  document.body.replaceChildren(element);
  return new Promise((resolve) => {
    element.onload = () => resolve();
  });
}
