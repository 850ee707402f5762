"""MADGRAD: pytorch_optimizer's is the authors' code, with lr 1e-3 by default where they have 1e-2."""

from functools import partial
from importlib.metadata import version

import jax
import optax
from optax_cases import optax_case, optax_cases
from pytorch_optimizer import MADGRAD
from torch_cases import module_cases
from trajectory import Case, Options

DECAY = {"weightDecay": 0.1}
DECOUPLED = {**DECAY, "decoupledWeightDecay": True}


def madgrad(*args, **arguments) -> optax.GradientTransformation:
    """optax's, with a count as precise as the parameters are: of an integer it takes the root in float32."""
    inner = optax.contrib.madgrad(*args, **arguments)

    def init(params):
        decay, state = inner.init(params)
        dtype = jax.tree.leaves(params)[0].dtype
        return decay, state._replace(count=state.count.astype(dtype))

    return optax.GradientTransformation(init, inner.update)


def case(name: str, options: Options, **arguments) -> Case:
    return Case(name, "MADGRAD", options, make=partial(MADGRAD, **{"lr": 0.01, **arguments}))


LIBRARIES = [
    module_cases(
        "pytorch_optimizer",
        version("pytorch_optimizer"),
        [
            case("madgrad", {}),
            case("madgrad-momentum", {"lr": 0.1, "momentum": 0.5}, lr=0.1, momentum=0.5),
            case("madgrad-no-momentum", {"momentum": 0}, momentum=0.0),
            case("madgrad-eps", {"eps": 1e-2}, eps=1e-2),
            case("madgrad-no-eps", {"eps": 0}, eps=0.0),
            case("madgrad-l2", DECAY, weight_decay=0.1),
            case("madgrad-decoupled", DECOUPLED, weight_decay=0.1, weight_decouple=True),
            case(
                "madgrad-decoupled-no-momentum",
                {**DECOUPLED, "momentum": 0},
                weight_decay=0.1,
                weight_decouple=True,
                momentum=0.0,
            ),
            case("madgrad-maximize", {"maximize": True}, maximize=True),
        ],
    ),
    optax_cases(
        [
            optax_case("madgrad", "MADGRAD", {}, madgrad),
            optax_case("madgrad-momentum", "MADGRAD", {"momentum": 0.5}, madgrad, momentum=0.5),
            optax_case("madgrad-l2", "MADGRAD", DECAY, madgrad, weight_decay=0.1),
        ],
    ),
]
