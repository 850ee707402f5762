import { readFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * The import map that an unbundled page needs, of the package's entries and of its internal imports,
 * which a browser does not look up in package.json.
 */
export async function importMap(folder, name) {
  const { exports, imports } = JSON.parse(
    await readFile(join(folder, "node_modules", name, "package.json"), "utf8"),
  );
  const entries = Object.entries(exports).map(([path, target]) => [
    path.replace(".", name),
    target,
  ]);
  const urls = [...entries, ...Object.entries(imports)].map(([specifier, target]) => {
    const file = typeof target === "string" ? target : target.default;
    return [specifier, file.replace(".", `/node_modules/${name}`)];
  });
  // A map has no patterns, but what ends in a slash stands for all that is in a folder.
  const mapped = urls
    .filter(([, url]) => /\.js$|\/\*$/.test(url))
    .map((pair) => pair.map((text) => text.replace(/\*$/, "")));
  return { imports: Object.fromEntries(mapped) };
}
