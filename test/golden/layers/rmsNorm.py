"""Normalization by the root mean square: PyTorch's RMSNorm."""

import torch
from layerNorm import randomized
from record import case
from torch import nn


def cases():
    for rows, size in [(5, 7), (3, 2), (9, 17), (2, 64)]:
        x = 2 * torch.randn(rows, size) + 1
        yield case(f"{rows} rows of {size}", [["rmsNorm"]], randomized(nn.RMSNorm(size)), x)
    x = torch.randn(3, 5, 6)
    yield case("tokens", [["rmsNorm"]], randomized(nn.RMSNorm(6)), x, images=False)
    yield case("two axes", [["rmsNorm", {"axes": 2}]], randomized(nn.RMSNorm([5, 6])), x, images=False)
    told = [["rmsNorm", {"eps": 0.1, "affine": False}]]
    yield case("without weight", told, randomized(nn.RMSNorm(6, eps=0.1, elementwise_affine=False)), x, images=False)
    between = nn.Sequential(nn.Linear(6, 4), randomized(nn.RMSNorm(4))[0], nn.ReLU(), nn.Linear(4, 3))
    told = [["dense", 4], ["rmsNorm"], ["relu"], ["dense", 3]]
    yield case("between others, an activation in its place", told, between, x, images=False)
