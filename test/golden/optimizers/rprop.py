"""Rprop: PyTorch's and optax's."""

import jax
import optax
from optax_cases import optax_case, optax_cases
from torch_cases import torch_cases
from trajectory import Case


def _in_time(schedule: optax.Schedule, **arguments) -> optax.GradientTransformation:
    """optax 0.2.8 gives the updates of the call before: those of each call are in its state."""
    rprop = optax.rprop(float(schedule(0)), **arguments)

    def update(gradients, state, parameters=None):
        _, state = rprop.update(gradients, state, parameters)
        return jax.tree.map(lambda step: -step, state[0].prev_updates), state

    return optax.GradientTransformation(rprop.init, update)


LIBRARIES = [
    torch_cases(
        [
            Case("rprop", "Rprop"),
            Case("rprop-lr", "Rprop", {"lr": 0.3}),
            Case("rprop-etas", "Rprop", {"etas": [0.7, 1.1]}),
            Case("rprop-step-sizes", "Rprop", {"stepSizes": [0.004, 0.02]}),
            Case("rprop-maximize", "Rprop", {"maximize": True}),
        ]
    ),
    optax_cases(
        [
            optax_case("rprop", "Rprop", {}, _in_time),
            optax_case("rprop-etas", "Rprop", {"etas": [0.7, 1.1]}, _in_time, eta_minus=0.7, eta_plus=1.1),
            optax_case(
                "rprop-step-sizes", "Rprop", {"stepSizes": [0.004, 0.02]},
                _in_time, min_step_size=0.004, max_step_size=0.02,
            ),
        ],
        ["rprop gives the updates of the call before: here each call's own are taken, from its state"],
    ),
]
