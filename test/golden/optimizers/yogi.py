"""Yogi: pytorch_optimizer's and optax's."""

from functools import partial
from importlib.metadata import version

import optax
from optax_cases import optax_case, optax_cases
from pytorch_optimizer import Yogi
from torch_cases import module_cases
from trajectory import Case

BETAS = {"betas": [0.8, 0.95]}


def _case(name: str, options: dict, **arguments) -> Case:
    return Case(name, "Yogi", options, make=partial(Yogi, **arguments))


LIBRARIES = [
    module_cases(
        "pytorch_optimizer",
        version("pytorch_optimizer"),
        [
            _case("yogi", {}),
            _case("yogi-betas", {"lr": 1e-3, **BETAS}, lr=1e-3, betas=(0.8, 0.95)),
            _case("yogi-accumulator", {"initialAccumulator": 0.1}, initial_accumulator=0.1),
            _case("yogi-eps", {"eps": 1e-6}, eps=1e-6),
            _case(
                "yogi-decoupled", {"weightDecay": 0.1, "decoupledWeightDecay": True},
                weight_decay=0.1,
            ),
            _case("yogi-weight-decay", {"weightDecay": 0.1}, weight_decay=0.1, weight_decouple=False),
        ],
    ),
    optax_cases(
        [
            optax_case("yogi", "Yogi", {}, optax.yogi),
            optax_case("yogi-betas", "Yogi", BETAS, optax.yogi, b1=0.8, b2=0.95),
            optax_case("yogi-eps", "Yogi", {"eps": 1e-6}, optax.yogi, eps=1e-6),
        ]
    ),
]
