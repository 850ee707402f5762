/** What a bundler takes for a user's imports, from the package as it is built. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import esbuild from "esbuild";
import { expect, onTestFinished, test } from "vitest";

const KB = 1024;

/** What users write; and the kernels that they run, by family. */
const programs = {
  SGD: {
    code: 'import { loadSync, SGD } from "nadir"; new SGD([loadSync().parameter([1])]).step();',
    families: ["sgd"],
    // 34.6 KB when every bundle held all kernels. Its errors' words take 2 KB, the state dict 2; that there may be
    // threads, and several memories, 0.15.
    limit: 16.5 * KB,
  },
  AdamW: {
    code: 'import { loadSync, AdamW } from "nadir"; new AdamW([loadSync().parameter([1])]).step();',
    families: ["adam"],
    limit: 17 * KB,
  },
  "AdamW in 8 bits": {
    code: 'import { AdamW, loadSync, q8 } from "nadir"; new (q8(AdamW))([loadSync().parameter([1])]).step();',
    families: ["adam", "q8", "state"],
    limit: 20.25 * KB,
  },
  "DenseNetwork and AdamW": {
    code: `import { AdamW, loadSync } from "nadir";
      import { DenseNetwork, softmaxCrossEntropy } from "nadir/networks";
      const network = new DenseNetwork(loadSync(), { sizes: [1, 2] });
      network.lossAndGradients([1], [0], softmaxCrossEntropy);
      new AdamW(network.parameters).step();`,
    families: [...["activations", "adam", "dense", "products", "softmax", "sparse"], "sums"],
    // 34 KB before dense networks were a face of networks of any layers, and there might be threads.
    limit: 34.1 * KB,
  },
};
const names = Object.keys(programs) as (keyof typeof programs)[];

/** A bundle of this code, from the package that a folder is in. */
const bundle = (code: string, folder: string = import.meta.dirname, options: object = {}) =>
  esbuild.build({
    stdin: { contents: code, resolveDir: folder },
    bundle: true,
    format: "esm",
    minifySyntax: true,
    minifyWhitespace: true,
    minifyIdentifiers: true,
    ...options,
    metafile: true,
    write: false,
    // Not the repository's, by whose paths types are found in `src/`.
    tsconfigRaw: {},
  });

const textOf = ({ outputFiles }: esbuild.BuildResult) => outputFiles![0]!.text;

/** The package's files that end up in a bundle. */
function filesOf({ metafile }: esbuild.BuildResult): string[] {
  const [output] = Object.values(metafile!.outputs);
  const kept = Object.entries(output!.inputs).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  return kept.map(([file]) => file.replace(/^.*build\//, ""));
}

/** Each family's kernels, as a bundle holds them. */
const slices = readdirSync("build/slices")
  .filter((file) => file.endsWith(".js"))
  .map((file) => {
    const [, text] = /part\("(.*)"\)/.exec(readFileSync(`build/slices/${file}`, "utf8"))!;
    return { family: file.replace(".js", ""), text: text! };
  });

/** The families whose kernels are in a bundle: once, or it says how often. */
function familiesIn(code: string): string[] {
  return slices.flatMap(({ family, text }) => {
    const count = code.split(text).length - 1;
    return count === 0 ? [] : [count === 1 ? family : `${count} times ${family}`];
  });
}

test("who imports an optimizer carries that one and no network", async () => {
  const files = filesOf(await bundle(programs.SGD.code));
  expect(
    files.filter((file) => file.startsWith("optimizers/") || file.startsWith("networks/")),
  ).toEqual(["optimizers/momentum.js", "optimizers/sgd.js"]);
  expect(files.filter((file) => file.startsWith("vendor/"))).toEqual(["vendor/loader.js"]);
  expect(
    files.filter((file) => /^(around|averages|schedules|sparse|gradients)\b/.test(file)),
  ).toEqual([]);
});

test("who imports a preset carries that one and the class it is of", async () => {
  // By its file: of `nadir/conventions` esbuild keeps the namespaces whole, where Rolldown does not.
  const files = filesOf(
    await bundle(
      'import { loadSync } from "nadir"; import { SGD } from "../build/conventions/keras.js"; new SGD([loadSync().parameter([1])]);',
    ),
  );
  const presets = files.filter((file) => /^(optimizers|conventions)\//.test(file));
  expect(presets.sort()).toEqual([
    "conventions/keras.js",
    "conventions/preset.js",
    "optimizers/momentum.js",
    "optimizers/sgd.js",
  ]);
});

test("who imports a network carries only the losses that it uses, and no fit", async () => {
  const files = filesOf(
    await bundle(
      'import { loadSync } from "nadir"; import { DenseNetwork, huber } from "nadir/networks"; new DenseNetwork(loadSync(), { sizes: [1, 1] }).evaluate([1], [1], huber);',
    ),
  );
  const networks = files.filter((file) => /^(networks\/(losses|fit)|optimizers|base)\//.test(file));
  expect(networks.sort()).toEqual([
    "base/parameters.js",
    "networks/losses/boundLoss.js",
    "networks/losses/elementwise.js",
    "networks/losses/huber.js",
    "networks/losses/loss.js",
  ]);
});

test("who reads and writes models of dense layers carries no other layers", async () => {
  const files = filesOf(
    await bundle(
      `import { fromLayersModel, toLayersModel } from "nadir/checkpoint";
      console.log(fromLayersModel, toLayersModel);`,
    ),
  );
  const layers = files.filter((file) => file.startsWith("networks/layers/"));
  const own = ["activation", "dense", "layersOf", "sequence", "shape"];
  expect(layers.sort()).toEqual(own.map((name) => `networks/layers/${name}.js`));
  expect(files.filter((file) => file.startsWith("checkpoint/layersModel/network/"))).toEqual([]);
});

test.for([
  { loss: "ctc", families: ["ctc"], files: ["boundCTC", "boundLoss", "ctc", "loss"] },
  {
    loss: "gaussianNLL",
    families: ["gaussian"],
    files: ["boundLoss", "elementwise", "gaussianNLL", "halves", "loss"],
  },
  {
    loss: "multiMargin",
    families: ["margins"],
    files: ["boundLoss", "boundPositions", "classes", "loss", "multiMargin"],
  },
])("who imports $loss carries it alone of all losses", async ({ loss, families, files }) => {
  const built = await bundle(`import { ${loss} } from "nadir/networks"; console.log(${loss});`);
  expect(familiesIn(textOf(built))).toEqual(families);
  const losses = filesOf(built).filter((file) => file.startsWith("networks/losses/"));
  expect(losses.sort()).toEqual(files.map((file) => `networks/losses/${file}.js`));
});

test("a page that trains in a worker carries no kernels, no network and no optimizer", async () => {
  const built = await bundle(
    'import { trainInWorker } from "nadir/worker"; console.log(trainInWorker);',
  );
  expect(familiesIn(textOf(built))).toEqual([]);
  const files = filesOf(built).filter((file) => !file.startsWith("worker/"));
  const errors = ["checkpoint/fileError.js", "checkpoint/places/storageError.js", "errors.js"];
  const small = ["arrays.js", ...errors, "kernels/version.js", "validate.js"];
  expect(files.filter((file) => file.endsWith(".js")).sort()).toEqual(small);
  expect(gzipSync(textOf(built)).length).toBeLessThan(4 * KB);
});

test("a worker carries no code of files unless it is given some", async () => {
  const files = filesOf(
    await bundle(
      'import { serveTraining } from "nadir/worker"; serveTraining(() => console.log("made"));',
    ),
  );
  const kept = files.filter((file) => file.startsWith("checkpoint/")).sort();
  expect(kept).toEqual(["checkpoint/fileError.js", "checkpoint/places/storageError.js"]);
  expect(files).not.toContain("worker/page.js");
});

test.for(names)("a bundle of %s has its own kernels once, and no others", async (name) => {
  const { code, families } = programs[name];
  const built = await bundle(code);
  expect(familiesIn(textOf(built))).toEqual(families);
  expect(filesOf(built).filter((file) => /catalog|card|wasm/.test(file))).toEqual([]);
});

/** Gzipped, with the kernels; and the same without them. */
async function weigh(code: string): Promise<{ whole: number; library: number }> {
  const text = textOf(await bundle(code));
  const library = slices.reduce((rest, { text }) => rest.split(text).join(""), text);
  return { whole: gzipSync(text).length, library: gzipSync(library).length };
}

test("bundles stay within their limits, gzipped, with the kernels", async () => {
  const weights = await Promise.all(names.map((name) => weigh(programs[name].code)));
  const rows = names.map((name, i) => ({ name, ...weights[i]!, limit: programs[name].limit }));
  console.table(rows);
  expect(rows.filter(({ whole, limit }) => whole > limit)).toEqual([]);
});

test("bundles are the same when an optimizer is added", async () => {
  const grown = await withAnother();
  const other = await bundle('import { Another } from "nadir"; console.log(Another);', grown);
  expect(textOf(other)).toContain('name:"another"');
  // By the names of the sources: which short ones esbuild chooses depends on what it has read.
  const named = { minifyIdentifiers: false };
  for (const { code } of Object.values(programs)) {
    const texts = [import.meta.dirname, grown].map(async (folder) =>
      textOf(await bundle(code, folder, named)),
    );
    expect(await texts[1]).toBe(await texts[0]);
  }
});

/** A copy of the package with an optimizer more, whose kernel is Adagrad's under another name. */
async function withAnother(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "nadir-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const left = /^build.(cjs|engines|node|platforms|playground|snippets)\b/;
  cpSync("build", `${folder}/build`, { recursive: true, filter: (file) => !left.test(file) });
  cpSync("package.json", `${folder}/package.json`);
  const renamed = (file: string) =>
    readFileSync(file, "utf8").replaceAll("adagrad", "another").replaceAll("Adagrad", "Another");
  for (const kind of ["slices", "kernels", "optimizers"]) {
    const at = join(folder, "build", kind);
    writeFileSync(`${at}/another.js`, renamed(`${at}/adagrad.js`));
  }
  const index = `${folder}/build/index.js`;
  const added = 'export { Another } from "./optimizers/another.js";\n';
  writeFileSync(index, readFileSync(index, "utf8") + added);
  return folder;
}
