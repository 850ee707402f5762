"""D-Adapted Adam: its authors' package, and optax's, which always corrects the bias and decays apart from the gradient."""

from functools import partial
from importlib.metadata import version

import optax
from dadaptation import DAdaptAdam
from optax_cases import optax_case, optax_cases
from torch_cases import module_cases
from trajectory import Case

SHAPES = [[2, 3], [4], [2]]
BETAS = {"betas": [0.8, 0.95]}


def _case(name: str, options: dict, **arguments) -> Case:
    return Case(name, "DAdaptAdam", options, SHAPES, partial(DAdaptAdam, **arguments))


def _scaled(parameters):
    optimizer = DAdaptAdam(parameters, d0=1e-3)
    for group in optimizer.param_groups:
        group["layer_scale"] = 0.5
    return optimizer


# fmt: off
LIBRARIES = [
    module_cases(
        "dadaptation", version("dadaptation"),
        [
            _case("dadapt-adam", {}),
            _case("dadapt-adam-betas", {"d0": 1e-3, **BETAS}, d0=1e-3, betas=(0.8, 0.95)),
            _case("dadapt-adam-growth", {"d0": 1e-3, "growthRate": 1.02, "eps": 1e-3}, d0=1e-3, growth_rate=1.02, eps=1e-3),
            _case("dadapt-adam-correction", {"d0": 1e-3, "useBiasCorrection": True, "lr": 0.5}, d0=1e-3, use_bias_correction=True, lr=0.5),
            _case("dadapt-adam-weight-decay", {"d0": 1e-3, "weightDecay": 0.1, "decoupledWeightDecay": True}, d0=1e-3, weight_decay=0.1, decouple=True),
            _case("dadapt-adam-l2", {"d0": 1e-3, "weightDecay": 0.1}, d0=1e-3, weight_decay=0.1),
            Case("dadapt-adam-layer-scale", "DAdaptAdam", {"d0": 1e-3, "layerScale": 0.5}, SHAPES, _scaled),
        ],
    ),
    optax_cases(
        [
            optax_case("dadapt-adamw", "DAdaptAdam", {"lr": 1}, optax.contrib.dadapt_adamw, SHAPES),
            optax_case("dadapt-adamw-d0", "DAdaptAdam", {"lr": 0.5, "d0": 1e-3, "weightDecay": 0.1, **BETAS}, optax.contrib.dadapt_adamw, SHAPES,
                       estim_lr0=1e-3, weight_decay=0.1, betas=(0.8, 0.95)),
        ]
    ),
]
