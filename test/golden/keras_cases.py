"""Keras, on JAX: there it runs the updates of keras/src/optimizers; for torch it has others."""

import os
from collections.abc import Iterator
from functools import partial

os.environ["KERAS_BACKEND"] = "jax"

import jax
import keras
import numpy as np
import problem
from trajectory import Case, Library, Options

CASES = [
    Case("sgd", "SGD"),
    Case("sgd-momentum", "SGD", {"momentum": 0.9}),
    Case("sgd-nesterov", "SGD", {"momentum": 0.9, "nesterov": True}),
    Case("sgd-weight-decay", "SGD", {"lr": 0.1, "momentum": 0.9, "weightDecay": 0.1}),
    Case("adagrad", "Adagrad"),
    Case("adagrad-initial-accumulator", "Adagrad", {"lr": 0.01, "initialAccumulator": 0.0}),
    Case("adagrad-eps", "Adagrad", {"initialAccumulator": 0.0, "eps": 1e-3}),
    Case("rmsprop", "RMSprop"),
    Case("rmsprop-alpha", "RMSprop", {"lr": 0.01, "alpha": 0.99}),
    Case("rmsprop-momentum", "RMSprop", {"momentum": 0.9}),
    Case("rmsprop-centered", "RMSprop", {"centered": True}),
    Case("rmsprop-centered-momentum", "RMSprop", {"centered": True, "momentum": 0.9}),
    Case("rmsprop-weight-decay", "RMSprop", {"weightDecay": 0.1}),
    Case("rmsprop-eps", "RMSprop", {"eps": 1e-3}),
    Case("rmsprop-centered-eps", "RMSprop", {"centered": True, "eps": 1e-3}),
    Case("adadelta", "Adadelta"),
    Case("adadelta-lr-rho", "Adadelta", {"lr": 1.0, "rho": 0.9}),
    Case("adadelta-eps", "Adadelta", {"lr": 1.0, "eps": 1e-3}),
    Case("adam", "Adam"),
    Case("adam-lr-betas", "Adam", {"lr": 0.01, "betas": [0.8, 0.95]}),
    Case("adam-amsgrad", "Adam", {"betas": [0.8, 0.95], "amsgrad": True}),
    Case("adam-weight-decay", "Adam", {"weightDecay": 0.1}),
    Case("adam-eps", "Adam", {"eps": 1e-3}),
    Case("adamw", "AdamW"),
    Case("adamw-weight-decay", "AdamW", {"weightDecay": 0.1}),
    Case("adamw-amsgrad-eps", "AdamW", {"amsgrad": True, "eps": 1e-3}),
    Case("adamax", "Adamax"),
    Case("adamax-betas", "Adamax", {"lr": 0.002, "betas": [0.8, 0.95]}),
    Case("adamax-weight-decay", "Adamax", {"weightDecay": 0.1}),
    Case("adamax-eps", "Adamax", {"eps": 1e-3}),
    Case("nadam", "NAdam"),
    Case("nadam-betas", "NAdam", {"lr": 0.002, "betas": [0.8, 0.95]}),
    Case("nadam-weight-decay", "NAdam", {"weightDecay": 0.1}),
    Case("nadam-eps", "NAdam", {"eps": 1e-3}),
]

NAMES = {
    "lr": "learning_rate",
    "alpha": "rho",
    "eps": "epsilon",
    "weightDecay": "weight_decay",
    "initialAccumulator": "initial_accumulator_value",
}


CLASSES = {"LAMB": "Lamb", "NAdam": "Nadam"}
"""Keras's names of classes, where they are others."""


def _arguments(options: Options) -> Options:
    arguments = {NAMES.get(name, name): value for name, value in options.items()}
    if "betas" in arguments:
        arguments["beta_1"], arguments["beta_2"] = arguments.pop("betas")
    return arguments


def _run(case: Case, dtype: str) -> Iterator[np.ndarray]:
    keras.config.set_floatx(dtype)  # also the precision of lr, of epsilon and of powers of beta
    name = CLASSES.get(case.optimizer, case.optimizer)
    tensors = partial(problem.split, shapes=case.shapes)
    with jax.enable_x64(dtype == "float64"):
        parameters = [
            keras.Variable(part, dtype=dtype) for part in tensors(problem.INITIAL.astype(dtype))
        ]
        make = case.make or partial(getattr(keras.optimizers, name), **_arguments(case.options))
        optimizer = make()
        for step, gradient in enumerate(problem.GRADIENTS.astype(dtype)):
            if step == problem.LR_CHANGE_AT:
                optimizer.learning_rate = optimizer.learning_rate * problem.LR_CHANGE_FACTOR
            optimizer.apply(list(map(jax.numpy.asarray, tensors(gradient))), parameters)
            yield problem.join(parameter.value for parameter in parameters)


def keras_cases(cases: list[Case], notes: list[str] | None = None) -> Library:
    """A case's options are the arguments, under Keras's names, unless it says how it is made."""
    return Library("keras", keras.__version__, cases, _run, notes or [])


LIBRARY = keras_cases(CASES)
