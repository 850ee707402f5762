"""Records what PyTorch makes of sparse gradients, into sparse.json:

    venv/bin/python test/golden/sparse.py

A table of six rows, of which each step touches few, some of them twice, and one none; two rows are never touched.
"""

import json
from pathlib import Path

import numpy as np
import torch

SHAPE = (6, 2)
STEPS = 24
SIZES = [1.0, 1e-7, 1e4, 1e-3]
CASES = [
    ("SGD", torch.optim.SGD, {"lr": 0.1}),
    ("SGD", torch.optim.SGD, {"lr": 0.01, "maximize": True}),
    ("Adagrad", torch.optim.Adagrad, {}),
    ("Adagrad", torch.optim.Adagrad, {"lr": 0.1, "lr_decay": 0.1, "initial_accumulator_value": 0.1}),
    ("SparseAdam", torch.optim.SparseAdam, {}),
    ("SparseAdam", torch.optim.SparseAdam, {"lr": 0.01, "betas": [0.8, 0.95], "eps": 1e-3}),
    ("SparseAdam", torch.optim.SparseAdam, {"maximize": True}),
]
NAMES = {"lr_decay": "lrDecay", "initial_accumulator_value": "initialAccumulator"}


def _problem() -> tuple[np.ndarray, list[tuple[list[int], np.ndarray]]]:
    random = np.random.default_rng(seed=2026)
    initial = random.standard_normal(SHAPE).astype("float32")
    steps = []
    for step in range(STEPS):
        rows = [] if step == 11 else random.integers(0, SHAPE[0] - 2, size=1 + step % 4).tolist()
        size = SIZES[step % len(SIZES)]
        values = (size * random.standard_normal((len(rows), SHAPE[1]))).astype("float32")
        steps.append((rows, values))
    return initial, steps


INITIAL, GRADIENTS = _problem()


def _run(make, options: dict, dtype: str) -> list[list[float]]:
    table = torch.nn.Parameter(torch.tensor(INITIAL.astype(dtype)))
    optimizer = make([table], **options)
    trajectory = []
    for rows, values in GRADIENTS:
        indices = torch.tensor([rows], dtype=torch.long)
        table.grad = torch.sparse_coo_tensor(
            indices, torch.tensor(values.astype(dtype)), SHAPE, check_invariants=True
        )
        optimizer.step()
        trajectory.append([float(str(x)) for x in table.detach().numpy().ravel()])
    return trajectory


def main() -> None:
    cases = [
        {
            "optimizer": name,
            "options": {NAMES.get(key, key): value for key, value in options.items()},
            "f64": _run(make, options, "float64"),
            "f32": _run(make, options, "float32"),
        }
        for name, make, options in CASES
    ]
    recorded = {
        "library": f"torch {torch.__version__.split('+')[0]}",
        "shape": SHAPE,
        "initial": INITIAL.ravel().tolist(),
        "gradients": [
            {"indices": rows, "values": values.ravel().tolist()} for rows, values in GRADIENTS
        ],
        "cases": cases,
    }
    text = json.dumps(recorded).replace('{"indices"', '\n{"indices"').replace("], [", "],\n[")
    Path(__file__).with_suffix(".json").write_text(text.replace('{"optimizer"', '\n{"optimizer"') + "\n")


main()
