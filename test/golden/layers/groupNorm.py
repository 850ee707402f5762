"""Group and instance normalization: PyTorch's GroupNorm, InstanceNorm1d and InstanceNorm2d."""

import torch
from layerNorm import randomized
from record import case
from torch import nn


def cases():
    for groups, channels, shape in [(2, 6, (3, 5)), (1, 3, (4, 4)), (5, 5, (2, 3)), (3, 12, (1, 7)), (2, 34, (3, 2))]:
        norm = randomized(nn.GroupNorm(groups, channels))
        x = torch.randn(2, channels, *shape) + 1
        yield case(f"{groups} groups of {channels} channels", [["groupNorm", {"groups": groups}]], norm, x)
    told = [["groupNorm", {"groups": 2, "eps": 0.1, "affine": False}]]
    yield case("sequences, without parameters", told, randomized(nn.GroupNorm(2, 4, eps=0.1, affine=False)), torch.randn(3, 4, 5))
    yield case("features", [["groupNorm", {"groups": 2}]], randomized(nn.GroupNorm(2, 6)), torch.randn(3, 6))
    yield case("instances", [["instanceNorm"]], randomized(nn.InstanceNorm2d(5)), torch.randn(3, 5, 3, 4))
    told = [["instanceNorm", {"affine": True, "eps": 0.01}]]
    yield case("instances of sequences", told, randomized(nn.InstanceNorm1d(3, eps=0.01, affine=True)), torch.randn(2, 3, 5))
    between = nn.Sequential(nn.Linear(5, 6), randomized(nn.GroupNorm(2, 6))[0], nn.ReLU(), nn.Linear(6, 3))
    told = [["dense", 6], ["groupNorm", {"groups": 2}], ["relu"], ["dense", 3]]
    yield case("between others, an activation in its place", told, between, torch.randn(3, 5))
    yield case("nchw", [["groupNorm", {"groups": 2}]], nn.Sequential(randomized(nn.GroupNorm(2, 4))[0]), torch.randn(2, 4, 3, 5), layout="nchw")
