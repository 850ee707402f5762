import { FileError } from "../checkpoint/fileError.ts";
import { StorageError, StorageFullError } from "../checkpoint/places/storageError.ts";
import { DisposedError, OutOfMemoryError, ThreadError, UnsupportedError } from "../errors.ts";
import { describe } from "../validate.ts";
import { WorkerError } from "./workerError.ts";

type ErrorClass = abstract new (...given: never[]) => Error;

/** Classes that an error is of on both sides, each before what it extends. */
const classes: Readonly<Record<string, ErrorClass>> = {
  ...{ StorageFullError, StorageError, FileError },
  ...{ DisposedError, OutOfMemoryError, ThreadError, UnsupportedError, WorkerError },
  ...{ RangeError, TypeError, SyntaxError, ReferenceError, EvalError, URIError },
  ...{ AggregateError, Error },
};
const names = Object.keys(classes);

const DEEPEST = 8;

/** A thrown value as a message has it. Engines clone errors too, but without class, cause or stack, each as it likes. */
export type ErrorData =
  | { readonly value: unknown }
  | {
      readonly of: string;
      readonly name: string;
      readonly message: string;
      readonly stack: string | undefined;
      readonly cause?: ErrorData;
      /** Of several, as `AggregateError` has them. */
      readonly errors?: readonly ErrorData[];
      /** What else there is, as `code`. */
      readonly fields: Readonly<Record<string, unknown>>;
    };

const isDOMException = (error: unknown): error is DOMException =>
  typeof DOMException === "function" && error instanceof DOMException;

export function toData(error: unknown, depth = 0): ErrorData {
  const isError = error instanceof Error || isDOMException(error);
  if (!isError || depth > DEEPEST) return { value: isPrimitive(error) ? error : describe(error) };
  const { name, message, stack, cause } = error as Error;
  const { errors } = error as { readonly errors?: unknown };
  const fields = Object.entries(error).filter(
    ([key, value]) => key !== "name" && isPrimitive(value),
  );
  return {
    of: isDOMException(error) ? "DOMException" : classOf(error, name),
    ...{ name: `${name}`, message: `${message}`, stack },
    ...("cause" in error && { cause: toData(cause, depth + 1) }),
    ...(Array.isArray(errors) && { errors: errors.map((each) => toData(each, depth + 1)) }),
    fields: Object.fromEntries(fields),
  };
}

/** By its name: a class of ours may be there twice. */
function classOf(error: Error, name: string): string {
  return names.includes(name) ? name : names.find((each) => error instanceof classes[each]!)!;
}

/** The error again, which was thrown over there. */
export function fromData(data: ErrorData): unknown {
  if (!("of" in data)) return data.value;
  const { of, name, message, stack, cause, errors, fields } = data;
  const error =
    of === "DOMException" ? new DOMException(message, name) : new Error(message, undefined);
  if (of !== "DOMException") Object.setPrototypeOf(error, classes[of]!.prototype);
  const hidden = {
    ...(error.name !== name && { name }),
    ...(stack !== undefined && { stack }),
    ...(cause && { cause: fromData(cause) }),
    ...(errors && { errors: errors.map(fromData) }),
  };
  for (const [key, value] of Object.entries(hidden)) {
    Object.defineProperty(error, key, { value, configurable: true, writable: true });
  }
  return Object.assign(error, of === "DOMException" ? {} : fields);
}

/** What every engine clones as it is. */
const isPrimitive = (value: unknown) =>
  value === null || !/^(object|function|symbol)$/.test(typeof value);
