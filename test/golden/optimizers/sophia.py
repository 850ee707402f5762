"""Sophia: an estimate of the Hessian, here the squares of the gradients, is given every five steps.

pytorch_optimizer takes it up before the step and has no gamma: its clip is p. optax takes it up after the step.
"""

from functools import partial
from importlib.metadata import version

import jax
import optax
from optax.contrib import sophia
from optax_cases import optax_case, optax_cases
from pytorch_optimizer import SophiaH
from torch_cases import module_cases
from trajectory import Case, Options

EVERY = 5
BETAS = [0.8, 0.9]
THEIRS = {"lr": 0.06, "gamma": 1, "clipThreshold": 0.01}


class Estimated(SophiaH):
    def step(self, closure=None):
        parameters = self.param_groups[0]["params"]
        taken = self.param_groups[0].get("step", 0)
        hessian = [p.grad**2 for p in parameters] if taken % EVERY == 0 else None
        return super().step(closure, hessian=hessian)


def case(name: str, options: Options, **arguments) -> Case:
    make = partial(Estimated, update_period=10**9, **arguments)
    return Case(name, "Sophia", {**THEIRS, **options}, make=make, hessian={"every": EVERY})


SQUARES = optax.GradientTransformation(
    lambda params: optax.EmptyState(),
    lambda updates, state, params: (jax.tree.map(jax.numpy.square, updates), state),
)


def of_optax(name: str, options: Options, **arguments) -> Case:
    given = {"hessian_diagonal_fn": SQUARES, "update_interval": EVERY, **arguments}
    recorded = optax_case(name, "Sophia", options, sophia, **given)
    return Case(
        recorded.name,
        recorded.optimizer,
        recorded.options,
        make=recorded.make,
        hessian={"every": EVERY, "after": True},
    )


LIBRARIES = [
    module_cases(
        "pytorch_optimizer",
        version("pytorch_optimizer"),
        [
            case("sophia", {}),
            case("sophia-betas", {"lr": 0.1, "betas": BETAS}, lr=0.1, betas=BETAS),
            case("sophia-eps", {"eps": 1e-3, "clipThreshold": 0.3}, eps=1e-3, p=0.3),
            case("sophia-decoupled", {"weightDecay": 0.1}, weight_decay=0.1),
            case(
                "sophia-l2",
                {"weightDecay": 0.1, "decoupledWeightDecay": False},
                weight_decay=0.1,
                weight_decouple=False,
            ),
            case("sophia-maximize", {"maximize": True}, maximize=True),
        ],
    ),
    optax_cases(
        [
            of_optax("sophia", {}),
            of_optax("sophia-betas", {"betas": BETAS}, b1=0.8, b2=0.9),
            of_optax("sophia-gamma", {"gamma": 1, "clipThreshold": 0.5}, gamma=1.0, clip_threshold=0.5),
            of_optax("sophia-weight-decay", {"weightDecay": 0.1}, weight_decay=0.1),
        ]
    ),
]
