"""NovoGrad: its authors' code is pytorch_optimizer's; optax's keeps less of the norms."""

from functools import partial
from importlib.metadata import version

import optax
import pytorch_optimizer
from optax_cases import optax_case, optax_cases
from torch_cases import module_cases
from trajectory import Case

SHAPES = [[2, 3], [4], [2]]


def _novograd(name: str, options: dict, **arguments) -> Case:
    make = partial(pytorch_optimizer.NovoGrad, foreach=False, **arguments)
    return Case(name, "NovoGrad", options, SHAPES, make)


# fmt: off
LIBRARIES = [
    optax_cases(
        [
            optax_case("novograd", "NovoGrad", {}, optax.novograd),
            optax_case("novograd-tensors", "NovoGrad", {}, optax.novograd, SHAPES),
            optax_case(
                "novograd-weight-decay", "NovoGrad",
                {"betas": [0.8, 0.95], "eps": 1e-3, "weightDecay": 0.1},
                optax.novograd, SHAPES, b1=0.8, b2=0.95, eps=1e-3, weight_decay=0.1,
            ),
        ]
    ),
    module_cases(
        "pytorch_optimizer",
        version("pytorch_optimizer"),
        [
            _novograd("novograd", {}),
            _novograd(
                "novograd-weight-decay",
                {"lr": 0.01, "betas": [0.8, 0.95], "eps": 1e-3, "weightDecay": 0.1},
                lr=0.01, betas=(0.8, 0.95), eps=1e-3, weight_decay=0.1,
            ),
            _novograd(
                "novograd-averaging", {"lr": 0.01, "gradAveraging": True},
                lr=0.01, grad_averaging=True,
            ),
            _novograd(
                "novograd-decoupled",
                {"lr": 0.01, "weightDecay": 0.1, "decoupledWeightDecay": True},
                lr=0.01, weight_decay=0.1, weight_decouple=True,
            ),
        ],
    ),
]
# fmt: on
