"""ASGD, which PyTorch alone has."""

from torch_cases import torch_cases
from trajectory import Case

LIBRARIES = [
    torch_cases(
        [
            Case("asgd", "ASGD"),
            Case("asgd-lambd-alpha", "ASGD", {"lr": 0.01, "lambd": 0.1, "alpha": 0.5}),
            Case("asgd-t0", "ASGD", {"lr": 0.01, "t0": 5}),
            Case("asgd-weight-decay", "ASGD", {"lr": 0.01, "weightDecay": 0.1}),
            Case("asgd-maximize", "ASGD", {"lr": 0.01, "maximize": True}),
        ]
    ),
]
