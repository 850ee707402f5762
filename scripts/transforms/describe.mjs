import { basename } from "node:path";
import { Transform } from "assemblyscript/transform";
import { decoratorOf } from "./decorator.mjs";
import { signatureOf } from "./signature.mjs";

/**
 * An asc transform that adds a description of every kernel to `kernels`, in the order of the sources:
 * its family, which is the name of the file that declares it; its name; as the module exports it its
 * parameters `{ name, type }` and its result; and of a sweep the arrays and the constants.
 */
export const describing = (kernels) =>
  class Describe extends Transform {
    afterParse(parser) {
      const files = new Map();
      for (const source of parser.sources) {
        for (const statement of source.statements) {
          const isSweep = decoratorOf(statement, "sweep") !== undefined;
          if (!isSweep && !decoratorOf(statement, "kernel")) continue;
          const family = basename(source.internalPath);
          const file = files.get(family) ?? source.internalPath;
          if (file !== source.internalPath) {
            throw new Error(`two families have one name: ${file} and ${source.internalPath}`);
          }
          files.set(family, file);
          const signature = signatureOf(statement);
          kernels.push({ family, ...(isSweep ? sweepOf(signature) : kernelOf(signature)) });
        }
      }
    }
  };

/** As sweep.mjs exports it: (…arrays, count, …constants). */
function sweepOf({ name, pointers: arrays, constants }) {
  const typed = (type) => (name) => ({ name, type });
  const parameters = [...[...arrays, "count"].map(typed("usize")), ...constants.map(typed("f64"))];
  return { name, parameters, result: "void", arrays, constants };
}

function kernelOf({ name, parameters, result }) {
  return { name, parameters, result };
}
