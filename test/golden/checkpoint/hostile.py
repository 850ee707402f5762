"""Hostile safetensors files, and what Python's safetensors says of each.

venv/bin/python test/golden/checkpoint/hostile.py
"""

import base64
import importlib.metadata
import json
import pathlib
import struct

from safetensors import SafetensorError, deserialize


def made(header, data=b"", n=None):
    """A file of a header and data, with the header's length or another."""
    header = header.encode() if isinstance(header, str) else header
    return struct.pack("<Q", len(header) if n is None else n) + header + data


T = '"dtype":"F32","shape":[1],"data_offsets":[0,4]'
D = b"\1\2\3\4"

CASES = {
    "ok": made('{"a":{%s}}' % T, D),
    "leading space": made(' {"a":{%s}}' % T, D),
    "trailing space/newline": made('{"a":{%s}}\n \t\r' % T, D),
    "trailing nul": made('{"a":{%s}}\0' % T, D),
    "dup tensor": made('{"a":{%s},"a":{%s}}' % (T, T), D),
    "dup tensor first bad": made(
        '{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]},"a":{%s}}' % (T), D
    ),
    "dup dtype": made('{"a":{"dtype":"F32",%s}}' % T, D),
    "dup metadata": made('{"__metadata__":{},"__metadata__":{},"a":{%s}}' % T, D),
    "dup key in metadata": made('{"__metadata__":{"a":"1","a":"2"},"a":{%s}}' % T, D),
    "metadata null": made('{"__metadata__":null,"a":{%s}}' % T, D),
    "metadata number": made('{"__metadata__":{"a":1},"a":{%s}}' % T, D),
    "metadata list": made('{"__metadata__":[],"a":{%s}}' % T, D),
    "seq info": made('{"a":["F32",[1],[0,4]]}', D),
    "seq info 4": made('{"a":["F32",[1],[0,4],1]}', D),
    "unknown field": made('{"a":{%s,"more":[1,{"x":null}]}}' % T, D),
    "dup unknown": made('{"a":{%s,"m":1,"m":2}}' % T, D),
    "float shape": made('{"a":{"dtype":"F32","shape":[1.0],"data_offsets":[0,4]}}', D),
    "1e0 shape": made('{"a":{"dtype":"F32","shape":[1e0],"data_offsets":[0,4]}}', D),
    "-0 offset": made('{"a":{"dtype":"F32","shape":[1],"data_offsets":[-0,4]}}', D),
    "neg": made('{"a":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}}', D),
    "01": made('{"a":{"dtype":"F32","shape":[01],"data_offsets":[0,4]}}', D),
    "str shape": made('{"a":{"dtype":"F32","shape":["1"],"data_offsets":[0,4]}}', D),
    "shape obj": made('{"a":{"dtype":"F32","shape":{},"data_offsets":[0,4]}}', D),
    "offsets3": made('{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4,5]}}', D),
    "offsets1": made('{"a":{"dtype":"F32","shape":[1],"data_offsets":[0]}}', D),
    "null shape": made('{"a":{"dtype":"F32","shape":null,"data_offsets":[0,4]}}', D),
    "missing shape": made('{"a":{"dtype":"F32","data_offsets":[0,4]}}', D),
    "scalar": made('{"a":{"dtype":"F32","shape":[],"data_offsets":[0,4]}}', D),
    "empty tensor": made('{"a":{"dtype":"F32","shape":[0],"data_offsets":[0,0]}}'),
    "empty tensors two same offsets": made(
        '{"a":{"dtype":"F32","shape":[0],"data_offsets":[0,0]},"b":{"dtype":"F32","shape":[0],"data_offsets":[0,0]}}'
    ),
    "empty 0 and then a": made(
        '{"a":{%s},"b":{"dtype":"F32","shape":[0],"data_offsets":[0,0]}}' % T, D
    ),
    "empty in the middle": made(
        '{"a":{%s},"b":{"dtype":"F32","shape":[0],"data_offsets":[2,2]}}' % T, D
    ),
    "empty at end": made('{"a":{%s},"b":{"dtype":"F32","shape":[0],"data_offsets":[4,4]}}' % T, D),
    "overflow shape with 0": made(
        '{"a":{"dtype":"F32","shape":[4294967296,4294967296,0],"data_offsets":[0,0]}}'
    ),
    "0 first overflow": made(
        '{"a":{"dtype":"F32","shape":[0,4294967296,4294967296],"data_offsets":[0,0]}}'
    ),
    "bits overflow": made(
        '{"a":{"dtype":"F32","shape":[0,18446744073709551615],"data_offsets":[0,0]}}'
    ),
    "u64+1 ": made('{"a":{"dtype":"F32","shape":[0,18446744073709551616],"data_offsets":[0,0]}}'),
    "2^62 elements x0 bits": made(
        '{"a":{"dtype":"F32","shape":[4611686018427387904],"data_offsets":[0,0]}}'
    ),
    "hole": made('{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}', D + D),
    "trailing": made('{"a":{%s}}' % T, D + b"1"),
    "short": made('{"a":{%s}}' % T, D[:3]),
    "no tensors": made("{}"),
    "no tensors trailing": made("{}", b"1"),
    "list": made("[]"),
    "list with items": made("[1]"),
    "null": made("null"),
    "empty header": made(""),
    "n too large": made("{}", n=100_000_001),
    "n huge": made("{}", n=2**64 - 1),
    "n > file": made("{}", n=3),
    "7 bytes": b"\2\0\0\0\0\0\0",
    "empty": b"",
    "bom": made('\ufeff{"a":{%s}}' % T, D),
    "lone surrogate": made('{"\\ud800":{%s}}' % T, D),
    "pair": made('{"\\ud83d\\ude00":{%s}}' % T, D),
    "low first": made('{"\\udc00\\ud800":{%s}}' % T, D),
    "bad hex": made('{"\\u12G4":{%s}}' % T, D),
    "escapes": made('{"\\n\\/\\b\\f\\r\\t\\"\\\\":{%s}}' % T, D),
    "bad escape": made('{"\\x41":{%s}}' % T, D),
    "raw control": made('{"a\n":{%s}}' % T, D),
    "del raw": made('{"a\x7f":{%s}}' % T, D),
    "invalid utf8": made(b'{"\xff":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}', D),
    "surrogate utf8": made(b'{"\xed\xa0\x80":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}', D),
    "overlong": made(b'{"\xc0\x80":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}', D),
    "noncharacter": made('{"\uffff":{%s}}' % T, D),
    "dtype lower": made('{"a":{"dtype":"f32","shape":[1],"data_offsets":[0,4]}}', D),
    "dtype map": made('{"a":{"dtype":{"F32":null},"shape":[1],"data_offsets":[0,4]}}', D),
    "dtype map 2": made('{"a":{"dtype":{"F32":1},"shape":[1],"data_offsets":[0,4]}}', D),
    "dtype number": made('{"a":{"dtype":17,"shape":[1],"data_offsets":[0,4]}}', D),
    "dtype F8": made('{"a":{"dtype":"F8_E4M3","shape":[4],"data_offsets":[0,4]}}', D),
    "dtype F4": made('{"a":{"dtype":"F4","shape":[8],"data_offsets":[0,4]}}', D),
    "dtype F4 odd": made('{"a":{"dtype":"F4","shape":[1],"data_offsets":[0,0]}}'),
    "dtype F4 odd 7": made('{"a":{"dtype":"F4","shape":[7],"data_offsets":[0,4]}}', D),
    "C64": made('{"a":{"dtype":"C64","shape":[],"data_offsets":[0,8]}}', D + D),
    "name empty": made('{"":{%s}}' % T, D),
    "name proto": made('{"__proto__":{%s}}' % T, D),
    "name metadata twice proto": made('{"__metadata__":{"__proto__":"x"},"a":{%s}}' % T, D),
    "trailing comma": made('{"a":{%s},}' % T, D),
    "comment": made('{"a":{%s}/**/}' % T, D),
    "deep 127": made('{"a":{%s,"m":%s}}' % (T, "[" * 125 + "]" * 125), D),
    "deep 128": made('{"a":{%s,"m":%s}}' % (T, "[" * 126 + "]" * 126), D),
    "deep 129": made('{"a":{%s,"m":%s}}' % (T, "[" * 127 + "]" * 127), D),
    "big number unknown": made('{"a":{%s,"m":1e999}}' % T, D),
    "big int unknown": made('{"a":{%s,"m":%s}}' % (T, "9" * 400), D),
    "offsets big": made(
        '{"a":{"dtype":"F32","shape":[1],"data_offsets":[9007199254740993,9007199254740997]}}', D
    ),
    "reverse": made('{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,0]}}', D),
    "info null": made('{"a":null}'),
    "info num": made('{"a":1}'),
    "bool 2": made('{"a":{"dtype":"BOOL","shape":[4],"data_offsets":[0,4]}}', b"\0\1\2\xff"),
    "two docs": made("{}{}"),
    "vt": made("{}\x0b"),
    "nbsp": made("{}\u00a0"),
    "swap order": made(
        '{"b":{"dtype":"F32","shape":[1],"data_offsets":[4,8]},"a":{%s}}' % T, D + D
    ),
    "same offsets": made('{"b":{%s},"a":{%s}}' % (T, T), D),
    "unicode key escaped dtype": made(
        '{"a":{"\\u0064type":"F32","shape":[1],"data_offsets":[0,4]}}', D
    ),
    "unaligned header": made('{"a":{%s}} ' % T, D),
}


def verdict(file):
    try:
        tensors = deserialize(file)
    except SafetensorError as error:
        return {"refused": str(error)}
    content = {name: [t["dtype"], t["shape"], bytes(t["data"]).hex()] for name, t in tensors}
    return {"accepted": content}


files = {
    name: {"file": base64.b64encode(file).decode(), **verdict(file)} for name, file in CASES.items()
}
golden = {"safetensors": importlib.metadata.version("safetensors"), "files": files}
path = pathlib.Path(__file__).with_suffix(".json")
path.write_text(json.dumps(golden, indent=1) + "\n")
