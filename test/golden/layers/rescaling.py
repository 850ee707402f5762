"""Inputs on another scale. PyTorch has no such modules: these are Keras's and torchvision's formulas."""

import torch
from record import case
from torch import nn


class Rescaled(nn.Module):
    def __init__(self, scale, offset):
        super().__init__()
        self.scale, self.offset = scale, offset

    def forward(self, x):
        return x * self.scale + self.offset


class Normalized(nn.Module):
    """Of channels last."""

    def __init__(self, mean, std):
        super().__init__()
        self.mean, self.std = torch.tensor(mean).double(), torch.tensor(std).double()

    def forward(self, x):
        return (x - self.mean) / self.std


def cases():
    def pixels(*shape):
        return torch.randint(256, shape).double()

    for shape in [(5, 7), (1, 3), (3, 5, 3, 1)]:
        name = "x".join(map(str, shape))
        yield case(f"rescale {name}", [["rescale", {"scale": 1 / 255}]], Rescaled(1 / 255, 0), pixels(*shape), images=False)
        both = {"scale": 2 / 255, "offset": -1}
        yield case(f"rescale with an offset {name}", [["rescale", both]], Rescaled(2 / 255, -1), pixels(*shape), images=False)
        yield case(f"normalize by numbers {name}", [["normalize", {"mean": 120, "std": 60}]], Normalized(120.0, 60.0), pixels(*shape), images=False)
    for shape in [(3, 5, 3, 3), (1, 1, 7, 5), (2, 17), (5, 4, 2)]:
        name = "x".join(map(str, shape))
        mean = torch.randint(60, 200, (shape[-1],)).tolist()
        std = torch.randint(10, 90, (shape[-1],)).tolist()
        told = ["normalize", {"mean": mean, "std": std}]
        yield case(f"normalize {name}", [told], Normalized(mean, std), pixels(*shape), images=False)
    between = nn.Sequential(nn.Linear(7, 3), Normalized([0.5, -1.0, 2.0], [2.0, 0.5, 4.0]), Rescaled(3, 1), nn.Tanh())
    layers = [["dense", 3], ["normalize", {"mean": [0.5, -1, 2], "std": [2, 0.5, 4]}], ["rescale", {"scale": 3, "offset": 1}], ["tanh"]]
    yield case("between others", layers, between, torch.randn(5, 7))
