"""All halves as singles, and singles around every half as halves: float16 by NumPy, bfloat16 by PyTorch.

venv/bin/python test/golden/checkpoint/halves.py
"""

import hashlib
import json
import pathlib

import numpy
import torch

ALL = numpy.arange(65536, dtype=numpy.uint16)


def float16_to_single(bits):
    return bits.view(numpy.float16).astype(numpy.float32)


def single_to_float16(values):
    return values.astype(numpy.float16).view(numpy.uint16)


def bfloat16_to_single(bits):
    return torch.from_numpy(bits.view(numpy.int16)).view(torch.bfloat16).float().numpy()


def single_to_bfloat16(values):
    return torch.from_numpy(values).bfloat16().view(torch.int16).numpy().view(numpy.uint16)


def around(singles, step):
    """Each finite one; what is halfway to the next of the same sign; and the neighbours of both."""
    bits = singles.view(numpy.uint32)
    bits = bits[numpy.isfinite(singles)]
    # With the bits of the next: both are equally far apart below and above, or the next is infinite.
    halfway = bits + step // 2
    near = [bits - 1, bits, bits + 1, halfway - 1, halfway, halfway + 1]
    return numpy.concatenate(near).view(numpy.float32)


def digest(array):
    return hashlib.sha256(array.tobytes()).hexdigest()


golden = {}
for name, to_single, to_half, bits in [
    ("f16", float16_to_single, single_to_float16, 10),
    ("bf16", bfloat16_to_single, single_to_bfloat16, 7),
]:
    singles = to_single(ALL)
    with numpy.errstate(over="ignore", invalid="ignore"):
        probes = around(singles, numpy.uint32(1 << (23 - bits)))
        probes = probes[~numpy.isnan(probes)]
        halves = to_half(probes)
    golden[name] = {
        "singles": digest(singles[~numpy.isnan(singles)]),
        "probes": len(probes),
        "halves": digest(halves),
    }
    # Below the least normal, halves lie apart by a step of their own.
    least = numpy.float32(2.0) ** (-24 if name == "f16" else -133)
    ties = (numpy.arange(0, 4100, dtype=numpy.float32) * numpy.float32(0.25) * least).astype(
        numpy.float32
    )
    golden[name]["small"] = digest(to_half(ties))
path = pathlib.Path(__file__).with_suffix(".json")
path.write_text(json.dumps(golden) + "\n")
