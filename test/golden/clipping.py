"""Records what PyTorch's clipping of gradients gives.

    venv/bin/python test/golden/clipping.py    # the environment is record.py's

clipping.json holds the gradients that go in, in float32, and for each call in float64 or float32 those
that come out, the norm that is returned, and whether error_if_nonfinite makes it an error. Numbers
that JSON lacks are strings. It is kept in git.
"""

import json
import math
from pathlib import Path

import numpy as np
import torch
from torch.nn.utils import clip_grad_norm_, clip_grad_value_

DTYPES = {"f32": torch.float32, "f64": torch.float64}
SHAPES = [(5,), (2, 3), (1,), (), (4,)]


def gradients(scale: float = 1, replaced: float | None = None) -> list[np.ndarray]:
    """One gradient a shape; `replaced` stands in the middle of the second."""
    normal = np.random.default_rng(seed=2013).standard_normal
    grads = [np.asarray(scale * normal(shape), dtype=np.float32) for shape in SHAPES]
    if replaced is not None:
        grads[1][0, 2] = replaced
    return grads


INPUTS = {
    "ordinary": gradients(),
    "tiny": gradients(scale=1e-12),
    "large": gradients(scale=1e12),
    "zero": gradients(scale=0),
    "with NaN": gradients(replaced=math.nan),
    "with Infinity": gradients(replaced=math.inf),
    "with -Infinity": gradients(replaced=-math.inf),
}
NORM_TYPES = [0.5, 1.0, 1.7, 2.0, 3.0, math.inf]
LIMITS = [0, 0.5, 1e9]


def main() -> None:
    recorded = {
        "torch": torch.__version__,
        "inputs": {name: encode(grads) for name, grads in INPUTS.items()},
        "norms": [
            clip_norm(name, dtype, max_norm, norm_type)
            for name in INPUTS
            for dtype in DTYPES
            for max_norm in LIMITS
            for norm_type in NORM_TYPES
        ],
        "values": [
            clip_value(name, dtype, limit)
            for name in INPUTS
            for dtype in DTYPES
            for limit in LIMITS
        ],
    }
    text = json.dumps(recorded, allow_nan=False).replace('{"input"', '\n{"input"')
    Path(__file__).with_suffix(".json").write_text(text + "\n")
    print(f"torch {torch.__version__}: {len(recorded['norms']) + len(recorded['values'])} cases")


def clip_norm(name: str, dtype: str, max_norm: float, norm_type: float) -> dict:
    parameters = with_gradients(name, dtype)
    norm = clip_grad_norm_(parameters, max_norm, norm_type)
    return {
        "input": name,
        "dtype": dtype,
        "maxNorm": max_norm,
        "normType": encode(norm_type),
        "norm": encode(norm.item()),
        "isError": raises(with_gradients(name, dtype), max_norm, norm_type),
        "output": encode([parameter.grad for parameter in parameters]),
    }


def raises(parameters: list[torch.nn.Parameter], max_norm: float, norm_type: float) -> bool:
    try:
        clip_grad_norm_(parameters, max_norm, norm_type, error_if_nonfinite=True)
    except RuntimeError:
        return True
    return False


def clip_value(name: str, dtype: str, limit: float) -> dict:
    parameters = with_gradients(name, dtype)
    clip_grad_value_(parameters, limit)
    return {
        "input": name,
        "dtype": dtype,
        "clipValue": limit,
        "output": encode([parameter.grad for parameter in parameters]),
    }


def with_gradients(name: str, dtype: str) -> list[torch.nn.Parameter]:
    parameters = []
    for grad in INPUTS[name]:
        parameter = torch.nn.Parameter(torch.zeros(grad.shape, dtype=DTYPES[dtype]))
        parameter.grad = torch.tensor(grad, dtype=DTYPES[dtype])
        parameters.append(parameter)
    return parameters


def encode(value):
    """Arrays become flat lists; NaN and the infinities are called as in JavaScript."""
    if isinstance(value, list):
        return [encode(element) for element in value]
    if not isinstance(value, float):
        return [encode(float(element)) for element in np.asarray(value).reshape(-1)]
    if math.isfinite(value):
        return value
    return "NaN" if math.isnan(value) else "Infinity" if value > 0 else "-Infinity"


main()
