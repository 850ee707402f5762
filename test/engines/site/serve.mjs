/** The site as any host would serve it, with axe-core beside it. */
import { cp, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "../../../scripts/serve.mjs";
import { root } from "../package.mjs";

/**
 * @param built the folder that it was built in, for this base
 * @returns `home`: where it begins; `pages`: the paths of all pages of the documentation, from there
 */
export async function serveSite(built, base) {
  const folder = await mkdtemp(join(tmpdir(), "nadir-site-"));
  await cp(join(root, built), join(folder, base), { recursive: true });
  await cp(join(root, "node_modules/axe-core/axe.min.js"), join(folder, "test/axe.js"));
  const files = await readdir(join(folder, base), { recursive: true });
  const pages = files.filter((file) => /^(?!playground).*\.html$/.test(file)).sort();
  const { origin, missed, close } = await serve(folder);
  const end = async () => {
    close();
    await rm(folder, { recursive: true, force: true });
  };
  return { origin, home: `${origin}${base}`, missed, pages, close: end };
}
