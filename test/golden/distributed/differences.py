"""Differences in codes of 8 and 4 bits: by NumPy from the formula, and by bitsandbytes with evenly spaced codes; bf16 by PyTorch.

venv/bin/python test/golden/distributed/differences.py
"""

import base64
import json
import pathlib

import bitsandbytes
import numpy
import torch
from bitsandbytes.functional import create_linear_map, quantize_blockwise

BLOCK = 256


def text(array):
    return base64.b64encode(numpy.ascontiguousarray(array).tobytes()).decode()


def values():
    """Blocks of all sizes and kinds, the last one shorter, of an odd length."""
    drawn = numpy.random.RandomState(1)
    normal = drawn.standard_normal(3 * BLOCK) * numpy.repeat([1e-3, 1, 1e9], BLOCK)
    wide = drawn.standard_normal(BLOCK) * 10.0 ** drawn.uniform(-12, 0, BLOCK)
    # Of 254 and of 14 steps from end to end, all of them halfway between two codes or at one.
    halfway = numpy.concatenate([[127, -127], numpy.arange(-126.5, 0.5, 0.5)])
    sevenths = numpy.resize(numpy.concatenate([[7], numpy.arange(-7, 7.5, 0.5)]), BLOCK)
    zeros = numpy.zeros(BLOCK)
    sparse = numpy.where(drawn.uniform(size=BLOCK) < 0.02, drawn.standard_normal(BLOCK), 0)
    tail = drawn.standard_normal(101) * 1e-30
    whole = [normal, wide, halfway[:BLOCK], sevenths, zeros, sparse, tail]
    return numpy.concatenate(whole).astype(numpy.float32)


def by_formula(x, largest_code):
    scales, codes = [], []
    for start in range(0, len(x), BLOCK):
        block = x[start : start + BLOCK]
        scale = numpy.max(numpy.abs(block)) / numpy.float32(largest_code)
        scales.append(scale)
        # In double precision: a quotient rounded to single might become halfway between two codes.
        quotients = block.astype(numpy.float64) / (float(scale) or 1)
        codes.append(numpy.rint(quotients).astype(numpy.int8))
    return numpy.array(scales, numpy.float32), numpy.concatenate(codes)


def by_bitsandbytes(x, bits, largest_code):
    """Codes, and the largest of each block, which it keeps in place of scales."""
    table = create_linear_map(True, bits)
    index, state = quantize_blockwise(torch.from_numpy(x), code=table, blocksize=BLOCK)
    codes = torch.round(table[index.long().flatten()] * largest_code).to(torch.int8)
    return state.absmax.float().numpy(), codes.numpy()


def packed(codes):
    even = numpy.append(codes, 0)[: len(codes) + len(codes) % 2]
    return ((even[0::2] & 15) | (even[1::2] << 4)).astype(numpy.uint8)


x = values()
golden = {
    "versions": {
        "numpy": numpy.__version__,
        "torch": torch.__version__,
        "bitsandbytes": bitsandbytes.__version__,
    },
    "values": text(x),
    "bf16": text(torch.from_numpy(x).bfloat16().view(torch.int16).numpy()),
}
for name, bits, largest_code in [("int8", 8, 127), ("int4", 4, 7)]:
    scales, codes = by_formula(x, largest_code)
    largest, theirs = by_bitsandbytes(x, bits, largest_code)
    golden[name] = {
        "scales": text(scales),
        "codes": text(codes if bits == 8 else packed(codes)),
        "bitsandbytes": {"largest": text(largest), "codes": text(theirs)},
    }
    print(name, "codes that differ:", int(numpy.sum(codes != theirs)), "of", len(x))
path = pathlib.Path(__file__).with_suffix(".json")
path.write_text(json.dumps(golden) + "\n")
