"""Rectifiers with learned slopes: PyTorch's PReLU."""

import torch
from record import case
from torch import nn


def cases():
    x = torch.randn(5, 7)
    x[0, 0] = 0
    yield case("one slope", [["prelu"]], nn.Sequential(nn.PReLU()), x)
    several = nn.PReLU(7)
    with torch.no_grad():
        several.weight.normal_()
    yield case("one a channel", [["prelu", {"channels": 7, "initial": 0.1}]], nn.Sequential(several), x)
    images = nn.PReLU(3)
    with torch.no_grad():
        images.weight.normal_()
    yield case("of images", [["prelu", {"channels": 3}]], nn.Sequential(images), torch.randn(2, 3, 4, 5))
    between = nn.Sequential(nn.Linear(7, 4), nn.PReLU(), nn.ReLU(), nn.Linear(4, 3))
    yield case("between others", [["dense", 4], ["prelu"], ["relu"], ["dense", 3]], between, x)
    yield case("nchw", [["prelu", {"channels": 3}]], nn.Sequential(nn.PReLU(3)), torch.randn(2, 3, 4, 5), layout="nchw")
