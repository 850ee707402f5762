"""What the real libraries say of hostile files, and what is in those that they read.

    node test/checkpoint/hostile/dump.mjs | venv/bin/python test/golden/checkpoint/verdicts.py

writes verdicts.json; with `--raw`, verdicts alone go to the standard output. A file's verdict is 0 if it
is refused, 2³² − 1 if it holds what Nadir does not read, and else the hash of its content that contentHash.mjs
computes.
"""

import base64
import io
import json
import pathlib
import resource
import struct
import sys
import warnings
import zlib

import numpy as np
import torch
from safetensors import deserialize

REFUSED, OTHER = 0, 2**32 - 1
warnings.simplefilter("ignore")
resource.setrlimit(resource.RLIMIT_AS, (16 * 2**30, 16 * 2**30))


def line(*words):
    return ("\0".join(words) + "\0").encode()


class Other(Exception):
    """What is read, but not by Nadir."""


def total(parts):
    return sum(zlib.crc32(b"".join(part)) for part in parts) % 2**32 or 1


def single_of_half(bits):
    """By bits, since hardware changes payloads of NaN."""
    bits = bits.astype(np.uint32)
    sign, rest = (bits & 0x8000) << 16, bits & 0x7FFF
    small = (rest.astype(np.float32) * np.float32(2**-24)).view(np.uint32)
    large = (rest << 13) + np.where(rest < 0x7C00, np.uint32(112 << 23), np.uint32(224 << 23))
    return sign | np.where(rest < 0x0400, small, large)


def elements(name, data):
    if name == "bool":
        return bytes(byte != 0 for byte in data)
    if name == "f16":
        return single_of_half(np.frombuffer(data, np.uint16)).tobytes()
    if name == "bf16":
        return (np.frombuffer(data, np.uint16).astype(np.uint32) << 16).tobytes()
    return data


NAMES = "f64 f32 f16 bf16 i64 i32 i16 i8 u64 u32 u16 u8 bool".split()


def tensor(name, dtype, shape, data):
    if dtype not in NAMES:
        raise Other
    shape = ",".join(map(str, shape))
    return [line("tensor", name), line(dtype, shape), elements(dtype, bytes(data))]


def text(name, value):
    return [line("text", name), line(value)]


def safetensors(file):
    tensors = deserialize(file)
    (length,) = struct.unpack("<Q", file[:8])
    metadata = json.loads(file[8 : 8 + length]).get("__metadata__") or {}
    yield from (tensor(name, t["dtype"].lower(), t["shape"], t["data"]) for name, t in tensors)
    yield from (text(name, value) for name, value in metadata.items())


def array(name, value):
    if not isinstance(value, np.ndarray):
        raise Other
    if value.dtype.kind == "U" and value.ndim == 0:
        return text(name, str(value))
    if value.dtype.kind not in "fiub" or value.dtype.itemsize > 8:
        raise Other
    little = value.astype(value.dtype.newbyteorder("<"))
    kind = "bool" if value.dtype.kind == "b" else f"{value.dtype.kind}{8 * value.dtype.itemsize}"
    return tensor(name, kind, value.shape, little.tobytes("C"))


def numpy(file):
    loaded = np.load(io.BytesIO(file), allow_pickle=False)
    if isinstance(loaded, np.ndarray):
        yield array("array", loaded)
    else:
        yield from (array(name, loaded[name]) for name in loaded.files)


TORCH = {torch.float64: "f64", torch.float32: "f32", torch.float16: "f16", torch.bfloat16: "bf16"}
TORCH |= {torch.int64: "i64", torch.int32: "i32", torch.int16: "i16", torch.int8: "i8"}
TORCH |= {torch.uint64: "u64", torch.uint32: "u32", torch.uint16: "u16", torch.uint8: "u8"}
TORCH |= {torch.bool: "bool"}


def flat(name, value):
    if isinstance(value, torch.Tensor):
        if value.layout != torch.strided or value.dtype not in TORCH:
            raise Other
        plain = value.detach().contiguous().view(-1)
        data = plain.view(torch.uint8).numpy().tobytes() if plain.numel() else b""
        yield tensor(name or "tensor", TORCH[value.dtype], value.shape, data)
    elif isinstance(value, (dict, list, tuple)):
        items = value.items() if isinstance(value, dict) else enumerate(value)
        for key, each in items:
            yield from flat(f"{name}.{key}" if name else f"{key}", each)


def pt(file):
    yield from flat("", torch.load(io.BytesIO(file), weights_only=True, map_location="cpu"))


def nothing(file):
    raise Other


READERS = {"safetensors": safetensors, "npy": numpy, "npz": numpy, "pt": pt}


def verdict(name, file):
    try:
        return total(list(READERS.get(name, nothing)(file)))
    except Other:
        return OTHER
    except BaseException as error:
        if isinstance(error, KeyboardInterrupt):
            raise
        return REFUSED


def main():
    stream = sys.stdin.buffer
    (length,) = struct.unpack("<I", stream.read(4))
    head = json.loads(stream.read(length))
    verdicts = []
    while size := stream.read(8):
        kind, length = struct.unpack("<II", size)
        verdicts.append(verdict(head["formats"][kind], stream.read(length)))
    packed = struct.pack(f"<{len(verdicts)}I", *verdicts)
    if "--raw" in sys.argv:
        sys.stdout.buffer.write(packed)
        return
    golden = {**head, "verdicts": base64.b64encode(packed).decode()}
    path = pathlib.Path(__file__).with_suffix(".json")
    path.write_text(json.dumps(golden) + "\n")


main()
