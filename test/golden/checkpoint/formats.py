"""Small files of tensors as safetensors and NumPy write them, of every type, and what is in them.

    venv/bin/python test/golden/checkpoint/formats.py

In formats.json a tensor's `data` are its elements as Nadir has them: row by row, little-endian, halves as
singles.
"""

import base64
import io
import json
import pathlib
import zipfile

import numpy as np
import safetensors.numpy
import safetensors.torch
import torch

rng = np.random.default_rng(14)


def base64_of(data):
    return base64.b64encode(bytes(data)).decode()


def array_of(dtype, shape):
    if dtype == np.bool_:
        return rng.integers(0, 2, shape).astype(np.bool_)
    if np.issubdtype(dtype, np.integer):
        info = np.iinfo(dtype)
        return rng.integers(info.min, info.max, shape, dtype=dtype, endpoint=True)
    return rng.standard_normal(shape).astype(dtype)


DTYPES = {
    **{"f64": np.float64, "f32": np.float32, "f16": np.float16},
    **{"i64": np.int64, "i32": np.int32, "i16": np.int16, "i8": np.int8},
    **{"u64": np.uint64, "u32": np.uint32, "u16": np.uint16, "u8": np.uint8, "bool": np.bool_},
}
NAMES = {np.dtype(dtype): name for name, dtype in DTYPES.items()}


def tensor_of(array):
    name = NAMES[array.dtype.newbyteorder("=")]
    plain = array.astype(np.float32 if name == "f16" else array.dtype.newbyteorder("<"))
    return {"dtype": name, "shape": list(array.shape), "data": base64_of(plain.tobytes("C"))}


def case(file, tensors, metadata=None):
    return {"file": base64_of(file), "tensors": tensors, "metadata": metadata or {}}


def safetensors_cases():
    arrays = {name: array_of(dtype, (3, 2)) for name, dtype in DTYPES.items()}
    save = safetensors.numpy.save
    every = {name: tensor_of(array) for name, array in arrays.items()}
    yield "every type", case(save(arrays), every)

    bf16 = torch.from_numpy(array_of(np.float32, 5)).bfloat16()
    expected = {"dtype": "bf16", "shape": [5], "data": base64_of(bf16.float().numpy().tobytes())}
    half = torch.from_numpy(array_of(np.float16, 5))
    file = safetensors.torch.save({"b": bf16, "a": half}, {"one": 'a "text"\n\u00e9\x01'})
    metadata = {"one": 'a "text"\n\u00e9\x01'}
    yield "bf16", case(file, {"b": expected, "a": tensor_of(half.numpy())}, metadata)

    odd = [
        "",
        "__proto__",
        "constructor",
        "0",
        "\u00e9",
        "\uff5e",
        "\U0001f600",
        "a/b.c",
        '"',
        "\\",
        "\x7f",
        "\x1f",
    ]
    arrays = {name: array_of(np.int8, 1) for name in odd}
    yield "odd names", case(
        save(arrays), {name: tensor_of(array) for name, array in arrays.items()}
    )

    shapes = [(), (0,), (0, 3), (1, 1, 1), (2, 0, 5)]
    arrays = {f"{len(shape)}.{i}": array_of(np.float32, shape) for i, shape in enumerate(shapes)}
    yield "odd shapes", case(
        save(arrays), {name: tensor_of(array) for name, array in arrays.items()}
    )
    yield "nothing", case(save({}), {})


def npy(array, **options):
    out = io.BytesIO()
    np.lib.format.write_array(out, array, **options)
    return out.getvalue()


def npy_cases():
    for name, dtype in DTYPES.items():
        array = array_of(dtype, (2, 3))
        yield name, case(npy(array), {"array": tensor_of(array)})
        swapped = array.astype(array.dtype.newbyteorder(">"))
        if swapped.dtype != array.dtype:
            yield f"{name}, big-endian", case(npy(swapped), {"array": tensor_of(swapped)})
    grid = array_of(np.float64, (3, 4, 5))
    turned = np.asfortranarray(grid)
    yield "columns first", case(npy(turned), {"array": tensor_of(turned)})
    turned = np.asfortranarray(array_of(np.float16, (1, 4, 1, 3)).astype(">f2"))
    yield "columns first, big-endian", case(npy(turned), {"array": tensor_of(turned)})
    for version in [(2, 0), (3, 0)]:
        yield f"version {version[0]}", case(npy(grid, version=version), {"array": tensor_of(grid)})
    for shape in [(), (0,), (1,), (2, 0, 3), (1,) * 20, (1,) * 64, (10,), (100,)]:
        array = array_of(np.int8, shape)
        yield f"shape {shape}", case(npy(array), {"array": tensor_of(array)})
    for text in ["", "text", "\u00e9\U0001f600"]:
        yield f"text {text!r}", case(npy(np.array(text)), {}, {"array": text})


def npz_cases():
    arrays = {name: array_of(dtype, (4,)) for name, dtype in DTYPES.items()}
    arrays |= {
        "layers.0/weight": array_of(np.float32, (3, 20)),
        "__proto__": array_of(np.float32, ()),
    }
    arrays["\u00e9"] = np.zeros((20, 20))
    tensors = {name: tensor_of(array) for name, array in arrays.items()}
    for save in [np.savez, np.savez_compressed]:
        out = io.BytesIO()
        save(out, **arrays, kind="a text")
        yield save.__name__, case(out.getvalue(), tensors, {"kind": "a text"})
    out = io.BytesIO()
    np.savez(out)
    yield "nothing", case(out.getvalue(), {})


def refused_cases():
    yield "objects", npy(np.array([{}, []], dtype=object))
    yield "records", npy(np.zeros(2, dtype=[("a", "f4"), ("b", "i4")]))
    yield "complex numbers", npy(np.zeros(2, dtype=np.complex64))
    yield "dates", npy(np.zeros(2, dtype="datetime64[D]"))
    yield "texts", npy(np.array(["a", "bc"]))
    yield "bytes", npy(np.array(b"abc"))
    yield "long doubles", npy(np.zeros(2, dtype=np.longdouble))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("readme.txt", "no array")
    yield "a ZIP file of something else", out.getvalue()
    yield "HDF5", b"\x89HDF\r\n\x1a\n" + bytes(16)


def torch_files():
    """What `torch.load(weights_only=True)` takes."""
    torch.manual_seed(14)
    model = torch.nn.Sequential(torch.nn.Linear(3, 2), torch.nn.BatchNorm1d(2))
    optimizer = torch.optim.AdamW(model.parameters(), lr=0.01, amsgrad=True)
    model(torch.randn(4, 3)).sum().backward()
    optimizer.step()
    model.eval()
    both = {"model": model.state_dict(), "optimizer": optimizer.state_dict(), "epoch": 3}
    every = [torch.arange(6).reshape(2, 3).to(dtype) for dtype in TORCH]
    grid = torch.arange(24.0).reshape(2, 3, 4)
    views = {"turned": grid.permute(2, 0, 1), "row": grid[1], "grid": grid, "one": grid[1, 1, 1]}
    values = {"none": None, "flags": [True, False], "numbers": (1, -2.5, 2**40), 7: "text"}
    for name, value in {
        "both": both,
        "every type": every,
        "views": views,
        "values": values,
    }.items():
        out = io.BytesIO()
        torch.save(value, out)
        yield name, out.getvalue()


TORCH = [torch.float64, torch.float32, torch.float16, torch.bfloat16, torch.int64, torch.int32]
TORCH += [torch.int16, torch.int8, torch.uint8, torch.bool]
golden = {
    "safetensors": dict(safetensors_cases()),
    "npy": dict(npy_cases()),
    "npz": dict(npz_cases()),
    "pt": {name: base64_of(file) for name, file in torch_files()},
    "refused": {name: base64_of(file) for name, file in refused_cases()},
}
path = pathlib.Path(__file__).with_suffix(".json")
path.write_text(json.dumps(golden, indent=1) + "\n")
