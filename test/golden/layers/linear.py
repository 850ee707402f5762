"""Dense layers and their activations, one behind another."""

import torch
from record import case
from torch import nn


def cases():
    x = torch.randn(5, 7)
    dense = [["dense", 4], ["tanh"], ["dense", 3]]
    yield case("dense", dense, nn.Sequential(nn.Linear(7, 4), nn.Tanh(), nn.Linear(4, 3)), x)
    alone = nn.Sequential(nn.Linear(7, 4, bias=False))
    yield case("dense without bias", [["dense", 4, {"bias": False}]], alone, x)
    tokens = torch.randn(3, 6, 7)
    yield case("dense on the last of several axes", dense, nn.Sequential(nn.Linear(7, 4), nn.Tanh(), nn.Linear(4, 3)), tokens, images=False)
    for name, module in [
        (["relu"], nn.ReLU()),
        (["leakyRelu"], nn.LeakyReLU()),
        (["leakyRelu", 0.3], nn.LeakyReLU(0.3)),
        (["tanh"], nn.Tanh()),
        (["sigmoid"], nn.Sigmoid()),
        (["silu"], nn.SiLU()),
    ]:
        yield case(" ".join(map(str, name)), [name], nn.Sequential(module), 2 * x)
        # In a place of its own behind another, since that one's outputs are read on the way back.
        twice = nn.Sequential(nn.Linear(7, 4), module, nn.Tanh())
        yield case(f"{name[0]} {name[1:]} between others", [["dense", 4], name, ["tanh"]], twice, x)
    image = torch.randn(2, 3, 4, 5)
    yield case("flatten", [["flatten"], ["dense", 3]], nn.Sequential(nn.Flatten(), nn.Linear(60, 3)), image, images=False)
