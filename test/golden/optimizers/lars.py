"""LARS: optax's, and pytorch_optimizer's, which divides as the paper does and leaves vectors to SGD."""

from functools import partial

import optax
import pytorch_optimizer
from importlib.metadata import version
from optax_cases import optax_case, optax_cases
from torch_cases import module_cases
from trajectory import Case

SHAPES = [[2, 3], [2, 2], [2]]
SUM = {"momentumForm": "sum", "trustRatio": "matrices"}


def _lars(name: str, options: dict, **arguments) -> Case:
    make = partial(pytorch_optimizer.LARS, foreach=False, **arguments)
    return Case(name, "LARS", {**SUM, **options}, SHAPES, make)


LIBRARIES = [
    optax_cases(
        [
            optax_case("lars", "LARS", {}, optax.lars),
            optax_case("lars-tensors", "LARS", {"lr": 0.5}, partial(optax.lars), SHAPES),
            optax_case(
                "lars-weight-decay", "LARS",
                {"weightDecay": 0.1, "momentum": 0.8, "trustCoefficient": 0.1, "eps": 1e-3},
                optax.lars, SHAPES,
                weight_decay=0.1, momentum=0.8, trust_coefficient=0.1, eps=1e-3,
            ),
            optax_case(
                "lars-nesterov", "LARS", {"nesterov": True, "trustCoefficient": 0.1},
                optax.lars, SHAPES, nesterov=True, trust_coefficient=0.1,
            ),
        ]
    ),
    module_cases(
        "pytorch_optimizer",
        version("pytorch_optimizer"),
        [
            _lars("lars", {}),
            _lars(
                "lars-weight-decay",
                {"lr": 0.1, "weightDecay": 0.1, "momentum": 0.8, "trustCoefficient": 0.1},
                lr=0.1, weight_decay=0.1, momentum=0.8, trust_coefficient=0.1,
            ),
            _lars(
                "lars-no-momentum",
                {"lr": 0.1, "weightDecay": 0.1, "momentum": 0, "trustCoefficient": 0.1},
                lr=0.1, weight_decay=0.1, momentum=0.0, trust_coefficient=0.1,
            ),
        ],
    ),
]
