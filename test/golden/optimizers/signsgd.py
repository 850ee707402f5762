"""SignSGD and Signum: pytorch_optimizer's, which has one class for both, and optax's."""

from functools import partial
from importlib.metadata import version

import optax
from optax_cases import optax_case, optax_cases
from pytorch_optimizer import SignSGD
from torch_cases import module_cases
from trajectory import Case


def _case(name: str, optimizer: str, options: dict, **arguments) -> Case:
    return Case(name, optimizer, options, make=partial(SignSGD, **arguments))


COUPLED = {"weight_decay": 0.1, "weight_decouple": False}
DECOUPLED = {"weightDecay": 0.1, "decoupledWeightDecay": True}

LIBRARIES = [
    module_cases(
        "pytorch_optimizer",
        version("pytorch_optimizer"),
        [
            _case("signsgd", "SignSGD", {}, momentum=0.0),
            _case("signsgd-weight-decay", "SignSGD", {"weightDecay": 0.1}, momentum=0.0, **COUPLED),
            _case("signsgd-decoupled", "SignSGD", DECOUPLED, momentum=0.0, weight_decay=0.1),
            _case("signum", "Signum", {}),
            _case("signum-momentum", "Signum", {"lr": 0.01, "momentum": 0.5}, lr=0.01, momentum=0.5),
            _case("signum-weight-decay", "Signum", {"weightDecay": 0.1}, **COUPLED),
            _case("signum-decoupled", "Signum", DECOUPLED, weight_decay=0.1),
        ],
    ),
    optax_cases(
        [
            optax_case("sign_sgd", "SignSGD", {}, optax.sign_sgd),
            optax_case("signum", "Signum", {}, optax.signum),
            optax_case("signum-beta", "Signum", {"momentum": 0.99}, optax.signum, beta=0.99),
        ]
    ),
]
