"""DoG and DoWG, as optax has them."""

from functools import partial

import optax
from optax_cases import optax_case, optax_cases

SHAPES = [[2, 3], [4], [2]]
STEP = {"initStep": "distance", "initStepValue": 0.01}


def _case(name: str, optimizer: str, options: dict, make, **arguments):
    return optax_case(name, optimizer, options, make, SHAPES, **arguments)


# fmt: off
LIBRARIES = [
    optax_cases(
        [
            _case("dog", "DoG", {}, optax.contrib.dog),
            _case("dog-lr", "DoG", {"lr": 1, "eps": 1e-3}, optax.contrib.dog, eps=1e-3),
            _case("dog-distance", "DoG", {"lr": 1, **STEP}, partial(optax.contrib.dog, init_step=("distance", 0.01))),
            _case(
                "dog-learning-rate", "DoG", {"lr": 1, "initStep": "learningRate", "initStepValue": 1e-6},
                partial(optax.contrib.dog, init_step=("learning_rate", 1e-6)),
            ),
            _case("dog-weight-decay", "DoG", {"lr": 1, "weightDecay": 0.1}, optax.contrib.dog, weight_decay=0.1),
            _case("dowg", "DoWG", {"lr": 1}, optax.contrib.dowg),
            _case("dowg-eps", "DoWG", {"initEstimSqDist": 1e-2, "eps": 1e-2}, optax.contrib.dowg, init_estim_sq_dist=1e-2, eps=1e-2),
            _case("dowg-weight-decay", "DoWG", {"lr": 1, "weightDecay": 0.1}, optax.contrib.dowg, weight_decay=0.1),
        ]
    ),
]
