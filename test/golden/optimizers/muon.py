"""Muon: PyTorch's, Keras's and optax's differ in momentum, norm, scale and in what is no matrix.

PyTorch orthogonalizes in bfloat16, of which about two digits are defined. Here its own function runs in the
parameters' precision: what it calls to convert keeps the dtype. Keras takes the norm in single precision
whatever the dtype; here JAX takes it, in the parameters'.
"""

from functools import partial

import jax
import optax
import optax.contrib
import torch
from keras_cases import keras, keras_cases
from optax_cases import optax_case, optax_cases
from torch_cases import torch_cases
from trajectory import Case

torch.Tensor.bfloat16 = torch.Tensor.clone
keras.src.ops.norm = jax.numpy.linalg.norm

WIDE = [[3, 4]]
HIGH = [[6, 2]]
SEVERAL = [[2, 3], [3, 2]]
WITH_VECTOR = [[4, 2], [4]]

SUM = {"momentum": 0.9, "nesterov": False}
COEFFICIENTS = {"nsCoefficients": [2.0, -1.5, 0.5], "nsSteps": 4}


def _torch(name, options, shapes):
    return Case(f"muon-{name}", "Muon", options, shapes)


def _keras(name, options, shapes, **arguments):
    make = partial(keras.optimizers.Muon, **arguments)
    return Case(f"muon-{name}", "Muon", options, shapes, make)


def _compiled_muon(learning_rate, **arguments):
    """Not to be compiled anew at each step."""
    init, update = optax.contrib.muon(learning_rate, **arguments)
    return optax.GradientTransformation(init, jax.jit(update))


def _optax(name, options, shapes, **arguments):
    return optax_case(f"muon-{name}", "Muon", options, _compiled_muon, shapes, **arguments)


LIBRARIES = [
    torch_cases(
        [
            _torch("wide", {}, WIDE),
            _torch("high", {}, HIGH),
            _torch("several", {"lr": 0.02}, SEVERAL),
            _torch("sgd-momentum", {"weightDecay": 0, **SUM}, HIGH),
            _torch("match-rms", {"adjustLrFn": "match_rms_adamw"}, WIDE),
            _torch("coefficients", COEFFICIENTS, HIGH),
            _torch("eps", {"eps": 10.0}, SEVERAL),
        ]
    ),
    keras_cases(
        [
            _keras("wide", {}, WIDE),
            _keras("vector", {}, WITH_VECTOR),
            _keras("high", {"lr": 0.01}, HIGH, learning_rate=0.01),
            _keras("none", {"adjustLrFn": "none"}, SEVERAL, rms_rate=None),
            _keras("momentum", SUM, WITH_VECTOR, momentum=0.9, nesterov=False),
            _keras(
                "fallback",
                {"betas": [0.8, 0.95], "adamWeightDecay": 0.1, "weightDecay": 0.05},
                WITH_VECTOR,
                adam_beta_1=0.8,
                adam_beta_2=0.95,
                adam_weight_decay=0.1,
                weight_decay=0.05,
            ),
        ]
    ),
    optax_cases(
        [
            _optax("wide", {}, WIDE),
            _optax("vector", {}, WITH_VECTOR),
            _optax("high", {"weightDecay": 0.1}, HIGH, weight_decay=0.1),
            _optax(
                "match-rms", {"adjustLrFn": "match_rms_adamw"}, SEVERAL, consistent_rms=0.2
            ),
            _optax(
                "momentum",
                {"momentum": 0.9, "nesterov": False, "adamNesterov": False},
                WITH_VECTOR,
                beta=0.9,
                nesterov=False,
            ),
            _optax(
                "fallback",
                {"betas": [0.8, 0.95], "adamWeightDecay": 0.1, "adamLr": 0.001, "eps": 1e-3},
                WITH_VECTOR,
                adam_b1=0.8,
                adam_b2=0.95,
                adam_weight_decay=0.1,
                adam_learning_rate=0.001,
                eps=1e-3,
            ),
        ],
        ["not recorded, for want of an option: coefficients that differ by iteration, and other preconditionings than the norm"],
    ),
]
