"""Prodigy: its authors' package, and optax's, which always corrects the bias."""

from functools import partial
from importlib.metadata import version

import optax
from optax_cases import optax_case, optax_cases
from prodigyopt import Prodigy
from torch_cases import module_cases
from trajectory import Case

SHAPES = [[2, 3], [4], [2]]
BETAS = {"betas": [0.8, 0.95]}


def _case(name: str, options: dict, **arguments) -> Case:
    return Case(name, "Prodigy", options, SHAPES, partial(Prodigy, **arguments))


# fmt: off
LIBRARIES = [
    module_cases(
        "prodigyopt", version("prodigyopt"),
        [
            _case("prodigy", {}),
            _case("prodigy-betas", {"d0": 1e-3, "dCoef": 0.5, **BETAS}, d0=1e-3, d_coef=0.5, betas=(0.8, 0.95)),
            _case("prodigy-beta3", {"d0": 1e-3, "beta3": 0.9, "growthRate": 1.02}, d0=1e-3, beta3=0.9, growth_rate=1.02),
            _case("prodigy-correction", {"d0": 1e-3, "useBiasCorrection": True, "safeguardWarmup": True, "lr": 0.5},
                  d0=1e-3, use_bias_correction=True, safeguard_warmup=True, lr=0.5),
            _case("prodigy-weight-decay", {"d0": 1e-3, "weightDecay": 0.1, "eps": 1e-3}, d0=1e-3, weight_decay=0.1, eps=1e-3),
            _case("prodigy-l2", {"d0": 1e-3, "weightDecay": 0.1, "decoupledWeightDecay": False}, d0=1e-3, weight_decay=0.1, decouple=False),
        ],
    ),
    optax_cases(
        [
            optax_case("prodigy", "Prodigy", {"lr": 1}, optax.contrib.prodigy, SHAPES),
            optax_case("prodigy-d0", "Prodigy", {"lr": 0.5, "d0": 1e-3, "dCoef": 2, "weightDecay": 0.1, **BETAS}, optax.contrib.prodigy, SHAPES,
                       estim_lr0=1e-3, estim_lr_coef=2.0, weight_decay=0.1, betas=(0.8, 0.95)),
        ]
    ),
]
