/** Chromium by its own protocol, Firefox by WebDriver BiDi. */
import { once } from "node:events";
import { createRequire } from "node:module";
import { join } from "node:path";
import { tools } from "../tools.mjs";
import { PuppeteerPage } from "./puppeteerPage.mjs";
import { which } from "./which.mjs";

const asRoot = process.getuid?.() === 0;
const quiet = ["disable-background-networking", "disable-component-update", "disable-sync"];

/** WebGL without a graphics card. */
const softwareGpu = ["use-gl=angle", "use-angle=swiftshader", "enable-unsafe-swiftshader"];

export const chromium = {
  engine: "Chromium",
  packages: "chromium",
  command: () => which("chromium", "chromium-browser", "google-chrome"),
  open: (executablePath, look) =>
    open({
      browser: "chrome",
      executablePath,
      profile: look?.profile,
      args: [
        ...[...quiet, "no-first-run", ...(asRoot ? ["no-sandbox"] : [])],
        ...(look?.webgl ? softwareGpu : ["disable-gpu"]),
        ...(look?.still ? ["force-prefers-reduced-motion"] : []),
        ...(look?.dark ? ["force-dark-mode"] : []),
      ].map((name) => `--${name}`),
    }),
};

export const firefox = {
  engine: "Firefox",
  packages: "firefox-esr",
  command: () => which("firefox-esr", "firefox"),
  open: (executablePath, look) =>
    open({
      browser: "firefox",
      executablePath,
      profile: look?.profile,
      extraPrefsFirefox: {
        "layout.css.prefers-color-scheme.content-override": look?.dark ? 0 : 1,
        "ui.prefersReducedMotion": look?.still ? 1 : 0,
      },
    }),
};

/** `profile` is a folder that outlives the browser; without it everything is forgotten. */
async function open({ profile, ...options }) {
  const puppeteer = createRequire(join(tools("puppeteer"), "package.json"))("puppeteer-core");
  const browser = await puppeteer.launch({
    headless: true,
    ...options,
    ...(profile && { userDataDir: profile }),
  });
  return {
    version: (await browser.version()).replace(/^.*\//, ""),
    // Within a worker, on a busy machine, Firefox's (153) `new Worker` now and then does not return.
    fails: (url, error) =>
      options.browser === "firefox" &&
      /\/inWorker\.html/.test(url) &&
      /^Error: nothing came/.test(error),
    page: (size) => PuppeteerPage.open(browser, size),
    close: () => browser.close(),
    kill: () => killAll(browser),
  };
}

/** With its helpers, which are of its group. Until what puppeteer then does with the profile is done. */
async function killAll(browser) {
  const child = browser.process();
  const ended = once(child, "exit");
  process.kill(-child.pid, "SIGKILL");
  await ended;
  await browser.close().catch(() => {});
}
