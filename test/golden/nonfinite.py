"""Records what PyTorch makes of infinite parameters, and of infinite and NaN gradients.

    venv/bin/python test/golden/nonfinite.py      # after record.py's installation

nonfinite.json holds the parameters after every step, numbers that JSON does not have as texts.
"""

import json
from collections.abc import Iterator
from math import inf, isfinite, nan
from pathlib import Path

import torch
from torch_cases import CASES, _arguments
from trajectory import Case

ELEMENTS = [
    # initial, gradients
    (1, [0.5, -0.25, 0.125, 1]),
    (inf, [0.5, -0.25, 0, 1]),
    (-inf, [0.5, -0.25, 0, 1]),
    (inf, [0, 0, 0, 0]),
    (nan, [0.5, -0.25, 0, 1]),
    (1, [0.5, inf, 0.25, 0]),
    (1, [0.5, -inf, 0.25, 0]),
    (1, [inf, 0, 0, 0]),
    (-1, [inf, inf, 0.5, -1]),
    (1, [inf, -inf, 0.5, 1]),
    (1, [0.5, nan, 0.25, 0]),
    (inf, [inf, 0.5, 0, 0]),
    (inf, [-inf, 0.5, 0, 0]),
    (-inf, [0.5, inf, 0.5, 0]),
    (-inf, [0.5, -inf, 0.5, 0]),
]
STEPS = 4

MORE = [
    Case("sgd-momentum-maximize", "SGD", {"momentum": 0.9, "maximize": True}),
    Case("sgd-nesterov-maximize", "SGD", {"momentum": 0.9, "nesterov": True, "maximize": True}),
    Case("sgd-lr-0", "SGD", {"lr": 0.0}),
    Case("sgd-momentum-lr-0", "SGD", {"lr": 0.0, "momentum": 0.9}),
    Case("sgd-momentum-1", "SGD", {"momentum": 1.0, "dampening": 1.0}),
    Case("rmsprop-alpha-1", "RMSprop", {"alpha": 1.0, "momentum": 0.9}),
    Case("rmsprop-lr-0", "RMSprop", {"lr": 0.0, "momentum": 0.9}),
    Case("rmsprop-momentum-weight-decay", "RMSprop", {"momentum": 0.9, "weightDecay": 0.1}),
    Case("adamw-no-weight-decay", "AdamW", {"weightDecay": 0.0}),
    Case("adamw-lr-0", "AdamW", {"lr": 0.0}),
    Case("adamw-decay-to-0", "AdamW", {"lr": 0.5, "weightDecay": 2.0}),
    Case("adam-beta-0", "Adam", {"betas": [0.0, 0.0]}),
    Case("adam-lr-0", "Adam", {"lr": 0.0}),
]


def run(case: Case, dtype: torch.dtype) -> Iterator[list[float]]:
    torch.set_default_dtype(dtype)
    parameter = torch.nn.Parameter(torch.tensor([initial for initial, _ in ELEMENTS], dtype=dtype))
    optimizer = getattr(torch.optim, case.optimizer)([parameter], **_arguments(case.options))
    for step in range(STEPS):
        parameter.grad = torch.tensor([row[step] for _, row in ELEMENTS], dtype=dtype)
        optimizer.step()
        yield parameter.tolist()


def written(value: float) -> float | str:
    if isfinite(value):
        return value
    return "NaN" if value != value else f"{'-' if value < 0 else ''}Infinity"


def main() -> None:
    rows = lambda values: [[written(value) for value in row] for row in values]
    cases = [
        {
            "name": case.name,
            "optimizer": case.optimizer,
            "options": case.options,
            "f64": rows(run(case, torch.float64)),
            "f32": rows(run(case, torch.float32)),
        }
        for case in CASES + MORE
    ]
    header = {
        "library": "torch",
        "version": torch.__version__.split("+")[0],
        "initial": [written(initial) for initial, _ in ELEMENTS],
        "gradients": rows([row[step] for _, row in ELEMENTS] for step in range(STEPS)),
    }
    fields = ",\n".join(f"{json.dumps(k)}: {json.dumps(v)}" for k, v in header.items())
    lines = ",\n".join(json.dumps(case) for case in cases)
    Path(__file__).with_name("nonfinite.json").write_text(f'{{\n{fields},\n"cases": [\n{lines}\n]\n}}\n')


if __name__ == "__main__":
    main()
