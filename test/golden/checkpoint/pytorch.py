"""Files that torch.save writes, what is in them, and pickles that torch.load refuses.

    venv/bin/python test/golden/checkpoint/pytorch.py

pytorch.json: "values" is one tree saved in several ways, beside what it is; "refused" are whole files that hold
what has no meaning in JavaScript; "pickles" are programs for a pickle's machine, most of them hostile, with
what torch.load(weights_only=True) makes of each.
"""

import argparse
import base64
import io
import json
import pathlib
import pickle
import struct
import sys
import warnings
import zipfile
from collections import Counter, OrderedDict

import numpy as np
import torch

warnings.simplefilter("ignore")
torch.manual_seed(7)

DTYPES = ["float64", "float32", "float16", "bfloat16", "int64", "int32", "int16", "int8",
          "uint64", "uint32", "uint16", "uint8", "bool"]
NUMBERS = [0.0, -0.0, 1.0, -2.5, 6e-5, 1e-7, 65504.0, 3.14159265]


def tensor_of(dtype):
    values = torch.tensor(NUMBERS, dtype=torch.float64)
    if not getattr(torch, dtype).is_floating_point:
        values = torch.tensor([0, 1, 2, 100, 7, 1, 0, 1])
    return values.to(getattr(torch, dtype)).reshape(2, 4)


grid = torch.arange(24, dtype=torch.float32).reshape(2, 3, 4)
tied = torch.arange(3.0)
module = torch.nn.Sequential(torch.nn.Linear(2, 3), torch.nn.ReLU(), torch.nn.Linear(3, 1))
VALUES = {
    "dtypes": {dtype: tensor_of(dtype) for dtype in DTYPES},
    "module": module.state_dict(),
    "views": {
        "transposed": grid.permute(2, 0, 1),
        "column": grid[:, 1, 2],
        "slice": grid[1, :2, 1:3],
        "whole": grid,
        "expanded": torch.tensor([5.0]).expand(3, 2),
        "halves": tensor_of("float16").t(),
        "scalar": grid[1, 2, 3],
        "none": torch.zeros(0, 3),
        "ones": torch.ones(1, 3, 1).permute(2, 1, 0),
        "stepped": grid.reshape(-1)[::5],
    },
    "tied": {"a": tied, "b": tied, "c": tied[1:], "d": tied.view(3, 1)},
    "parameter": torch.nn.Parameter(torch.tensor([1.5, -1.5])),
    "buffer": torch.nn.Buffer(torch.tensor([2.5])),
    "plain": {
        "integers": [0, 255, 256, -1, 2**31, -(2**31) - 1, 2**53 - 1, -(2**40)],
        "large": [2**63, -(2**100)],
        "floats": [0.5, -0.0, 1e300, 5e-324],
        "odd": [float("inf"), float("-inf")],
        "text": ["", "a.b", "ä€😀", "x" * 300, "__proto__"],
        "nothing": None,
        "flags": [True, False],
        "tuples": [(), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4), ((), [()])],
        "lists": [[], [[1], [2, [3]]]],
        "bytes": [b"", b"\x00\xff\x80a"],
        "sets": [set(), {4}, frozenset([5])],
        "counter": Counter({30: 1, 80: 2}),
        "by number": {0: "a", 7: {"__proto__": 1, "constructor": 2}},
        "mixed": {"a": 1, 2: "b"},
        "ordered": OrderedDict([("z", 1), ("a", 2)]),
        "device": [torch.device("cpu"), torch.device("cuda", 1)],
        "dtype": [torch.bfloat16, torch.strided],
        "size": torch.Size([2, 3]),
    },
}


def described(value):
    """Plain data as JSON can say them: what it has no words for is {"a word": …}."""
    if isinstance(value, torch.Tensor):
        numbers = value.detach().to(torch.float64) if value.dtype.is_floating_point else value
        flat = numbers.flatten().tolist()
        texts = [repr(float(x)) if value.dtype.is_floating_point else str(int(x)) for x in flat]
        return {"tensor": str(value.dtype)[6:], "shape": list(value.shape), "data": texts}
    if isinstance(value, (tuple, torch.Size)):
        return {"tuple": [described(each) for each in value]}
    if isinstance(value, list):
        return [described(each) for each in value]
    if isinstance(value, (set, frozenset)):
        return {"set": [described(each) for each in value]}
    if isinstance(value, dict):
        if isinstance(value, Counter) or not all(isinstance(key, str) for key in value):
            return {"map": [[key, described(each)] for key, each in value.items()]}
        return {"dict": [[key, described(each)] for key, each in value.items()]}
    if isinstance(value, (bytes, bytearray)):
        return {"bytes": list(value)}
    if isinstance(value, bool) or value is None or isinstance(value, str):
        return value
    if isinstance(value, int):
        return value if abs(value) < 2**53 else {"bigint": str(value)}
    if isinstance(value, float):
        return {"float": repr(value)}
    return str(value)


def saved(value, **options):
    out = io.BytesIO()
    torch.save(value, out, **options)
    return out.getvalue()


def changed(data, change=lambda name, content: content, compression=zipfile.ZIP_STORED):
    """The same archive, written anew."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w", compression) as target:
        for info in source.infolist():
            target.writestr(zipfile.ZipInfo(info.filename), change(info.filename, source.read(info)), compression)
    return out.getvalue()


class Anything(dict):
    """In place of whatever a pickle makes."""

    def __init__(self, *arguments):
        pass

    def __hash__(self):
        return id(self)


def swapped(data):
    """As a big-endian machine writes it."""
    sizes = {}
    kinds = {"Double": 8, "Long": 8, "Float": 4, "Int": 4, "Half": 2, "BFloat16": 2, "Short": 2}

    def untyped(key, *arguments):
        sizes[key] = {"uint64": 8, "uint32": 4, "uint16": 2}[arguments[-1]]

    class Reader(pickle.Unpickler):
        def find_class(self, module, name):
            if name == "_rebuild_tensor_v3":
                return untyped
            is_type = module.startswith("torch") and name not in ("Size", "device") and name[0] != "_"
            return name if is_type else Anything

        def persistent_load(self, id):
            sizes[id[2]] = kinds.get(id[1].removesuffix("Storage"), 1)
            return id[2]

    with zipfile.ZipFile(io.BytesIO(data)) as source:
        Reader(io.BytesIO(source.read("archive/data.pkl"))).load()

    def change(name, content):
        if name == "archive/byteorder":
            return b"big"
        size = sizes.get(name.removeprefix("archive/data/"), 1)
        return np.frombuffer(content, dtype=f"u{size}").byteswap().tobytes() if size > 1 else content

    return changed(data, change)


def base64_of(data):
    return base64.b64encode(data).decode()


def verdict(data):
    try:
        torch.load(io.BytesIO(data), weights_only=True)
        return "loads"
    except BaseException as error:
        return type(error).__name__


class Thing:
    pass


sys.modules["__main__"].Thing = Thing
REFUSED = {
    "complex": {"a": torch.tensor([1j])},
    "conjugated": {"a": torch.tensor([1 + 2j]).conj().imag},
    "quantized": {"a": torch.quantize_per_tensor(torch.ones(2), 0.1, 0, torch.quint8)},
    "sparse": {"a": torch.eye(2).to_sparse()},
    "float8": {"a": torch.ones(2).to(torch.float8_e4m3fn)},
    "meta": {"a": torch.ones(2, device="meta")},
    "module": module,
    "object": {"a": Thing()},
    "namespace": {"args": argparse.Namespace(lr=1)},
    "numpy scalar": {"best": np.float64(1)},
    "numpy array": {"best": np.ones(2)},
    "complex number": {"a": 1j},
    "storage": {"a": torch.ones(2).untyped_storage()},
    "key": {(1, 2): 3},
    "key of a float": {0.5: 3},
}


def script():
    out = io.BytesIO()
    torch.jit.save(torch.jit.script(module), out)
    return out.getvalue()


def files():
    refused = {name: saved(value) for name, value in REFUSED.items()}
    refused["legacy"] = saved({"a": torch.ones(2)}, _use_new_zipfile_serialization=False)
    refused["script"] = script()
    return refused


# Pickles. A storage "0" of two floats is beside each.
def text(string):
    data = string.encode()
    return b"X" + struct.pack("<I", len(data)) + data


def name(module, name):
    return f"c{module}\n{name}\n".encode()


def storage(kind=b"ctorch\nFloatStorage\n", key="0", count=b"K\x02", place="cpu", tag="storage"):
    return b"(" + text(tag) + kind + text(key) + text(place) + count + b"tQ"


def tensor(store=None, offset=b"K\x00", size=b"K\x02\x85", stride=b"K\x01\x85", rest=b"\x89" + name("collections", "OrderedDict") + b")R"):
    store = storage() if store is None else store
    return name("torch._utils", "_rebuild_tensor_v2") + b"(" + store + offset + size + stride + rest + b"tR"


def pickled(*parts):
    return b"\x80\x02" + b"".join(parts) + b"."


LAUGHS = b"]q\x00K\x01a" + b"".join(
    b"](" + 10 * (b"h" + bytes([i])) + b"eq" + bytes([i + 1]) for i in range(30)
)
PICKLES = {
    "a tensor": pickled(tensor()),
    "a tensor of a GPU": pickled(tensor(storage(kind=name("torch.cuda", "FloatStorage"), place="cuda:0"))),
    "os.system by REDUCE": pickled(name("os", "system"), text("touch /tmp/nadir-was-here"), b"\x85R"),
    "posix.system by REDUCE": pickled(name("posix", "system"), text("true"), b"\x85R"),
    "eval": pickled(name("__builtin__", "eval"), text("1"), b"\x85R"),
    "getattr": pickled(name("builtins", "getattr"), text("a"), text("b"), b"\x86R"),
    "a dotted name": pickled(name("torch", "serialization.os.system"), text("true"), b"\x85R"),
    "STACK_GLOBAL": b"\x80\x04\x8c\x02os\x8c\x06system\x93\x8c\x04true\x85R.",
    "STACK_GLOBAL of a number": b"\x80\x04K\x01K\x02\x93.",
    "INST": pickled(b"(", text("true"), b"ios\nsystem\n"),
    "OBJ": pickled(b"(", name("os", "system"), text("true"), b"o"),
    "NEWOBJ": pickled(name("torch", "Tensor"), b")\x81"),
    "NEWOBJ_EX": b"\x80\x04" + name("torch", "Tensor") + b")}\x92.",
    "EXT1": pickled(b"\x82\x01"),
    "EXT2": pickled(b"\x83\x01\x00"),
    "EXT4": pickled(b"\x84\x01\x00\x00\x00"),
    "PERSID": pickled(b"P0\n"),
    "POP": pickled(b"}K\x010"),
    "DUP": pickled(b"}2"),
    "NEXT_BUFFER": b"\x80\x05\x97.",
    "an unknown instruction": pickled(b"\xff"),
    "BUILD of a tensor": pickled(tensor(), b"}b"),
    "BUILD of a dict": pickled(b"}}b"),
    "BUILD of an OrderedDict by a list": pickled(name("collections", "OrderedDict"), b")R]b"),
    "a constant that is called": pickled(name("torch", "float32"), b")R"),
    "a class that is called": pickled(name("torch", "FloatStorage"), b")R"),
    "a number that is called": pickled(b"K\x01)R"),
    "a call with a list": pickled(name("torch", "Size"), b"]R"),
    "a function as a value": pickled(b"}", text("a"), name("torch._utils", "_rebuild_tensor_v2"), b"s"),
    "a storage as a value": pickled(b"}", text("a"), storage(), b"s"),
    "a storage of another kind": pickled(storage(tag="module")),
    "a storage that is no tuple": pickled(text("storage"), b"Q"),
    "a storage of four": pickled(b"(", text("storage"), text("0"), text("cpu"), b"K\x02tQ"),
    "a storage by a number": pickled(b"(", text("storage"), name("torch", "FloatStorage"), b"K\x00", text("cpu"), b"K\x02tQ"),
    "a storage of no type": pickled(tensor(storage(kind=name("torch", "Size")))),
    "a storage that is not there": pickled(tensor(storage(key="1"))),
    "a storage by a path": pickled(tensor(storage(key="../data.pkl"))),
    "a storage longer than it is": pickled(tensor(storage(count=b"K\x03"))),
    "a storage shorter than it is": pickled(tensor(storage(count=b"K\x01"), size=b")", stride=b")")),
    "a storage of 2^40": pickled(tensor(storage(count=b"\x8a\x06\x00\x00\x00\x00\x00\x01"))),
    "a storage of −1": pickled(tensor(storage(count=b"J\xff\xff\xff\xff"))),
    "a storage of half an element": pickled(tensor(storage(count=b"G?\xe0\x00\x00\x00\x00\x00\x00"))),
    "a storage of two types": pickled(b"(", tensor(), tensor(storage(kind=name("torch", "IntStorage"))), b"t"),
    "a tensor of a number": pickled(tensor(b"K\x01")),
    "an offset beyond": pickled(tensor(offset=b"K\x01")),
    "an offset of −1": pickled(tensor(offset=b"J\xff\xff\xff\xff", size=b"K\x01\x85")),
    "a size beyond": pickled(tensor(size=b"K\x03\x85")),
    "a size of −1": pickled(tensor(size=b"J\xff\xff\xff\xff\x85")),
    "a size of 2^62": pickled(tensor(size=b"\x8a\x08\x00\x00\x00\x00\x00\x00\x00\x40\x85", stride=b"K\x00\x85")),
    "sizes of 2^40 by 2^40": pickled(tensor(size=b"\x8a\x06\x00\x00\x00\x00\x00\x01\x8a\x06\x00\x00\x00\x00\x00\x01\x86", stride=b"K\x00K\x00\x86")),
    "an expansion to 10^9": pickled(tensor(size=b"J\x00\xca\x9a\x3b\x85", stride=b"K\x00\x85")),
    "nothing beyond the end": pickled(tensor(offset=b"\x8a\x06\x00\x00\x00\x00\x00\x01", size=b"K\x00\x85")),
    "a stride of −1": pickled(tensor(offset=b"K\x01", stride=b"J\xff\xff\xff\xff\x85")),
    "a stride of 2^62": pickled(tensor(stride=b"\x8a\x08\x00\x00\x00\x00\x00\x00\x00\x40\x85")),
    "a stride too few": pickled(tensor(stride=b")")),
    "sizes that are text": pickled(tensor(size=text("ab"))),
    "a tensor of too few": pickled(name("torch._utils", "_rebuild_tensor_v2"), b")R"),
    "a negated tensor": pickled(tensor(rest=b"\x89" + name("collections", "OrderedDict") + b")R}" + text("neg") + b"\x88s")),
    "a list in itself": pickled(b"]q\x00h\x00a"),
    "a dict in itself": pickled(b"}q\x00", text("a"), b"h\x00s"),
    "a dict in its tuple": pickled(b"}q\x00", text("a"), b"h\x00\x85s"),
    "2000 lists in one another": pickled(b"]" * 2000, b"a" * 1999),
    "tuples in one another": pickled(b")" + b"\x85" * 5000),
    "ten to the thirtieth laughs": pickled(b"(", LAUGHS, b"t"),
    "dicts and nothing else": pickled(b"(" + b"}" * 20_000 + b"t"),
    "a mark too few": pickled(b"K\x01t"),
    "a mark too many": pickled(b"(K\x01"),
    "nothing": pickled(),
    "an empty stack": pickled(b"a"),
    "below the mark": pickled(b"K\x01(a"),
    "two values": pickled(b"K\x01K\x02"),
    "more behind its end": pickled(b"K\x01") + b"K\x02.",
    "a key without a value": pickled(b"}(K\x01u"),
    "a key that is a list": pickled(b"}]K\x01s"),
    "a key that is None": pickled(b"}NK\x01s"),
    "an item of a list": pickled(b"]", text("a"), b"K\x01s"),
    "an append to a dict": pickled(b"}K\x01a"),
    "an append to a tuple": pickled(b")K\x01a"),
    "a memo that is not there": pickled(b"h\x05"),
    "a memo of nothing": pickled(b"q\x00K\x01"),
    "protocol 0": b"(lp0\nI1\na.",
    "protocol 1": b"\x80\x01]q\x00.",
    "protocol 9": b"\x80\x09K\x01.",
    "a string beyond the end": pickled(b"X\xff\xff\xff\x7fabc"),
    "a string of 2^63": b"\x80\x04\x8d\xff\xff\xff\xff\xff\xff\xff\x7fabc.",
    "bytes beyond the end": b"\x80\x03B\xff\xff\xff\xffabc.",
    "a string that is no UTF-8": pickled(b"X\x02\x00\x00\x00\xc3\x28"),
    "an integer of 2^31 bytes": pickled(b"\x8b\xff\xff\xff\x7f"),
    "a name without an end": pickled(b"c" + b"a" * 2000),
    "no end": b"\x80\x02}",
    "no bytes": b"",
}


def beside(program):
    """A file of this pickle."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("archive/data.pkl", program)
        archive.writestr("archive/data/0", struct.pack("<ff", 1, 2))
        archive.writestr("archive/version", "3\n")
        archive.writestr("archive/byteorder", "little")
    return out.getvalue()


# What torch.load would need hours or all memory for, or ends the process by.
UNTRIED = {"ten to the thirtieth laughs", "tuples in one another", "2000 lists in one another", "an expansion to 10^9"}

if __name__ == "__main__":
    plain = saved(VALUES)
    golden = {
        "torch": torch.__version__.split("+")[0],
        "expected": described(VALUES),
        "values": {
            "protocol 2": base64_of(plain),
            "protocol 3": base64_of(changed(saved(VALUES, pickle_protocol=3), compression=zipfile.ZIP_DEFLATED)),
            "protocol 4": base64_of(changed(saved(VALUES, pickle_protocol=4), compression=zipfile.ZIP_DEFLATED)),
            "protocol 5": base64_of(changed(saved(VALUES, pickle_protocol=5), compression=zipfile.ZIP_DEFLATED)),
            "big-endian": base64_of(changed(swapped(plain), compression=zipfile.ZIP_DEFLATED)),
        },
        "refused": {name: {"file": base64_of(data), "torch": verdict(data)} for name, data in files().items()},
        "pickles": {
            name: {
                "pickle": base64_of(program),
                "torch": "not tried" if name in UNTRIED else verdict(beside(program)),
            }
            for name, program in PICKLES.items()
        },
    }
    path = pathlib.Path(__file__).with_suffix(".json")
    path.write_text(json.dumps(golden, indent=1, ensure_ascii=False) + "\n")
