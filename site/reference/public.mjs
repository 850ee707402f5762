/** What the package's entries export, and where in `src/` each of it is declared. */
import { readFileSync } from "node:fs";
import { relative, resolve } from "node:path/posix";
import ts from "typescript";

/**
 * @returns by `file:name` of a declaration (`optimizers/adam:AdamW`) where it is had: the entry (`nadir`), the
 *   namespace of it, if it is in one, the name there, and whether it is more than a type
 */
export function publicNames() {
  const { exports } = JSON.parse(readFileSync("jsr.json", "utf8"));
  const entries = Object.entries(exports).map(([entry, file]) => [
    entry.replace(/^\./, "nadir"),
    resolve(file),
  ]);
  const { config } = ts.readConfigFile("tsconfig.json", ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ".");
  const program = ts.createProgram(Object.values(Object.fromEntries(entries)), options);
  const checker = program.getTypeChecker();
  const found = new Map();
  const note = (symbol, entry, namespace) => {
    const [declaration] = symbol.declarations;
    if (ts.isSourceFile(declaration)) {
      for (const each of checker.getExportsOfModule(symbol)) {
        note(real(each, checker), entry, fileOf(declaration).replace(/.*\//, ""));
      }
      return;
    }
    const key = `${fileOf(declaration.getSourceFile())}:${symbol.name}`;
    const isValue = (symbol.flags & ts.SymbolFlags.Value) !== 0;
    const places = found.get(key)?.places ?? [];
    found.set(key, { isValue, places: [...places, { entry, namespace }] });
  };
  for (const [entry, file] of entries) {
    const symbol = checker.getSymbolAtLocation(program.getSourceFile(file));
    for (const each of checker.getExportsOfModule(symbol)) note(real(each, checker), entry);
  }
  return found;
}

const real = (symbol, checker) =>
  symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;

const fileOf = ({ fileName }) => relative(resolve("src"), fileName).replace(/(\.d)?\.ts$/, "");
