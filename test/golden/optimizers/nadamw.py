"""NAdamW: AlgoPerf's baseline, from a clone of its repository; and optax's."""

from functools import partial

import optax
from authors import Clone
from optax_cases import optax_case, optax_cases
from torch_cases import module_cases
from trajectory import Case

CLONE = Clone("https://github.com/mlcommons/algorithmic-efficiency", "ALGOPERF")
SOURCE = "algorithms/archived_paper_baselines/nadamw/pytorch/submission.py"
NAdamW = CLONE.optimizer(SOURCE, "NAdamW")
BETAS = {"betas": [0.8, 0.95]}


def _case(name: str, options: dict, **arguments) -> Case:
    return Case(name, "NAdamW", options, make=partial(NAdamW, **arguments))


LIBRARIES = [
    module_cases(
        "algoperf",
        CLONE.version(SOURCE),
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
