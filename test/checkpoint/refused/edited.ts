/** A file of Nadir's with something else in it, and how it is refused. */
import { expect } from "vitest";
import { decode, encode, FileError, save } from "../../../src/checkpoint/index.ts";
import { trained } from "../trained.ts";

export const bytes = save({ ...trained(3), metadata: { epoch: 3 } });

/** The file with another header, and other tensors. */
export function edited(
  edit: (header: Loose, content: ReturnType<typeof decode>) => unknown,
): Uint8Array {
  const { tensors, metadata } = decode(bytes);
  const header = JSON.parse(metadata.nadir as string);
  const content = { tensors: { ...tensors }, metadata: { ...metadata } };
  const nadir = edit(header, content as never) ?? header;
  Object.assign(content.metadata, {
    nadir: typeof nadir === "string" ? nadir : JSON.stringify(nadir),
  });
  return encode(content);
}

/** Anything may be anywhere. */
export type Loose = { [key: string]: Loose } & Loose[];

export const architectureOf = (header: Loose) => header.parts!.network!.architecture!;
export const set = (of: object, key: string, value: unknown) =>
  void Object.assign(of, { [key]: value });

/** What a file is refused with: its message, and that the error is one of those that files have. */
export function expectRefused(call: () => unknown, message: string | RegExp): void {
  const error = catchError(call);
  expect([TypeError, RangeError, FileError]).toContain(error.constructor);
  if (typeof message === "string") expect(error.message).toBe(message);
  else expect(error.message).toMatch(message);
}

function catchError(call: () => unknown): Error {
  try {
    call();
  } catch (error) {
    return error as Error;
  }
  throw new Error("was not refused");
}
