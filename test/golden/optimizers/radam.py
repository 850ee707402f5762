"""RAdam: PyTorch's and optax's."""

from dataclasses import replace

import optax
from optax_cases import optax_case, optax_cases
from torch_cases import torch_cases
from trajectory import Case

BETAS = {"betas": [0.8, 0.95]}
# ρ of step 6 at β₂ = 0.75, so that "at least" is told from "more than".
TIE = 7 - 12 * 0.75**6 / (1 - 0.75**6)

LIBRARIES = [
    torch_cases(
        [
            Case("radam", "RAdam"),
            Case("radam-betas", "RAdam", {"lr": 0.01, **BETAS}),
            Case("radam-never-rectified", "RAdam", {"lr": 1e-4, "betas": [0.9, 0.5]}),
            Case("radam-weight-decay", "RAdam", {"weightDecay": 0.1}),
            Case("radam-decoupled", "RAdam", {"weightDecay": 0.1, "decoupledWeightDecay": True}),
            Case("radam-maximize", "RAdam", {"maximize": True}),
            Case("radam-eps", "RAdam", {"eps": 1e-3}),
        ]
    ),
    optax_cases(
        [
            replace(optax_case("radam", "RAdam", {}, optax.radam), single=False),
            optax_case("radam-betas", "RAdam", BETAS, optax.radam, b1=0.8, b2=0.95),
            replace(
                optax_case("radam-eps", "RAdam", {"eps": 1e-3}, optax.radam, eps=1e-3), single=False
            ),
            optax_case(
                "radam-threshold", "RAdam", {"betas": [0.9, 0.75], "threshold": TIE},
                optax.radam, b2=0.75, threshold=TIE,
            ),
        ],
        ["in float32 rho is off by 1e-2 at b2 0.999, where it is the difference of two near 2000"],
    ),
]
