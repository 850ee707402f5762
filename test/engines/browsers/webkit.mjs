/** WebKitGTK's MiniBrowser by plain WebDriver, on a display of its own: it has no headless mode. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { poll } from "./poll.mjs";
import { freePort, start, startDisplay } from "./processes.mjs";
import { caller } from "./webDriver.mjs";
import { WebDriverPage } from "./webDriverPage.mjs";
import { which } from "./which.mjs";

/** For a script in a page, in milliseconds. */
const PATIENCE = 240_000;

export const webkit = {
  engine: "WebKitGTK",
  sharesAnywhere: true,
  packages: "webkit2gtk-driver xvfb",
  command: () => which("Xvfb") && which("WebKitWebDriver"),
  open,
};

async function open(driver, look = {}) {
  const home = await desktop(look);
  const display = await startDisplay();
  const port = await freePort();
  const service = start(driver, ["--host=127.0.0.1", `--port=${port}`], {
    env: { ...process.env, ...environment(look), DISPLAY: display.name, XDG_CONFIG_HOME: home },
  });
  const stop = () => {
    service.kill();
    display.process.kill();
    return rm(home, { recursive: true, force: true });
  };
  try {
    const call = caller(`http://127.0.0.1:${port}`);
    await poll(() => call("GET", "/status").catch(() => undefined));
    const { sessionId, capabilities } = await call("POST", "/session", { capabilities: {} });
    const session = `/session/${sessionId}`;
    const inSession = (method, path, body) => call(method, session + path, body);
    await inSession("POST", "/timeouts", { script: PATIENCE });
    return {
      version: capabilities.browserVersion,
      page: (size) => WebDriverPage.open(inSession, size),
      close: () => inSession("DELETE", "").finally(stop),
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The settings of a desktop, where nothing moves that need not if it is `still`, in a folder. */
async function desktop({ still }) {
  const home = await mkdtemp(join(tmpdir(), "nadir-desktop-"));
  await mkdir(join(home, "gtk-3.0"));
  const settings = `[Settings]\ngtk-enable-animations=${still ? 0 : 1}\n`;
  await writeFile(join(home, "gtk-3.0/settings.ini"), settings);
  return home;
}

function environment({ dark, shared }) {
  return {
    // Without a language `navigator.language` is "C", which `Intl` refuses.
    LANG: "en_US.UTF-8",
    LC_ALL: "",
    // Without a GPU its other renderer draws the playground's surface three times a second.
    WEBKIT_DISABLE_DMABUF_RENDERER: "1",
    // It has shared memory only where it is told so, and then in every page.
    ...(shared && { JSC_useSharedArrayBuffer: "1" }),
    ...(dark && { GTK_THEME: "Adwaita:dark" }),
  };
}
