"""Schedule-Free: the authors' package, Keras's AdamW, and optax's wrapper. Recorded is y, as parameters hold it in training."""

from functools import partial
from importlib.metadata import version

import optax
from keras_cases import keras, keras_cases
from optax_cases import optax_case, optax_cases
from schedulefree import AdamWScheduleFree, RAdamScheduleFree, SGDScheduleFree
from torch_cases import module_cases
from trajectory import Case

BETAS = {"betas": [0.8, 0.95]}


def _training(make, parameters):
    optimizer = make(parameters)
    optimizer.train()
    return optimizer


def _case(name: str, optimizer: str, options: dict, make, **arguments) -> Case:
    return Case(name, optimizer, options, make=partial(_training, partial(make, **arguments)))


# fmt: off
AUTHORS = [
    _case("sgd", "ScheduleFreeSGD", {}, SGDScheduleFree),
    _case(
        "sgd-momentum", "ScheduleFreeSGD", {"lr": 0.1, "momentum": 0.95, "weightDecay": 0.1},
        SGDScheduleFree, lr=0.1, momentum=0.95, weight_decay=0.1,
    ),
    _case(
        "sgd-warmup", "ScheduleFreeSGD", {"warmupSteps": 7, "r": 0.5},
        SGDScheduleFree, warmup_steps=7, r=0.5,
    ),
    _case("adamw", "ScheduleFreeAdamW", {}, AdamWScheduleFree),
    _case(
        "adamw-betas", "ScheduleFreeAdamW", {"lr": 0.01, "weightDecay": 0.1, **BETAS},
        AdamWScheduleFree, lr=0.01, weight_decay=0.1, betas=(0.8, 0.95),
    ),
    _case("adamw-warmup", "ScheduleFreeAdamW", {"warmupSteps": 7}, AdamWScheduleFree, warmup_steps=7),
    _case(
        "adamw-weights", "ScheduleFreeAdamW",
        {"warmupSteps": 7, "r": 0.5, "weightLrPower": 1, "eps": 1e-3},
        AdamWScheduleFree, warmup_steps=7, r=0.5, weight_lr_power=1.0, eps=1e-3,
    ),
    _case("radam", "ScheduleFreeRAdam", {}, RAdamScheduleFree),
    _case(
        "radam-betas", "ScheduleFreeRAdam", {"lr": 0.01, "weightDecay": 0.1, **BETAS},
        RAdamScheduleFree, lr=0.01, weight_decay=0.1, betas=(0.8, 0.95),
    ),
    _case(
        "radam-sgd", "ScheduleFreeRAdam", {"silentSgdPhase": False, "r": 0.5, "eps": 1e-3},
        RAdamScheduleFree, silent_sgd_phase=False, r=0.5, eps=1e-3,
    ),
]

OPTAX = [
    optax_case("sgd", "ScheduleFreeSGD", {}, optax.contrib.schedule_free_sgd),
    optax_case(
        "sgd-weight-decay", "ScheduleFreeSGD", {"momentum": 0.95, "weightDecay": 0.1},
        optax.contrib.schedule_free_sgd, b1=0.95, weight_decay=0.1,
    ),
    optax_case("adamw", "ScheduleFreeAdamW", {}, optax.contrib.schedule_free_adamw),
    optax_case(
        "adamw-betas", "ScheduleFreeAdamW", {"weightDecay": 0.1, "weightLrPower": 1, **BETAS},
        optax.contrib.schedule_free_adamw, b1=0.8, b2=0.95, weight_decay=0.1, weight_lr_power=1.0,
    ),
]
# fmt: on

LIBRARIES = [
    module_cases("schedulefree", version("schedulefree"), AUTHORS),
    keras_cases(
        [
            Case("adamw", "ScheduleFreeAdamW"),
            Case("adamw-betas", "ScheduleFreeAdamW", {"lr": 0.01, **BETAS}),
            Case("adamw-weight-decay", "ScheduleFreeAdamW", {"lr": 0.01, "weightDecay": 0.1}),
            Case(
                "adamw-warmup",
                "ScheduleFreeAdamW",
                {"warmupSteps": 7, "weightDecay": 0.1},
                make=partial(keras.optimizers.ScheduleFreeAdamW, warmup_steps=7, weight_decay=0.1),
            ),
        ]
    ),
    optax_cases(
        OPTAX,
        ["not recorded: warmup_steps, since the runs' learning rate is a schedule of its own"],
    ),
]
