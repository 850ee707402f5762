"""optax: the learning rate is always given, the other defaults are its own."""

from collections.abc import Callable, Iterator
from functools import partial

import jax
import numpy as np
import optax
import problem
from trajectory import Case, Library, Options

Transformation = optax.GradientTransformation


def optax_case(
    name: str,
    optimizer: str,
    options: Options,
    make: Callable[..., Transformation],
    shapes: list[list[int]] | None = None,
    **arguments,
) -> Case:
    """`options` in Nadir's names; `make`, called with a learning rate and `arguments`, is the same in optax's."""
    lr = 1.0 if optimizer == "Adadelta" else 0.01
    return Case(name, optimizer, {"lr": lr, **options}, shapes, partial(make, **arguments))


_case = optax_case


OUTSIDE = {"epsPlacement": "outside"}
INSIDE = {"epsPlacement": "inside"}
BETAS = {"betas": [0.8, 0.95]}
DECOUPLED = {"decoupledWeightDecay": True}

# fmt: off
CASES = [
    _case("sgd", "SGD", {}, optax.sgd),
    _case("sgd-momentum", "SGD", {"momentum": 0.9}, optax.sgd, momentum=0.9),
    _case(
        "sgd-nesterov", "SGD", {"momentum": 0.9, "nesterov": True},
        optax.sgd, momentum=0.9, nesterov=True,
    ),
    _case("adagrad", "Adagrad", {}, optax.adagrad),
    _case(
        "adagrad-initial-accumulator", "Adagrad", {"initialAccumulator": 0},
        optax.adagrad, initial_accumulator_value=0.0,
    ),
    _case(
        "adagrad-eps", "Adagrad", {"initialAccumulator": 0, "eps": 1e-3},
        optax.adagrad, initial_accumulator_value=0.0, eps=1e-3,
    ),
    _case("rmsprop", "RMSprop", {}, optax.rmsprop),
    _case("rmsprop-alpha", "RMSprop", {"alpha": 0.99}, optax.rmsprop, decay=0.99),
    _case("rmsprop-momentum", "RMSprop", {"momentum": 0.9}, optax.rmsprop, momentum=0.9),
    _case(
        "rmsprop-nesterov", "RMSprop", {"momentum": 0.9, "nesterov": True},
        optax.rmsprop, momentum=0.9, nesterov=True,
    ),
    _case("rmsprop-centered", "RMSprop", {"centered": True}, optax.rmsprop, centered=True),
    _case(
        "rmsprop-centered-nesterov", "RMSprop",
        {"centered": True, "momentum": 0.9, "nesterov": True},
        optax.rmsprop, centered=True, momentum=0.9, nesterov=True,
    ),
    _case(
        "rmsprop-initial-accumulator", "RMSprop", {"initialAccumulator": 1},
        optax.rmsprop, initial_scale=1.0,
    ),
    _case("rmsprop-eps", "RMSprop", {"eps": 1e-3}, optax.rmsprop, eps=1e-3),
    _case(
        "rmsprop-eps-outside", "RMSprop", {"eps": 1e-3, **OUTSIDE},
        optax.rmsprop, eps=1e-3, eps_in_sqrt=False,
    ),
    _case(
        "rmsprop-centered-eps", "RMSprop", {"centered": True, "eps": 1e-3},
        optax.rmsprop, centered=True, eps=1e-3,
    ),
    _case("adadelta", "Adadelta", {}, optax.adadelta),
    _case("adadelta-rho", "Adadelta", {"rho": 0.95}, optax.adadelta, rho=0.95),
    _case(
        "adadelta-weight-decay", "Adadelta", {"weightDecay": 0.1},
        optax.adadelta, weight_decay=0.1,
    ),
    _case("adadelta-eps", "Adadelta", {"eps": 1e-3}, optax.adadelta, eps=1e-3),
    _case("adam", "Adam", {}, optax.adam),
    _case("adam-betas", "Adam", BETAS, optax.adam, b1=0.8, b2=0.95),
    _case("adam-eps", "Adam", {"eps": 1e-3}, optax.adam, eps=1e-3),
    _case("adam-eps-root", "Adam", {"eps": 1e-3, **INSIDE}, optax.adam, eps=0.0, eps_root=1e-3),
    _case("amsgrad", "Adam", {"amsgrad": True}, optax.amsgrad),
    _case("amsgrad-betas", "Adam", {"amsgrad": True, **BETAS}, optax.amsgrad, b1=0.8, b2=0.95),
    _case("amsgrad-eps", "Adam", {"amsgrad": True, "eps": 1e-3}, optax.amsgrad, eps=1e-3),
    _case("adamw", "AdamW", {}, optax.adamw),
    _case("adamw-weight-decay", "AdamW", {"weightDecay": 0.1}, optax.adamw, weight_decay=0.1),
    _case("adamw-eps", "AdamW", {"eps": 1e-3}, optax.adamw, eps=1e-3),
    _case("adamax", "Adamax", {}, optax.adamax),
    _case("adamax-betas", "Adamax", BETAS, optax.adamax, b1=0.8, b2=0.95),
    _case("adamax-eps", "Adamax", {"eps": 1e-3}, optax.adamax, eps=1e-3),
    _case("adamaxw", "Adamax", {"weightDecay": 0.1, **DECOUPLED}, optax.adamaxw, weight_decay=0.1),
    _case("nadam", "NAdam", {}, optax.nadam),
    _case("nadam-betas", "NAdam", BETAS, optax.nadam, b1=0.8, b2=0.95),
    _case("nadam-eps", "NAdam", {"eps": 1e-3}, optax.nadam, eps=1e-3),
    _case("nadamw", "NAdam", {"weightDecay": 1e-4, **DECOUPLED}, optax.nadamw),
    _case(
        "nadamw-weight-decay", "NAdam", {"weightDecay": 0.1, **DECOUPLED},
        optax.nadamw, weight_decay=0.1,
    ),
    _case(
        "nadamw-eps", "NAdam", {"weightDecay": 1e-4, "eps": 1e-3, **DECOUPLED},
        optax.nadamw, eps=1e-3,
    ),
]
# fmt: on


def _run(case: Case, dtype: str) -> Iterator[np.ndarray]:
    lr = case.options["lr"]
    later_lr = lr * problem.LR_CHANGE_FACTOR
    tensors = partial(problem.split, shapes=case.shapes)
    with jax.enable_x64(dtype == "float64"):
        optimizer = case.make(
            lambda count: jax.numpy.where(count < problem.LR_CHANGE_AT, lr, later_lr)
        )
        parameters = list(map(jax.numpy.asarray, tensors(problem.INITIAL.astype(dtype))))
        state = optimizer.init(parameters)
        for gradient in problem.GRADIENTS.astype(dtype):
            gradients = list(map(jax.numpy.asarray, tensors(gradient)))
            updates, state = optimizer.update(gradients, state, parameters)
            parameters = optax.apply_updates(parameters, updates)
            yield problem.join(parameters)


def optax_cases(cases: list[Case], notes: list[str] | None = None) -> Library:
    """Cases made by `optax_case`."""
    return Library("optax", optax.__version__, cases, _run, notes or [])


NOTES = [
    "adadelta without a learning rate ascends (scale_by_learning_rate(None) keeps the sign)",
    "not recorded, for want of an option: bias_correction of rmsprop, bias_correction_* of amsgrad",
]

LIBRARY = optax_cases(CASES, NOTES)
