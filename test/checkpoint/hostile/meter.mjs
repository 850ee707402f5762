/** Counts the memory of typed arrays that is asked for, whether it is used or not. */

const NAMES = ["Int8Array", "Uint8Array", "Int16Array", "Uint16Array", "Int32Array", "Uint32Array"];
NAMES.push("Float32Array", "Float64Array", "BigInt64Array", "BigUint64Array", "ArrayBuffer");

let counted = 0;

/** The constructor, which counts what it is asked for: a length, or the elements of another array. */
function counting(Class) {
  return new Proxy(Class, {
    construct(target, args, newTarget) {
      const made = Reflect.construct(target, args, newTarget);
      // Views of memory that is there already take none.
      if (
        !(args[0] instanceof Object) ||
        args[0].byteLength === undefined ||
        ArrayBuffer.isView(args[0])
      ) {
        counted += made.byteLength;
      }
      return made;
    },
  });
}

const prototype = Object.getPrototypeOf(Uint8Array.prototype);

/** A method that makes another array, which counts it. */
const countingMethod = (method) =>
  function (...args) {
    const made = method.apply(this, args);
    counted += made.byteLength;
    return made;
  };

/** What is exchanged while an action runs. */
const exchanges = [
  ...NAMES.map((name) => [globalThis, name, counting(globalThis[name])]),
  ...["slice", "map", "filter"].map((name) => [prototype, name, countingMethod(prototype[name])]),
].map(([owner, name, instead]) => ({ owner, name, own: owner[name], instead }));

/** What an action gives, and how many bytes it asked for. */
export function metered(action) {
  counted = 0;
  try {
    for (const { owner, name, instead } of exchanges) owner[name] = instead;
    const value = action();
    return { value, bytes: counted };
  } finally {
    for (const { owner, name, own } of exchanges) owner[name] = own;
  }
}
