/** Chromium's name, Firefox's, and Firefox's where the answer had begun. */
const GIVEN_UP = /^(net::ERR_ABORTED|NS_BINDING_ABORTED|NS_BASE_STREAM_CLOSED)$/;

/** A page of a browser that puppeteer drives. `WebDriverPage` has the same methods. */
export class PuppeteerPage {
  #page;
  /** Rejects when the page crashes: what it was asked is never answered. */
  #crashed;
  /** Whether taps are touches here. */
  touches = true;
  /** What the browser itself noted: errors, warnings, and requests that failed. */
  troubles = [];
  /** All addresses that were asked for. */
  requests = [];

  static async open(browser, size) {
    const page = new PuppeteerPage(await browser.newPage());
    if (size) await page.resize(size);
    return page;
  }

  constructor(page) {
    this.#page = page;
    this.#crashed = new Promise((_, reject) => page.on("error", reject));
    this.#crashed.catch(() => {});
    page.on("console", (message) => {
      if (["error", "warn"].includes(message.type())) this.troubles.push(message.text());
    });
    page.on("pageerror", (error) => this.troubles.push(String(error)));
    page.on("request", (request) => this.requests.push(request.url()));
    page.on("requestfailed", (request) => {
      // Those that the page gave up itself, as it went elsewhere or ended a worker, are none.
      const reason = request.failure()?.errorText ?? "";
      if (!GIVEN_UP.test(reason)) this.troubles.push(`no answer: ${request.url()} ${reason}`);
    });
  }

  /** Before a page is opened. One of at most 500 px is a telephone's. */
  async resize({ width, height }) {
    const touched = width <= 500;
    const viewport = { width, height, isMobile: touched, hasTouch: touched };
    await this.#page.setViewport(viewport).catch((error) => {
      // Firefox 140 has no orientation, which puppeteer sends beside the size.
      if (!/unknown command emulation.setScreenOrientationOverride/.test(error.message))
        throw error;
    });
  }

  async goto(url) {
    await this.#page.goto(url);
  }

  /** What a function gives in the page, or what its promise resolves to. */
  evaluate(run, ...values) {
    return Promise.race([this.#page.evaluate(run, ...values), this.#crashed]);
  }

  /** A click of the mouse, at CSS pixels of the viewport. */
  click(x, y) {
    return this.#page.mouse.click(x, y);
  }

  /** Draws with the mouse's button held, from point to point. */
  async drag([first, ...points]) {
    await this.#page.mouse.move(...first);
    await this.#page.mouse.down();
    for (const point of points) await this.#page.mouse.move(...point);
    await this.#page.mouse.up();
  }

  tap(x, y) {
    return this.#page.touchscreen.tap(x, y);
  }

  /** A key by its name, of which a letter may hold Shift: `press("Tab", "Shift")`. */
  async press(key, ...held) {
    for (const name of held) await this.#page.keyboard.down(name);
    await this.#page.keyboard.press(key === "Space" ? " " : key);
    for (const name of held) await this.#page.keyboard.up(name);
  }

  write(text) {
    return this.#page.keyboard.type(text);
  }

  async screenshot(path) {
    await this.#page.screenshot({ path });
  }

  /** One that has crashed is closed already. */
  close() {
    return Promise.race([this.#page.close(), this.#crashed.catch(() => {})]);
  }
}
