"""Lion: its authors' code is optax's."""

import optax
from keras_cases import keras_cases
from optax_cases import optax_case, optax_cases
from trajectory import Case

BETAS = {"betas": [0.8, 0.95]}

LIBRARIES = [
    optax_cases(
        [
            optax_case("lion", "Lion", {}, optax.lion),
            optax_case("lion-betas", "Lion", BETAS, optax.lion, b1=0.8, b2=0.95),
            optax_case(
                "lion-weight-decay", "Lion", {"weightDecay": 0.1}, optax.lion, weight_decay=0.1
            ),
        ]
    ),
    keras_cases(
        [
            Case("lion", "Lion"),
            Case("lion-betas", "Lion", {"lr": 0.01, **BETAS}),
            Case("lion-weight-decay", "Lion", {"lr": 0.01, "weightDecay": 0.1}),
        ]
    ),
]
