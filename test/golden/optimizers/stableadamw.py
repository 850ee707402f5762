"""StableAdamW, as pytorch_optimizer has it."""

from functools import partial
from importlib.metadata import version

import pytorch_optimizer
from torch_cases import module_cases
from trajectory import Case

SHAPES = [[2, 3], [4], [2]]


def _stable(name: str, options: dict, shapes=None, **arguments) -> Case:
    make = partial(pytorch_optimizer.StableAdamW, foreach=False, **arguments)
    return Case(name, "StableAdamW", options, shapes, make)


# fmt: off
LIBRARIES = [
    module_cases(
        "pytorch_optimizer",
        version("pytorch_optimizer"),
        [
            _stable("stableadamw", {}),
            _stable("stableadamw-tensors", {"lr": 0.01}, SHAPES, lr=0.01),
            _stable(
                "stableadamw-options",
                {"lr": 0.01, "betas": [0.8, 0.95], "eps": 1e-3, "weightDecay": 0.1},
                SHAPES, lr=0.01, betas=(0.8, 0.95), eps=1e-3, weight_decay=0.1,
            ),
            _stable(
                "stableadamw-coupled",
                {"lr": 0.01, "weightDecay": 0.1, "decoupledWeightDecay": False},
                SHAPES, lr=0.01, weight_decay=0.1, weight_decouple=False,
            ),
        ],
    ),
]
# fmt: on
