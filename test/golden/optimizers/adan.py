"""Adan: pytorch_optimizer's is the authors' code, with its decoupled decay for their no_prox.

Not recorded: its maximize, whose first difference is not 0, and optax's, which weighs differences by 1 - b2.
"""

from functools import partial
from importlib.metadata import version

from pytorch_optimizer import Adan
from torch_cases import module_cases
from trajectory import Case, Options

BETAS = {"betas": [0.9, 0.8, 0.95]}


def case(name: str, options: Options, **arguments) -> Case:
    return Case(name, "Adan", options, make=partial(Adan, **arguments))


LIBRARIES = [
    module_cases(
        "pytorch_optimizer",
        version("pytorch_optimizer"),
        [
            case("adan", {}),
            case("adan-betas", {"lr": 0.01, **BETAS}, lr=0.01, betas=(0.9, 0.8, 0.95)),
            case("adan-eps", {"eps": 1e-3}, eps=1e-3),
            case("adan-proximal", {"lr": 0.01, "weightDecay": 0.1}, lr=0.01, weight_decay=0.1),
            case(
                "adan-no-prox",
                {"lr": 0.01, "weightDecay": 0.1, "noProx": True},
                lr=0.01,
                weight_decay=0.1,
                weight_decouple=True,
            ),
        ],
    ),
]
