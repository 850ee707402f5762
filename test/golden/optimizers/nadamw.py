"""NAdamW: AlgoPerf's baseline, from a clone of its repository, which ALGOPERF names; and optax's."""

import ast
import math
import os
import subprocess
from functools import partial
from pathlib import Path

import optax
import torch
from optax_cases import optax_case, optax_cases
from torch_cases import module_cases
from trajectory import Case

REPOSITORY = "https://github.com/mlcommons/algorithmic-efficiency"
SOURCE = "algorithms/archived_paper_baselines/nadamw/pytorch/submission.py"
CLONE = Path(os.environ.get("ALGOPERF", "algorithmic-efficiency"))
BETAS = {"betas": [0.8, 0.95]}


def _git(*arguments: str) -> str:
    return subprocess.run(
        ["git", "-C", CLONE, *arguments], check=True, capture_output=True, text=True
    ).stdout


def _optimizer() -> type[torch.optim.Optimizer]:
    """The class alone: the rest of the file trains workloads, and needs their packages."""
    module = ast.parse(_git("show", f"HEAD:{SOURCE}"))
    wanted = [node for node in module.body if getattr(node, "name", "") in ("NAdamW", "nadamw")]
    names = {"torch": torch, "math": math, "List": list, "Tensor": torch.Tensor}
    exec(compile(ast.Module(wanted, []), SOURCE, "exec"), names)  # noqa: S102
    return names["NAdamW"]


NAdamW = _optimizer()


def _case(name: str, options: dict, **arguments) -> Case:
    return Case(name, "NAdamW", options, make=partial(NAdamW, **arguments))


LIBRARIES = [
    module_cases(
        "algoperf",
        f"{REPOSITORY} {_git('rev-parse', 'HEAD').strip()}, {SOURCE}",
        [
            _case("nadamw", {}),
            _case("nadamw-betas", {"lr": 0.01, **BETAS}, lr=0.01, betas=(0.8, 0.95)),
            _case("nadamw-weight-decay", {"weightDecay": 0.1}, weight_decay=0.1),
            _case("nadamw-eps", {"eps": 1e-3}, eps=1e-3),
        ],
    ),
    optax_cases(
        [
            optax_case("nadamw", "NAdamW", {}, optax.nadamw),
            optax_case("nadamw-betas", "NAdamW", BETAS, optax.nadamw, b1=0.8, b2=0.95),
            optax_case(
                "nadamw-weight-decay", "NAdamW", {"weightDecay": 0.1},
                optax.nadamw, weight_decay=0.1,
            ),
            optax_case(
                "nadamw-eps-root", "NAdamW", {"eps": 1e-3, "epsPlacement": "inside"},
                optax.nadamw, eps=0.0, eps_root=1e-3,
            ),
        ]
    ),
]
