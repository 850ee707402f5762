"""LAMB. Keras's is called Lamb, and decays outside the trust ratio."""

import optax
from keras_cases import keras_cases
from optax_cases import optax_case, optax_cases
from trajectory import Case

SHAPES = [[2, 3], [4], [2]]
BETAS = {"betas": [0.8, 0.95]}


LIBRARIES = [
    optax_cases(
        [
            optax_case("lamb", "LAMB", {}, optax.lamb),
            optax_case("lamb-tensors", "LAMB", {}, optax.lamb, SHAPES),
            optax_case(
                "lamb-weight-decay", "LAMB", {"weightDecay": 0.1, **BETAS},
                optax.lamb, SHAPES, weight_decay=0.1, b1=0.8, b2=0.95,
            ),
            optax_case("lamb-eps", "LAMB", {"eps": 1e-3}, optax.lamb, SHAPES, eps=1e-3),
        ]
    ),
    keras_cases(
        [
            Case("lamb", "LAMB"),
            Case("lamb-tensors", "LAMB", {"lr": 0.01}, SHAPES),
            Case("lamb-weight-decay", "LAMB", {"lr": 0.01, "weightDecay": 0.1, **BETAS}, SHAPES),
        ]
    ),
]
