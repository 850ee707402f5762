"""AdamaxW, which optax alone has."""

import optax
from optax_cases import optax_case, optax_cases

BETAS = {"betas": [0.8, 0.95]}

LIBRARIES = [
    optax_cases(
        [
            optax_case("adamaxw", "AdamaxW", {}, optax.adamaxw),
            optax_case("adamaxw-betas", "AdamaxW", BETAS, optax.adamaxw, b1=0.8, b2=0.95),
            optax_case(
                "adamaxw-weight-decay", "AdamaxW", {"weightDecay": 0.1},
                optax.adamaxw, weight_decay=0.1,
            ),
        ]
    ),
]
