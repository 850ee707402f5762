"""AdaBelief: its authors', from a clone of their repository; pytorch_optimizer's; optax's."""

from functools import partial
from importlib.metadata import version

import optax
from authors import Clone
from optax_cases import optax_case, optax_cases
from pytorch_optimizer import AdaBelief
from torch_cases import module_cases
from trajectory import Case

CLONE = Clone("https://github.com/juntang-zhuang/Adabelief-Optimizer", "ADABELIEF")
SOURCE = "pypi_packages/adabelief_pytorch0.2.1/adabelief_pytorch/AdaBelief.py"
AUTHORS = partial(CLONE.optimizer(SOURCE, "AdaBelief"), print_change_log=False)
BETAS = {"betas": [0.8, 0.95]}
EPS = {"eps": 1e-5, "epsRoot": 1e-5}
PLAIN = {"rectify": False}


def _case(make, name: str, options: dict, **arguments) -> Case:
    return Case(name, "AdaBelief", options, make=partial(make, **arguments))


_authors = partial(_case, AUTHORS)
_other = partial(_case, AdaBelief)

LIBRARIES = [
    module_cases(
        "adabelief-pytorch",
        CLONE.version(SOURCE),
        [
            _authors("adabelief", {}),
            _authors("adabelief-betas", {"lr": 0.01, **BETAS}, lr=0.01, betas=(0.8, 0.95)),
            _authors("adabelief-eps", EPS, eps=1e-5),
            _authors("adabelief-weight-decay", {"weightDecay": 0.1}, weight_decay=0.1),
            _authors(
                "adabelief-coupled", {"weightDecay": 0.1, "decoupledWeightDecay": False},
                weight_decay=0.1, weight_decouple=False,
            ),
            _authors("adabelief-plain", PLAIN, rectify=False),
            _authors("adabelief-plain-eps", {**PLAIN, **EPS}, rectify=False, eps=1e-5),
        ],
    ),
    module_cases(
        "pytorch_optimizer",
        version("pytorch_optimizer"),
        [
            _other("adabelief", PLAIN),
            _other("adabelief-betas", {**PLAIN, "lr": 0.01, **BETAS}, lr=0.01, betas=(0.8, 0.95)),
            _other("adabelief-weight-decay", {**PLAIN, "weightDecay": 0.1}, weight_decay=0.1),
        ],
    ),
    optax_cases(
        [
            optax_case("adabelief", "AdaBelief", {}, optax.adabelief),
            optax_case("adabelief-betas", "AdaBelief", BETAS, optax.adabelief, b1=0.8, b2=0.95),
            optax_case("adabelief-eps", "AdaBelief", {"eps": 1e-3}, optax.adabelief, eps=1e-3),
            optax_case(
                "adabelief-eps-root", "AdaBelief", {"epsRoot": 1e-5},
                optax.adabelief, eps_root=1e-5,
            ),
        ]
    ),
]
