"""Adafactor: PyTorch's; Keras's with means in the tensor's precision; optax's with its decay of β₂ in double
precision, of tensors of any size."""

from functools import partial

import jax
import optax
from keras_cases import keras, keras_cases
from optax_cases import optax_case, optax_cases
from torch_cases import torch, torch_cases
from trajectory import Case

SHAPES = [[2, 3], [4], [2]]
CUBE = [[2, 3, 2]]
FULL = [[2, 4], [4]]
"""Without a row that has no gradients yet: of it Keras and optax make 0 · ∞ in single precision."""


class _Ops:
    """keras.ops, whose mean computes in single precision whatever it is given."""

    def mean(self, x, axis=None, keepdims=False):
        return jax.numpy.mean(keras.ops.convert_to_tensor(x), axis, keepdims=keepdims)

    def __getattr__(self, name: str):
        return getattr(keras.ops, name)


keras.src.optimizers.adafactor.ops = _Ops()


def _optax(learning_rate, factored=True, clipping_threshold=1.0, eps=1e-30, momentum=None):
    """optax.adafactor, which computes 1 − t^−0.8 in single precision, and says no more than these."""
    parts = [
        optax.scale_by_factored_rms(
            factored,
            min_dim_size_to_factor=1,
            epsilon=eps,
            decay_rate_fn=lambda step, exponent: 1.0 - (step + 1.0) ** (-exponent),
        ),
        optax.clip_by_block_rms(clipping_threshold),
        optax.scale_by_learning_rate(learning_rate, flip_sign=False),
        optax.scale_by_param_block_rms(),
    ]
    if momentum is not None:
        parts.append(optax.ema(momentum, debias=False))
    return optax.chain(*parts, optax.scale(-1))


# fmt: off
LIBRARIES = [
    torch_cases(
        [
            Case("adafactor", "Adafactor"),
            Case("adafactor-tensors", "Adafactor", {}, SHAPES),
            Case("adafactor-cube", "Adafactor", {"lr": 0.1, "beta2Decay": -0.6}, CUBE),
            Case("adafactor-weight-decay", "Adafactor", {"lr": 0.1, "weightDecay": 0.1, "d": 2.0}, SHAPES),
            Case("adafactor-relative", "Adafactor", {"lr": 0.5, "maximize": True}, SHAPES),
            Case(
                "adafactor-eps", "Adafactor", {"eps1": 1e-3, "eps2": 2}, SHAPES,
                partial(torch.optim.Adafactor, eps=(1e-3, 2)),
            ),
        ]
    ),
    optax_cases(
        [
            optax_case("adafactor", "Adafactor", {}, _optax),
            optax_case("adafactor-tensors", "Adafactor", {"lr": 0.5}, _optax, FULL),
            optax_case(
                "adafactor-unfactored", "Adafactor", {"factored": False, "d": 2.0},
                _optax, FULL, factored=False, clipping_threshold=2.0,
            ),
            optax_case(
                "adafactor-momentum", "Adafactor", {"momentum": 0.9, "eps1": 1e-6},
                _optax, FULL, momentum=0.9, eps=1e-6,
            ),
        ]
    ),
    keras_cases(
        [
            Case("adafactor", "Adafactor"),
            Case("adafactor-tensors", "Adafactor", {"lr": 0.5}, FULL),
            Case(
                "adafactor-eps", "Adafactor", {"eps1": 1e-3}, FULL,
                partial(keras.optimizers.Adafactor, epsilon_1=1e-3),
            ),
            Case("adafactor-cube", "Adafactor", {"lr": 0.01}, [[2, 1, 6]]),
        ]
    ),
]
# fmt: on
