"""Makes the calls that record.mjs wrote down in wasmtime and compares every bit of memory and results.

NaNs count as equal: WebAssembly leaves their bits open. Prints the names of kernels that differ.
"""

import json
import struct
import sys
from array import array

from wasmtime import Instance, Limits, Memory, MemoryType, Module, Store

PAGE = 65536


def same(ours, theirs, code):
    if ours == theirs:
        return True
    pairs = zip(array(code, ours), array(code, theirs))
    raw = zip(memoryview(ours).cast("I"), memoryview(theirs).cast("I"))
    if code == "d":
        raw = zip(memoryview(ours).cast("Q"), memoryview(theirs).cast("Q"))
    return all(a == b or (x != x and y != y) for (a, b), (x, y) in zip(raw, pairs))


def doubles(text):
    return [x for (x,) in struct.iter_unpack("<d", bytes.fromhex(text))]


def call(store, module, line, before):
    pages = -(-max(len(before), line["after"], 1) // PAGE) + 1
    memory = Memory(store, MemoryType(Limits(pages, None)))
    memory.write(store, before, 0)
    kernel = Instance(store, module, [memory]).exports(store)[line["name"]]
    types = kernel.type(store).params
    numbers = doubles(line["args"])
    whole = [str(type) in ("i32", "i64") for type in types]
    args = [int(x) if integral else x for x, integral in zip(numbers, whole)]
    result = kernel(store, *args)
    everything = bytes(memory.read(store, 0, pages * PAGE))
    return everything, struct.pack("<d", 0.0 if result is None else result)


def main(wasm):
    store = Store()
    module = Module.from_file(store.engine, wasm)
    wrong = set()
    with open("calls.jsonl") as lines, open("calls.memory", "rb") as pieces:
        for text in lines:
            line = json.loads(text)
            before = pieces.read(line["before"])
            after = pieces.read(line["after"])
            memory, result = call(store, module, line, before)
            code = "f" if line["name"].endswith("_f32") else "d"
            expected = after.ljust(len(memory), b"\0")
            if not same(memory, expected, code) or not same(
                result, bytes.fromhex(line["result"]), "d"
            ):
                wrong.add(line["name"])
    print(json.dumps(sorted(wrong)))


main(sys.argv[1])
