"""Records what PyTorch makes of infinite parameters and state, and of infinite and NaN gradients,
under options of all sizes and under those of 0.

    venv/bin/python test/golden/nonfinite.py      # after record.py's installation

nonfinite.json holds the parameters after every step, numbers that JSON does not have as texts.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from math import inf, isfinite, nan
from pathlib import Path

import torch
from torch_cases import CASES, _arguments
from trajectory import Case, Options

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
    # Finite gradients whose squares are infinite: in float32, and in float64.
    (1, [1e30, 0.5, 0, 1]),
    (1, [0.5, 1e200, 0.25, 0]),
]
STEPS = 4
CHANGE_AT = 2


@dataclass(frozen=True)
class Changed(Case):
    """A case some options of which are others from step CHANGE_AT on, counted from 0."""

    then: Options = field(default_factory=dict)


MORE: list[Case] = [
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
    Case("sgd-dampening-1", "SGD", {"momentum": 0.9, "dampening": 1.0}),
    Case("sgd-nesterov-lr-0", "SGD", {"lr": 0.0, "momentum": 0.9, "nesterov": True}),
    Case("sgd-weight-decay-lr-0", "SGD", {"lr": 0.0, "weightDecay": 0.1}),
    Case("adagrad-lr-0", "Adagrad", {"lr": 0.0}),
    Case("rmsprop-alpha-0", "RMSprop", {"alpha": 0.0}),
    Case("rmsprop-centered-alpha-1", "RMSprop", {"alpha": 1.0, "centered": True}),
    Case("adadelta-rho-0", "Adadelta", {"rho": 0.0}),
    Case("adadelta-rho-1", "Adadelta", {"rho": 1.0}),
    Case("adadelta-lr-0", "Adadelta", {"lr": 0.0}),
    Case("adam-beta-1-0", "Adam", {"betas": [0.0, 0.999]}),
    Case("adam-beta-2-0", "Adam", {"betas": [0.9, 0.0]}),
    Case("adam-amsgrad-beta-0", "Adam", {"betas": [0.0, 0.0], "amsgrad": True}),
    Case("adamax-beta-0", "Adamax", {"betas": [0.0, 0.0]}),
    Case("adamax-lr-0", "Adamax", {"lr": 0.0}),
    Case("nadam-beta-1-0", "NAdam", {"betas": [0.0, 0.999]}),
    Case("nadam-beta-2-0", "NAdam", {"betas": [0.9, 0.0]}),
    Case("nadam-lr-0", "NAdam", {"lr": 0.0}),
    Changed("sgd-to-momentum-0", "SGD", {"momentum": 0.9}, {"momentum": 0.0}),
    Changed("sgd-to-momentum", "SGD", {"momentum": 0.0}, {"momentum": 0.9}),
    Changed("sgd-nesterov-to-lr-0", "SGD", {"momentum": 0.9, "nesterov": True}, {"lr": 0.0}),
    Changed("sgd-to-weight-decay-0", "SGD", {"weightDecay": 0.1}, {"weightDecay": 0.0}),
    Changed("rmsprop-to-momentum-0", "RMSprop", {"momentum": 0.9}, {"momentum": 0.0}),
    Changed("rmsprop-to-lr-0", "RMSprop", {"momentum": 0.9}, {"lr": 0.0}),
    Changed("adam-to-beta-0", "Adam", {}, {"betas": [0.0, 0.0]}),
    Changed("adam-to-lr-0", "Adam", {}, {"lr": 0.0}),
    Changed("adamw-to-weight-decay-0", "AdamW", {"weightDecay": 0.1}, {"weightDecay": 0.0}),
    Changed("adamax-to-beta-0", "Adamax", {}, {"betas": [0.0, 0.0]}),
]


def run(case: Case, dtype: torch.dtype) -> Iterator[list[float]]:
    torch.set_default_dtype(dtype)
    parameter = torch.nn.Parameter(torch.tensor([initial for initial, _ in ELEMENTS], dtype=dtype))
    optimizer = getattr(torch.optim, case.optimizer)([parameter], **_arguments(case.options))
    for step in range(STEPS):
        if isinstance(case, Changed) and step == CHANGE_AT:
            optimizer.param_groups[0].update(_arguments(case.then))
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
            **({"then": case.then} if isinstance(case, Changed) else {}),
            "f64": rows(run(case, torch.float64)),
            "f32": rows(run(case, torch.float32)),
        }
        for case in CASES + MORE
    ]
    header = {
        "library": "torch",
        "version": torch.__version__.split("+")[0],
        "initial": [written(initial) for initial, _ in ELEMENTS],
        "changeAt": CHANGE_AT,
        "gradients": rows([row[step] for _, row in ELEMENTS] for step in range(STEPS)),
    }
    fields = ",\n".join(f"{json.dumps(k)}: {json.dumps(v)}" for k, v in header.items())
    lines = ",\n".join(json.dumps(case) for case in cases)
    Path(__file__).with_name("nonfinite.json").write_text(f'{{\n{fields},\n"cases": [\n{lines}\n]\n}}\n')


if __name__ == "__main__":
    main()
