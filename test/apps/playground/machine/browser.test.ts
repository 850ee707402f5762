import { expect, it } from "vitest";
import { browserText } from "../../../../apps/playground/machine/browser.ts";

const chromium =
  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36";
const brands = (...names: string[]) => names.map((brand) => ({ brand, version: "140" }));

it.each([
  [
    "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
    "Firefox 140 on Linux",
  ],
  [
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/26.0 Safari/605.1.15",
    "Safari 26.0 on macOS",
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 Version/18.6 Mobile/15E148 Safari/604.1",
    "Safari 18.6 on iOS",
  ],
  [
    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36",
    "Chrome 140 on Android",
  ],
  [chromium, "Chrome 140 on Linux"],
  ["something else", "A browser"],
])("%s", (userAgent, text) => {
  expect(browserText({ userAgent })).toBe(text);
});

it.each([
  [["Not;A=Brand", "Chromium", "Microsoft Edge"], "Microsoft Edge 140 on Windows"],
  [["Chromium", "Not/A)Brand"], "Chromium 140 on Windows"],
  [["Not A Brand"], "Chrome 140 on Linux"],
  [[], "Chrome 140 on Linux"],
])("prefers what the browser calls itself: %j", (names, text) => {
  const userAgentData = { brands: brands(...names), platform: "Windows" };
  expect(browserText({ userAgent: chromium, userAgentData })).toBe(text);
});
