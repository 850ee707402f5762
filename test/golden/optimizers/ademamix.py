"""AdEMAMix: pytorch_optimizer warms up by the paper's formula, the authors' code with 1e-8 beside β; alpha is 2 there."""

from functools import partial
from importlib.metadata import version

from optax.contrib import ademamix
from optax_cases import optax_case, optax_cases
from pytorch_optimizer import AdEMAMix
from torch_cases import module_cases
from trajectory import Case, Options

BETAS = [0.8, 0.95, 0.99]
DECAY = {"lr": 0.01, "weightDecay": 0.1}


def case(name: str, options: Options, **arguments) -> Case:
    return Case(name, "AdEMAMix", {"alpha": 5, **options}, make=partial(AdEMAMix, **arguments))


LIBRARIES = [
    module_cases(
        "pytorch_optimizer",
        version("pytorch_optimizer"),
        [
            case("ademamix", {}),
            case("ademamix-betas", {"lr": 0.01, "betas": BETAS}, lr=0.01, betas=BETAS),
            case("ademamix-eps", {"eps": 1e-3}, eps=1e-3),
            case(
                "ademamix-warmup",
                {"betas": BETAS, "alpha": 8, "alphaWarmup": 24, "beta3Warmup": 24},
                betas=BETAS,
                alpha=8,
                t_alpha_beta3=24,
            ),
            case(
                "ademamix-long-warmup",
                {"lr": 0.01, "alphaWarmup": 1000, "beta3Warmup": 1000},
                lr=0.01,
                t_alpha_beta3=1000,
            ),
            case("ademamix-decoupled", DECAY, lr=0.01, weight_decay=0.1, weight_decouple=True),
            case(
                "ademamix-l2",
                {**DECAY, "decoupledWeightDecay": False},
                lr=0.01,
                weight_decay=0.1,
            ),
        ],
    ),
    optax_cases(
        [
            optax_case("ademamix", "AdEMAMix", {}, ademamix),
            optax_case(
                "ademamix-betas", "AdEMAMix", {"betas": BETAS}, ademamix, b1=0.8, b2=0.95, b3=0.99
            ),
            optax_case(
                "ademamix-alpha", "AdEMAMix", {"alpha": 8, "epsRoot": 1e-3}, ademamix, alpha=8, eps_root=1e-3
            ),
            optax_case(
                "ademamix-weight-decay", "AdEMAMix", {"weightDecay": 0.1}, ademamix, weight_decay=0.1
            ),
        ]
    ),
]
