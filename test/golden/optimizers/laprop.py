"""LaProp: the authors' code does not run in this PyTorch; pytorch_optimizer's has epsilon before the correction of v."""

from functools import partial
from importlib.metadata import version

from pytorch_optimizer import LaProp
from torch_cases import module_cases
from trajectory import Case, Options

DECAY = {"lr": 0.01, "weightDecay": 0.1}


class Plain(LaProp):
    """Without the 1e-15 that pytorch_optimizer adds inside every root."""

    @staticmethod
    def apply_ams_bound(ams_bound, exp_avg_sq, max_exp_avg_sq, eps, exp_avg_sq_eps=0.0):
        return LaProp.apply_ams_bound(ams_bound, exp_avg_sq, max_exp_avg_sq, eps, exp_avg_sq_eps)


def case(name: str, options: Options, **arguments) -> Case:
    given = {"epsPlacement": "uncorrected", **options}
    return Case(name, "LaProp", given, make=partial(Plain, foreach=False, **arguments))


LIBRARIES = [
    module_cases(
        "pytorch_optimizer",
        version("pytorch_optimizer"),
        [
            case("laprop", {}),
            case("laprop-betas", {"lr": 0.01, "betas": [0.8, 0.95]}, lr=0.01, betas=(0.8, 0.95)),
            case("laprop-eps", {"eps": 1e-3}, eps=1e-3),
            case("laprop-decoupled", DECAY, lr=0.01, weight_decay=0.1),
            case("laprop-maximize", {"maximize": True}, maximize=True),
        ],
    ),
]
