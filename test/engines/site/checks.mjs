import { poll } from "../browsers/poll.mjs";
import { accessible } from "../playground/accessible.mjs";
import { sizes } from "../playground/sections.mjs";

const [wide, narrow] = sizes;

/** One page of each kind; of the longest ones axe-core would take a minute. */
const kinds = [
  "index.html",
  "five-minutes.html",
  "browser.html",
  "schedules.html",
  "conformance.html",
  "speed.html",
  "contributing.html",
  "examples/classifier.html",
  "reference/index.html",
  "reference/optimizers/index.html",
  "reference/optimizers/adam.html",
  "reference/load.html",
  "reference/networks/online.html",
  "404.html",
];

/** Each gives what it found wrong; `looks` are those that it is run in, whether dark. */
export const checks = [
  ...sizes.map((size) => ({ what: `axe-core, ${size.width} px`, run: eachKind(size) })),
  { what: `every page, ${narrow.width} px`, looks: [false], run: everyPage },
  { what: "search", looks: [false], run: search },
  { what: "search, PyTorch's words", looks: [false], run: words },
  { what: "the playground", looks: [false], run: playground },
];

/** Those of a site that begins elsewhere on its host. */
export const basedChecks = [
  {
    what: "a page of each kind, below /nadir/",
    run: (browser, site) => visit(browser, site, narrow, kinds, (page) => page.evaluate(layout)),
  },
  { what: "search, below /nadir/", run: search },
  { what: "the playground, below /nadir/", run: playground },
];

function eachKind(size) {
  return (browser, site) =>
    visit(browser, site, size, kinds, async (page) => [
      ...(await accessible(page)),
      ...(await page.evaluate(layout)),
    ]);
}

function everyPage(browser, site) {
  return visit(browser, site, narrow, site.pages, (page) => page.evaluate(layout));
}

/** Goes from page to page: what is wrong with each, and what it asked of others. */
async function visit(browser, site, size, paths, look) {
  const page = await browser.page(size);
  const problems = [];
  for (const path of paths) {
    await page.goto(`${site.home}${path}`);
    await shown(page);
    const found = await look(page);
    problems.push(...found.map((problem) => `${path}: ${problem}`));
  }
  problems.push(...strangers(page, site));
  await page.close();
  return problems;
}

/** Until its script has taken the page over. */
function shown(page) {
  return poll(
    () => page.evaluate(() => Boolean(document.querySelector("#app")?.__vue_app__)),
    10_000,
  );
}

/** In the page: one heading, and nothing that sticks out at its side. */
function layout() {
  const problems = [];
  const headings = document.querySelectorAll("h1").length;
  if (headings !== 1) problems.push(`${headings} h1`);
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) problems.push(`${scrollWidth} px in a width of ${clientWidth}`);
  return problems;
}

function strangers({ requests, troubles }, { origin, home, missed }) {
  const asked = requests.filter(
    (url) => !/^(data|blob):/.test(url) && !url.startsWith(home) && url !== `${origin}/test/axe.js`,
  );
  return [
    ...asked.map((url) => `asked for ${url}`),
    ...troubles,
    ...missed.splice(0).map((path) => `nothing at ${path}`),
  ];
}

/** A name leads to its page. */
async function search(browser, site) {
  const page = await browser.page(wide);
  await page.goto(site.home);
  await shown(page);
  await page.press("k", "Control");
  const there = (selector) =>
    poll(
      () => page.evaluate((selector) => document.querySelector(selector) !== null, selector),
      10_000,
    );
  await there("#localsearch-input");
  await page.write("schedule-free");
  await there("#localsearch-list [role=option]");
  const wrong = await accessible(page);
  await page.press("Enter");
  await poll(() => page.evaluate((home) => location.href !== home, site.home), 10_000);
  const path = await page.evaluate(() => location.pathname);
  const problems = [
    ...wrong,
    ...(/scheduleFree|optimizers/i.test(path) ? [] : [`the first that is found is ${path}`]),
    ...strangers(page, site),
  ];
  await page.close();
  return problems;
}

/** What who comes from PyTorch looks for, and a page that must be among the first five. */
const sought = {
  weight_decay: "around.html",
  clip_grad_norm_: "around",
  lr_scheduler: "coverage",
  scheduler: "schedules",
  state_dict: "#statedict",
  no_grad: "coming-from-pytorch",
  zero_grad: "coming-from-pytorch",
  DataLoader: "coming-from-pytorch",
  "nn.Linear": "coming-from-pytorch",
  requires_grad: "coming-from-pytorch",
  CrossEntropyLoss: "reference/networks/losses",
  cuda: "coming-from-pytorch",
};

async function words(browser, site) {
  const page = await browser.page(wide);
  await page.goto(site.home);
  await shown(page);
  await page.press("k", "Control");
  await poll(
    () => page.evaluate(() => document.querySelector("#localsearch-input") !== null),
    10_000,
  );
  const problems = [];
  for (const [word, expected] of Object.entries(sought)) {
    await page.evaluate(() => {
      const input = document.querySelector("#localsearch-input");
      input.value = "";
      input.dispatchEvent(new Event("input", { bubbles: true }));
      input.focus();
    });
    await poll(
      () => page.evaluate(() => document.querySelector("#localsearch-list .result") === null),
      10_000,
    );
    await page.write(word);
    const first = () =>
      page.evaluate(() =>
        Array.from(document.querySelectorAll("#localsearch-list .result"), (link) =>
          link.getAttribute("href"),
        ).slice(0, 5),
      );
    const isFound = async () => (await first()).some((href) => href.includes(expected));
    await poll(isFound, 3000).catch(() => {});
    if (!(await isFound())) problems.push(`${word}: ${expected} is not among ${await first()}`);
  }
  await page.close();
  return problems;
}

/** By the bar at the top, and it runs. */
async function playground(browser, site) {
  const page = await browser.page(wide);
  await page.goto(site.home);
  await shown(page);
  await page.evaluate(() =>
    document.querySelector(".VPNavBarMenu a[href$='/playground/']").click(),
  );
  // While the page goes away, it answers nothing.
  const holds = (test) => poll(() => page.evaluate(test).catch(() => false), 20_000);
  await holds(() => /^\/(nadir\/)?playground\/$/.test(location.pathname));
  await holds(() => document.querySelector("main h1, main canvas") !== null);
  const problems = strangers(page, site);
  await page.close();
  return problems;
}
