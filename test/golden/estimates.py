"""Records optimizers that estimate their learning rate, on a bowl, where the estimate grows.

    venv/bin/python test/golden/estimates.py      # after record.py's installation

estimates.json holds for each case, in float64, the parameters after every fourth step, and d.
"""

import json
from functools import partial
from importlib.metadata import version
from pathlib import Path

import torch
from dadaptation import DAdaptAdam
from prodigyopt import Prodigy

STEEPNESS = [1.0, 3.0, 10.0, 0.3, 30.0]
MINIMUM = [1.0, -2.0, 0.5, 4.0, 0.0]
SHAPES = [[2], [3]]
STEPS, EVERY = 60, 4

# fmt: off
CASES = [
    ("Prodigy", {}, Prodigy, {}),
    ("Prodigy", {"d0": 1e-3, "growthRate": 1.05, "lr": 0.5}, Prodigy, {"d0": 1e-3, "growth_rate": 1.05, "lr": 0.5}),
    ("Prodigy", {"dCoef": 0.5, "beta3": 0.9, "useBiasCorrection": True, "weightDecay": 0.1}, Prodigy,
     {"d_coef": 0.5, "beta3": 0.9, "use_bias_correction": True, "weight_decay": 0.1}),
    ("Prodigy", {"safeguardWarmup": True, "lr": 0.3, "betas": [0.8, 0.99]}, Prodigy,
     {"safeguard_warmup": True, "lr": 0.3, "betas": (0.8, 0.99)}),
    ("DAdaptAdam", {}, DAdaptAdam, {}),
    ("DAdaptAdam", {"d0": 1e-3, "growthRate": 1.05, "lr": 0.5}, DAdaptAdam, {"d0": 1e-3, "growth_rate": 1.05, "lr": 0.5}),
    ("DAdaptAdam", {"useBiasCorrection": True, "weightDecay": 0.1, "betas": [0.8, 0.99]}, DAdaptAdam,
     {"use_bias_correction": True, "weight_decay": 0.1, "betas": (0.8, 0.99)}),
]
# fmt: on


def tensors(values: list[float]) -> list[torch.Tensor]:
    sizes = [torch.tensor(shape).prod().item() for shape in SHAPES]
    return [part.clone() for part in torch.tensor(values, dtype=torch.float64).split(sizes)]


def run(make) -> dict:
    parameters = [torch.nn.Parameter(part) for part in tensors([0.0, 0.0, 0.0, 0.0, 1.0])]
    optimizer = make(parameters)
    rows, estimates = [], []
    for step in range(STEPS):
        for parameter, steepness, minimum in zip(
            parameters, tensors(STEEPNESS), tensors(MINIMUM), strict=True
        ):
            parameter.grad = steepness * (parameter.detach() - minimum)
        optimizer.step()
        if (step + 1) % EVERY == 0:
            rows.append(torch.cat([parameter.detach() for parameter in parameters]).tolist())
            estimates.append(optimizer.param_groups[0]["d"])
    return {"parameters": rows, "d": estimates}


recorded = {
    "versions": {name: version(name) for name in ["prodigyopt", "dadaptation", "torch"]},
    "steepness": STEEPNESS,
    "minimum": MINIMUM,
    "start": [0.0, 0.0, 0.0, 0.0, 1.0],
    "shapes": SHAPES,
    "every": EVERY,
    "cases": [
        {"optimizer": name, "options": options, **run(partial(make, **arguments))}
        for name, options, make, arguments in CASES
    ],
}
file = Path(__file__).with_suffix(".json")
file.write_text(json.dumps(recorded, indent=1) + "\n")
