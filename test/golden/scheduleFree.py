"""Records the two modes of the authors' Schedule-Free optimizers.

    venv/bin/python test/golden/scheduleFree.py      # after record.py's installation

scheduleFree.json holds for each case y and x after every third step of the problem, of which the run goes
through x and back, and the state at the end.
"""

import json
from importlib.metadata import version
from pathlib import Path

import problem
import schedulefree
import torch

CASES = {
    "sgd": ("SGDScheduleFree", {"lr": 0.1, "momentum": 0.8, "warmup_steps": 5}),
    "adamw": ("AdamWScheduleFree", {"lr": 0.01, "betas": (0.8, 0.95), "weight_decay": 0.1}),
    "radam": ("RAdamScheduleFree", {"lr": 0.01, "betas": (0.9, 0.95)}),
}
EVERY = 3


def run(name: str, options: dict) -> dict:
    parameter = torch.nn.Parameter(torch.tensor(problem.INITIAL.astype("float64")))
    optimizer = getattr(schedulefree, name)([parameter], **options)
    optimizer.train()
    modes = []
    for step, gradient in enumerate(problem.GRADIENTS.astype("float64")):
        parameter.grad = torch.tensor(gradient)
        optimizer.step()
        if step % EVERY == 0:
            y = parameter.tolist()
            optimizer.eval()
            modes.append({"y": y, "x": parameter.tolist()})
            optimizer.train()
    state = {slot: value.tolist() for slot, value in optimizer.state[parameter].items()}
    group = optimizer.param_groups[0]
    scalars = {key: float(group[key]) for key in ["weight_sum", "lr_max", "train_mode"]}
    return {"modes": modes, "state": state, "scalars": scalars}


recorded = {
    "schedulefree": version("schedulefree"),
    "every": EVERY,
    "cases": [
        {"optimizer": name, "options": options, **run(name, options)}
        for name, options in CASES.values()
    ],
}
file = Path(__file__).with_suffix(".json")
file.write_text(json.dumps(recorded, indent=1) + "\n")
