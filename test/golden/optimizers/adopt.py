"""ADOPT: pytorch_optimizer counts steps from 1, and is given the bound of its authors, who counted from 0."""

from functools import partial
from importlib.metadata import version

from optax.contrib import adopt
from optax_cases import optax_case, optax_cases
from pytorch_optimizer import ADOPT
from torch_cases import module_cases
from trajectory import Case, Options

BETAS = [0.8, 0.95]
DECAY = {"lr": 0.01, "weightDecay": 0.1}


def bound(step: float) -> float:
    return (step - 1) ** 0.25


def case(name: str, options: Options, **arguments) -> Case:
    return Case(name, "ADOPT", options, make=partial(ADOPT, **{"clip_lambda": bound, **arguments}))


LIBRARIES = [
    module_cases(
        "pytorch_optimizer",
        version("pytorch_optimizer"),
        [
            case("adopt", {}),
            case("adopt-betas", {"lr": 0.01, "betas": BETAS}, lr=0.01, betas=BETAS),
            case("adopt-eps", {"eps": 1e-3}, eps=1e-3),
            case("adopt-unclipped", {"eps": 1, "useClipping": False}, eps=1, clip_lambda=None),
            case("adopt-l2", DECAY, lr=0.01, weight_decay=0.1),
            case(
                "adopt-decoupled",
                {**DECAY, "decoupledWeightDecay": True},
                lr=0.01,
                weight_decay=0.1,
                weight_decouple=True,
            ),
            case("adopt-maximize", {"maximize": True}, maximize=True),
        ],
    ),
    optax_cases(
        [
            optax_case("adopt", "ADOPT", {}, adopt),
            optax_case("adopt-betas", "ADOPT", {"betas": BETAS}, adopt, b1=0.8, b2=0.95),
            optax_case("adopt-nesterov", "ADOPT", {"nesterov": True}, adopt, nesterov=True),
            optax_case(
                "adopt-unclipped",
                "ADOPT",
                {"betas": BETAS, "eps": 1, "useClipping": False},
                adopt,
                b1=0.8,
                b2=0.95,
                eps=1.0,
                use_clipping=False,
            ),
        ]
    ),
]
