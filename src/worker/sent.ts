import { copyOf, isShared, kindOf } from "../arrays.ts";
import { isPlain } from "../validate.ts";

/**
 * A value for a message, in which arrays that see a part of their memory have that part alone: a clone of a view is a
 * clone of all that it could see, for 16 numbers of a gigabyte of data, or a parameter of all WebAssembly memory. Shared
 * memory, and what is transferred, goes as it is.
 */
export function sent<T>(value: T, transfer: readonly unknown[]): T {
  return copied(value, transfer, new Map()) as T;
}

function copied(
  value: unknown,
  transfer: readonly unknown[],
  done: Map<unknown, unknown>,
): unknown {
  if (done.has(value)) return done.get(value);
  const keep = <T>(made: T): T => {
    done.set(value, made);
    return made;
  };
  if (kindOf(value) !== undefined) {
    const view = value as ArrayBufferView;
    const { buffer, byteLength } = view;
    const isWhole = byteLength === buffer.byteLength;
    return isWhole || isShared(buffer) || transfer.includes(buffer) ? view : keep(copyOf(view));
  }
  // Of numbers there may be millions.
  if (Array.isArray(value) && typeof value[0] === "object") {
    const list: unknown[] = keep([]);
    for (const each of value) list.push(copied(each, transfer, done));
    return list;
  }
  if (!isPlain(value)) return value;
  const record: Record<string, unknown> = keep({});
  for (const [key, each] of Object.entries(value)) record[key] = copied(each, transfer, done);
  return record;
}
