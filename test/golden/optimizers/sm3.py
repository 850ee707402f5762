"""SM3: pytorch_optimizer's, and optax's, which takes no schedule."""

from functools import partial
from importlib.metadata import version

import optax
import pytorch_optimizer
from optax_cases import optax_case, optax_cases
from torch_cases import module_cases
from trajectory import Case

SHAPES = [[2, 3], [4], [2]]
CUBE = [[2, 3, 2]]


def _optax(learning_rate, **arguments):
    """optax.sm3 with a learning rate that changes."""
    return optax.chain(
        optax.scale_by_sm3(**arguments), optax.scale_by_learning_rate(learning_rate)
    )


def _sm3(name: str, options: dict, shapes=None, **arguments) -> Case:
    make = partial(pytorch_optimizer.SM3, foreach=False, **arguments)
    return Case(name, "SM3", options, shapes, make)


# fmt: off
LIBRARIES = [
    optax_cases(
        [
            optax_case("sm3", "SM3", {}, _optax),
            optax_case("sm3-tensors", "SM3", {}, _optax, SHAPES),
            optax_case("sm3-beta", "SM3", {"momentum": 0.8, "beta": 0.9}, _optax, SHAPES, b1=0.8, b2=0.9),
            optax_case("sm3-cube", "SM3", {"eps": 1e-6, "beta": 0.5}, _optax, CUBE, eps=1e-6, b2=0.5),
        ]
    ),
    module_cases(
        "pytorch_optimizer",
        version("pytorch_optimizer"),
        [
            _sm3("sm3", {}),
            _sm3("sm3-tensors", {}, SHAPES),
            _sm3("sm3-beta", {"lr": 0.01, "beta": 0.9, "momentum": 0.9}, SHAPES, lr=0.01, beta=0.9, momentum=0.9),
            _sm3("sm3-cube", {"lr": 0.01, "beta": 0.5}, CUBE, lr=0.01, beta=0.5),
        ],
    ),
]
# fmt: on
