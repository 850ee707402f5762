"""Layer normalization: PyTorch's LayerNorm, of the last axis and of several."""

import torch
from record import case
from torch import nn


def randomized(norm):
    with torch.no_grad():
        for parameter in norm.parameters():
            parameter.normal_(0.5, 1)
    return nn.Sequential(norm)


def cases():
    for rows, size in [(5, 7), (4, 3), (9, 17), (2, 64), (6, 33)]:
        x = 2 * torch.randn(rows, size) + 1
        yield case(f"{rows} rows of {size}", [["layerNorm"]], randomized(nn.LayerNorm(size)), x)
    x = torch.randn(3, 5, 6)
    yield case("tokens", [["layerNorm"]], randomized(nn.LayerNorm(6)), x, images=False)
    yield case("two axes", [["layerNorm", {"axes": 2}]], randomized(nn.LayerNorm([5, 6])), x, images=False)
    image = torch.randn(2, 3, 4, 5)
    yield case("three axes", [["layerNorm", {"axes": 3}]], randomized(nn.LayerNorm([3, 4, 5])), image, images=False)
    told = [["layerNorm", {"eps": 0.1, "affine": False}]]
    yield case("without parameters", told, randomized(nn.LayerNorm(6, eps=0.1, elementwise_affine=False)), x, images=False)
    yield case("without bias", [["layerNorm", {"bias": False}]], randomized(nn.LayerNorm(6, bias=False)), x, images=False)
    between = nn.Sequential(nn.Linear(6, 4), randomized(nn.LayerNorm(4))[0], nn.ReLU(), nn.Linear(4, 3))
    told = [["dense", 4], ["layerNorm"], ["relu"], ["dense", 3]]
    yield case("between others, an activation in its place", told, between, x, images=False)
    yield case("three axes, nchw", [["layerNorm", {"axes": 3}]], randomized(nn.LayerNorm([3, 4, 5])), image, layout="nchw")
