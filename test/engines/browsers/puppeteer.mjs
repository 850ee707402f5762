/** Chromium by its own protocol, Firefox by WebDriver BiDi. */
import { createRequire } from "node:module";
import { join } from "node:path";
import { tools } from "../tools.mjs";
import { poll } from "./poll.mjs";
import { which } from "./which.mjs";

const asRoot = process.getuid?.() === 0;
const quiet = ["disable-background-networking", "disable-component-update", "disable-sync"];

export const chromium = {
  engine: "Chromium",
  packages: "chromium",
  command: () => which("chromium", "chromium-browser", "google-chrome"),
  open: (executablePath) =>
    open({
      browser: "chrome",
      executablePath,
      args: [...quiet, "no-first-run", "disable-gpu", ...(asRoot ? ["no-sandbox"] : [])].map(
        (name) => `--${name}`,
      ),
    }),
};

export const firefox = {
  engine: "Firefox",
  packages: "firefox-esr",
  command: () => which("firefox-esr", "firefox"),
  open: (executablePath) => open({ browser: "firefox", executablePath }),
};

async function open(options) {
  const puppeteer = createRequire(join(tools("puppeteer"), "package.json"))("puppeteer-core");
  const browser = await puppeteer.launch({ headless: true, ...options });
  const version = (await browser.version()).replace(/^.*\//, "");
  return { version, visit: (url) => visit(browser, url), close: () => browser.close() };
}

/** The page's outcome, with what the browser itself noted beside what the page noted. */
async function visit(browser, url) {
  const page = await browser.newPage();
  const troubles = [];
  const requests = [];
  page.on("console", (message) => {
    if (["error", "warn"].includes(message.type())) troubles.push(message.text());
  });
  page.on("pageerror", (error) => troubles.push(String(error)));
  page.on("request", (request) => requests.push(request.url()));
  try {
    await page.goto(url);
    const outcome = JSON.parse(await poll(() => page.evaluate("globalThis.outcome")));
    return {
      ...outcome,
      troubles: [...outcome.troubles, ...troubles],
      requests: [...outcome.requests, ...requests],
    };
  } finally {
    await page.close();
  }
}
