import { poll } from "../browsers/poll.mjs";

let visits = 0;

/** Does with a page what a person would, and keeps what went wrong. */
export class Visitor {
  #page;
  #site;

  static async come(browser, site, size = { width: 1280, height: 900 }) {
    return new Visitor(await browser.page(size), site);
  }

  constructor(page, site) {
    this.#page = page;
    this.#site = site;
  }

  /** Whether taps are touches in this browser. */
  get touches() {
    return this.#page.touches;
  }

  /** Loads the page at `#section?…`, and waits until the section is there. */
  async open(hash) {
    visits++;
    const visit = `?visit=${visits}`;
    await this.#page.goto(`${this.#site.origin}/${visit}${hash}`);
    // Firefox may say that it is there while it still shows the page before, after a download for instance.
    await this.wait("the page", (visit) => location.search === visit, { values: [visit] });
    await this.ready();
  }

  /** Waits until the section that is opened is there. */
  async ready() {
    await this.wait("the section", () => {
      const failure = document.querySelector("main > [role=alert]");
      if (failure) throw new Error(failure.textContent);
      const busy = document.querySelector("main [aria-busy=true]");
      return busy === null && document.querySelector("main h1") !== null;
    });
    await this.evaluate(() => new Promise(requestAnimationFrame));
  }

  /** Waits until something holds in the page. */
  async wait(what, holds, { values = [], patience = 30_000 } = {}) {
    try {
      await poll(() => this.evaluate(holds, ...values).then(Boolean), patience);
    } catch (error) {
      const at = await this.evaluate(() => location.hash);
      throw new Error(`waited for ${what} at ${at}: ${error.message}`);
    }
  }

  /** Waits until the address is at a place of the page, `#section?…`. */
  arrives(hash) {
    const is = (hash) => location.hash === hash;
    return this.wait(`the address ${hash}`, is, { values: [hash] });
  }

  evaluate(run, ...values) {
    return this.#page.evaluate(run, ...values);
  }

  /** Clicks what has a role and a name; `at`: where, as fractions of its width and height. */
  async click(role, name, at) {
    const { x, y } = await this.#place(role, name, at);
    await this.#page.click(x, y);
  }

  /** Drags the mouse over what has a role and a name: `path`, points as fractions of its width and height. */
  async drag(role, name, path) {
    const points = [];
    for (const at of path) {
      const { x, y } = await this.#place(role, name, at);
      points.push([x, y]);
    }
    await this.#page.drag(points);
  }

  async tap(role, name, at) {
    const { x, y } = await this.#place(role, name, at);
    await this.#page.tap(x, y);
  }

  /** Types into what has the focus. */
  write(text) {
    return this.#page.write(text);
  }

  /** For what is opened next. */
  resize(size) {
    return this.#page.resize(size);
  }

  async press(...keys) {
    await this.#page.press(...keys);
  }

  /** Types a text into a field, in place of what it holds, and leaves it. */
  async fill(name, text) {
    await this.evaluate((name) => {
      const field = hands.find("textbox", name);
      field.focus();
      field.select();
    }, wordOf(name));
    await this.#page.write(text);
    await this.#page.press("Tab");
  }

  /** Chooses of a list, as the keyboard would: the engines' own lists are out of a test's reach. */
  choose(name, value) {
    return this.evaluate(
      (name, value) => {
        const list = hands.find("combobox", name);
        const option = [...list.options].find((o) => o.text === value || o.value === value);
        list.value = option.value;
        for (const type of ["input", "change"]) {
          list.dispatchEvent(new Event(type, { bubbles: true }));
        }
      },
      wordOf(name),
      value,
    );
  }

  /** What the page says that it ignored in the address. */
  notice() {
    return this.evaluate(() => document.querySelector(".notice")?.textContent ?? "");
  }

  /** Waits for so many milliseconds in the page's own time. */
  pause(milliseconds) {
    return this.evaluate((time) => new Promise((go) => setTimeout(go, time)), milliseconds);
  }

  /** What a number on the page is, once it stands still: what was under way may still arrive. */
  async settled(what, read, ...values) {
    for (let looks = 0, last; looks < 15; looks++) {
      const now = await this.evaluate(read, ...values);
      if (now === last) return now;
      last = now;
      await this.pause(2000);
    }
    throw new Error(`${what} does not stand still`);
  }

  /** What a field, a list or a slider holds. */
  value(role, name) {
    return this.evaluate((...words) => hands.find(...words).value, role, wordOf(name));
  }

  /** The files that the page saved since this was last asked: at least one. */
  async saved(patience) {
    await this.wait("a file to be saved", () => hands.saving() > 0, { patience });
    const files = await this.evaluate(() => hands.saved());
    return files.map(({ bytes, ...file }) => ({ ...file, bytes: Buffer.from(bytes, "base64") }));
  }

  /** The texts that the page copied since this was last asked: at least one. */
  async copied() {
    await this.wait("a text to be copied", () => hands.copying() > 0);
    return this.evaluate(() => hands.copied());
  }

  names(role) {
    return this.evaluate((role) => hands.names(role), role);
  }

  /** All text of an element that has a role and a name. */
  text(role, name) {
    return this.evaluate((...words) => hands.find(...words).textContent, role, wordOf(name));
  }

  /** What went wrong since it was last asked. */
  async problems() {
    const { missed, origin } = this.#site;
    const noted = await this.evaluate(() => ({
      troubles: globalThis.troubles.splice(0),
      requests: performance.getEntriesByType("resource").map(({ name }) => name),
    }));
    const requests = [...noted.requests, ...this.#page.requests.splice(0)];
    const outside = requests.filter((url) => /^https?:/.test(url) && !url.startsWith(`${origin}/`));
    return [
      ...new Set([
        ...[...noted.troubles, ...this.#page.troubles.splice(0)].map((text) => `logged ${text}`),
        ...outside.map((url) => `requested ${url}`),
        ...missed.splice(0).map((path) => `missed ${path}`),
      ]),
    ];
  }

  screenshot(path) {
    return this.#page.screenshot(path);
  }

  leave() {
    return this.#page.close();
  }

  #place(role, name, at) {
    return this.evaluate((...words) => hands.place(...words), role, wordOf(name), at ?? []);
  }
}

/** A name as it goes into the page. */
export function wordOf(name) {
  return name instanceof RegExp ? [name.source, name.flags] : name;
}
