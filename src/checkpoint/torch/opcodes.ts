/**
 * The instructions of a pickle that make data, of protocols 2 to 5 (Python's `pickletools`). Those that make
 * objects in other ways, or are of protocols 0 and 1, are known by name, and refused.
 *
 * @module
 */
import type { Machine } from "./machine.ts";

/** What an instruction does. */
export type Instruction = (machine: Machine) => void;

const CODES: Readonly<Record<string, readonly [code: number, run: Instruction]>> = {
  PROTO: [0x80, (m) => m.checkProtocol(m.reader.uint8())],
  FRAME: [0x95, (m) => void m.reader.uint64()],
  NONE: [0x4e, (m) => m.push(null)],
  NEWTRUE: [0x88, (m) => m.push(true)],
  NEWFALSE: [0x89, (m) => m.push(false)],
  BININT: [0x4a, (m) => m.push(m.reader.int32())],
  BININT1: [0x4b, (m) => m.push(m.reader.uint8())],
  BININT2: [0x4d, (m) => m.push(m.reader.uint16())],
  LONG1: [0x8a, (m) => m.push(m.reader.integer(m.reader.uint8()))],
  LONG4: [0x8b, (m) => m.push(m.reader.integer(m.reader.uint32()))],
  BINFLOAT: [0x47, (m) => m.push(m.reader.float64())],
  SHORT_BINSTRING: [0x55, (m) => m.push(m.reader.text(m.reader.uint8()))],
  BINSTRING: [0x54, (m) => m.push(m.reader.text(m.reader.uint32()))],
  SHORT_BINUNICODE: [0x8c, (m) => m.push(m.reader.text(m.reader.uint8()))],
  BINUNICODE: [0x58, (m) => m.push(m.reader.text(m.reader.uint32()))],
  BINUNICODE8: [0x8d, (m) => m.push(m.reader.text(m.reader.uint64()))],
  SHORT_BINBYTES: [0x43, (m) => m.pushBytes(m.reader.bytes(m.reader.uint8()))],
  BINBYTES: [0x42, (m) => m.pushBytes(m.reader.bytes(m.reader.uint32()))],
  BINBYTES8: [0x8e, (m) => m.pushBytes(m.reader.bytes(m.reader.uint64()))],
  BYTEARRAY8: [0x96, (m) => m.pushBytes(m.reader.bytes(m.reader.uint64()))],
  MARK: [0x28, (m) => m.mark()],
  EMPTY_TUPLE: [0x29, (m) => m.pushTuple([])],
  TUPLE1: [0x85, (m) => m.pushTuple(m.popMany(1))],
  TUPLE2: [0x86, (m) => m.pushTuple(m.popMany(2))],
  TUPLE3: [0x87, (m) => m.pushTuple(m.popMany(3))],
  TUPLE: [0x74, (m) => m.pushTuple(m.sinceMark())],
  EMPTY_LIST: [0x5d, (m) => m.pushList()],
  APPEND: [0x61, (m) => m.append(m.popMany(1))],
  APPENDS: [0x65, (m) => m.append(m.sinceMark())],
  EMPTY_DICT: [0x7d, (m) => m.pushDict()],
  SETITEM: [0x73, (m) => m.setItems(m.popMany(2))],
  SETITEMS: [0x75, (m) => m.setItems(m.sinceMark())],
  EMPTY_SET: [0x8f, (m) => m.pushSet([])],
  ADDITEMS: [0x90, (m) => m.addItems(m.sinceMark())],
  FROZENSET: [0x91, (m) => m.pushSet(m.sinceMark())],
  BINPUT: [0x71, (m) => m.put(m.reader.uint8())],
  LONG_BINPUT: [0x72, (m) => m.put(m.reader.uint32())],
  MEMOIZE: [0x94, (m) => m.memoize()],
  BINGET: [0x68, (m) => m.get(m.reader.uint8())],
  LONG_BINGET: [0x6a, (m) => m.get(m.reader.uint32())],
  GLOBAL: [0x63, (m) => m.pushGlobal(m.reader.line(), m.reader.line())],
  STACK_GLOBAL: [0x93, (m) => m.stackGlobal()],
  REDUCE: [0x52, (m) => m.reduce()],
  BUILD: [0x62, (m) => m.build()],
  BINPERSID: [0x51, (m) => m.persistent()],
  STOP: [0x2e, (m) => m.stop()],
};

/** By their codes. */
export const INSTRUCTIONS: readonly (Instruction | undefined)[] = Array.from(
  { length: 256 },
  (_, code) => Object.values(CODES).find(([own]) => own === code)?.[1],
);

/** What there is beside them. */
const REFUSED: Readonly<Record<number, string>> = {
  48: "POP",
  49: "POP_MARK",
  50: "DUP",
  70: "FLOAT",
  73: "INT",
  76: "LONG",
  80: "PERSID",
  83: "STRING",
  86: "UNICODE",
  100: "DICT",
  103: "GET",
  105: "INST",
  108: "LIST",
  111: "OBJ",
  112: "PUT",
  129: "NEWOBJ",
  130: "EXT1",
  131: "EXT2",
  132: "EXT4",
  146: "NEWOBJ_EX",
  151: "NEXT_BUFFER",
  152: "READONLY_BUFFER",
};

/** An instruction that is not carried out, for a message. */
export function nameOfCode(code: number): string {
  return REFUSED[code] ?? `0x${code.toString(16).padStart(2, "0")}`;
}
