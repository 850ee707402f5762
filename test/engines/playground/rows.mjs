import { servePlayground } from "./site.mjs";

/** What checks come to in one engine, which is opened anew for each look: dark, or without motion. */
export async function rowsOf({ engine, packages, command, open }, folder, checks) {
  const path = command();
  if (checks.length === 0) return [];
  if (path === undefined) return [{ engine, missing: `apt-get install ${packages}` }];
  const site = await servePlayground(folder);
  const rows = [];
  for (const look of new Set(checks.map((check) => check.look))) {
    const ofLook = checks.filter((check) => check.look === look);
    rows.push(...(await rowsOfLook({ engine, open: () => open(path, look) }, site, ofLook)));
  }
  await site.close();
  return rows;
}

async function rowsOfLook({ engine, open }, site, checks) {
  let browser;
  try {
    browser = await open();
    const rows = [];
    for (const check of checks) {
      rows.push({
        engine,
        version: browser.version,
        ...(await rowOf(engine, check, browser, site)),
      });
    }
    return rows;
  } catch (error) {
    return [{ engine, version: browser?.version, problems: [String(error)] }];
  } finally {
    await browser?.close();
  }
}

/** One check: what it found wrong, and what it has to say. */
async function rowOf(engine, { what, run }, browser, site) {
  const begun = performance.now();
  const found = await run(browser, site).catch((error) => ({ problems: [error.message] }));
  const milliseconds = performance.now() - begun;
  // It takes minutes: let those who wait see how far it is.
  console.error(`${engine}, ${what}: ${(milliseconds / 1000).toFixed(1)} s`);
  return { what, milliseconds, problems: [], ...found };
}
