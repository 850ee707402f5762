"""Cautious steps: pytorch_optimizer's flag. Of vectors its AdamP is AdamW, with epsilon before the correction of v."""

from functools import partial
from importlib.metadata import version

from pytorch_optimizer import ADOPT, AdamP, Lion
from torch_cases import module_cases
from trajectory import Case, Options

SHAPES = [[4], [1], [5], [2]]
DECAY = {"lr": 0.01, "weightDecay": 0.1}


def case(name: str, optimizer: str, options: Options, make, **arguments) -> Case:
    cautious = partial(make, cautious=True, **arguments)
    return Case(name, f"Cautious{optimizer}", options, shapes=SHAPES, make=cautious)


def adamw(name: str, options: Options, **arguments) -> Case:
    given = {"epsPlacement": "uncorrected", "weightDecay": 0, **options}
    return case(name, "AdamW", given, AdamP, **arguments)


LIBRARIES = [
    module_cases(
        "pytorch_optimizer",
        version("pytorch_optimizer"),
        [
            adamw("cautious-adamw", {}),
            adamw(
                "cautious-adamw-betas", {"lr": 0.01, "betas": [0.8, 0.95]}, lr=0.01, betas=(0.8, 0.95)
            ),
            adamw("cautious-adamw-decay", DECAY, lr=0.01, weight_decay=0.1, weight_decouple=True),
            case("cautious-lion", "Lion", {}, Lion),
            case("cautious-lion-betas", "Lion", {"lr": 0.01, "betas": [0.8, 0.95]}, Lion, lr=0.01, betas=(0.8, 0.95)),
            case("cautious-lion-decay", "Lion", DECAY, Lion, lr=0.01, weight_decay=0.1),
            case(
                "cautious-adopt",
                "ADOPT",
                {**DECAY, "decoupledWeightDecay": True},
                ADOPT,
                lr=0.01,
                weight_decay=0.1,
                weight_decouple=True,
                clip_lambda=lambda step: (step - 1) ** 0.25,
            ),
        ],
    ),
]
