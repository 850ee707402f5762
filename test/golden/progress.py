"""Records PyTorch where parameters of one group have taken different numbers of steps.

    venv/bin/python test/golden/progress.py      # after record.py's installation

A parameter whose gradient is None takes no step. progress.json holds for each case the state after some
steps of which one parameter has missed three, the parameters then, and those of the steps that follow.
"""

import json
from pathlib import Path

import torch

CASES = {
    "sgd-momentum": ("SGD", {"lr": 0.1, "momentum": 0.9, "dampening": 0.5}),
    "rmsprop": ("RMSprop", {"lr": 0.05, "momentum": 0.9, "centered": True}),
    "adam": ("Adam", {"lr": 0.1, "betas": (0.8, 0.95)}),
    "adam-amsgrad": ("Adam", {"lr": 0.1, "betas": (0.8, 0.95), "amsgrad": True}),
    "adamw": ("AdamW", {"lr": 0.1, "weight_decay": 0.1}),
    "adamax": ("Adamax", {"lr": 0.1}),
    "nadam": ("NAdam", {"lr": 0.1}),
    "radam": ("RAdam", {"lr": 0.1}),
    "rprop": ("Rprop", {"lr": 0.1}),
    "asgd": ("ASGD", {"lr": 0.1, "lambd": 0.1, "t0": 4}),
    "adagrad": ("Adagrad", {"lr": 0.1, "lr_decay": 0.1}),
    "adadelta": ("Adadelta", {"lr": 1.0}),
}
SHAPES = {"a": (3,), "b": (2, 2), "c": (4,)}
BEFORE, AFTER = 6, 5
# Steps in which a parameter has no gradient.
MISSED = {"a": {1, 2, 4}, "b": set(), "c": {0, 1, 2, 3, 4, 5}}


def gradient(step: int, shape: tuple[int, ...]) -> torch.Tensor:
    count = torch.arange(torch.tensor(shape).prod(), dtype=torch.float64)
    return ((count * 7 + step * 13) % 11 / 4 - 1.1).reshape(shape)


def run(name: str, options: dict) -> dict:
    torch.set_default_dtype(torch.float64)
    parameters = {
        key: torch.nn.Parameter(torch.linspace(-1, 1, torch.tensor(shape).prod()).reshape(shape))
        for key, shape in SHAPES.items()
    }
    optimizer = getattr(torch.optim, name)(parameters.values(), **options)

    def step(number: int, missed: bool) -> None:
        for key, parameter in parameters.items():
            is_missed = missed and number in MISSED[key]
            parameter.grad = None if is_missed else gradient(number, SHAPES[key])
        optimizer.step()

    def values() -> dict:
        return {key: parameter.detach().flatten().tolist() for key, parameter in parameters.items()}

    for number in range(BEFORE):
        step(number, True)
    state = {
        key: {
            slot: value.flatten().tolist() if torch.is_tensor(value) else value
            for slot, value in optimizer.state.get(parameter, {}).items()
        }
        for key, parameter in parameters.items()
    }
    loaded = values()
    trajectory = []
    for number in range(BEFORE, BEFORE + AFTER):
        step(number, False)
        trajectory.append(values())
    return {"state": state, "parameters": loaded, "trajectory": trajectory}


recorded = {
    "torch": torch.__version__,
    "before": BEFORE,
    "cases": {
        key: {"optimizer": name, "options": options, **run(name, options)}
        for key, (name, options) in CASES.items()
    },
}
file = Path(__file__).with_suffix(".json")
file.write_text(json.dumps(recorded, indent=1) + "\n")
