"""Activations beside those that dense networks have."""

import torch
from record import case
from torch import nn


class Hardsigmoid(nn.Module):
    """As nn.Hardsigmoid, whose slope in double is the 1/6 of single precision."""

    def forward(self, x):
        return nn.functional.relu6(x + 3) / 6


def cases():
    for told, module in [
        (["elu"], nn.ELU()),
        (["elu", 0.3], nn.ELU(0.3)),
        (["softplus"], nn.Softplus()),
        (["softplus", 2.5], nn.Softplus(2.5)),
        (["mish"], nn.Mish()),
        (["relu6"], nn.ReLU6()),
        (["hardSigmoid"], Hardsigmoid()),
        (["hardSwish"], nn.Hardswish()),
        (["gelu"], nn.GELU()),
        (["gelu", {"exact": False}], nn.GELU("tanh")),
        (["softmax"], nn.Softmax(-1)),
    ]:
        name = " ".join(map(str, told))
        yield case(name, [told], nn.Sequential(module), 3 * torch.randn(5, 7))
        far = torch.tensor([[-1e3, -40.0, -20.5, -3.0, -1e-9, 0.0, 1e-9], [2.9999, 3.0, 6.5, 9.0, 21.0, 40.0, 1e3]])
        yield case(f"{name}, far away", [told], nn.Sequential(module), far)
        # In a place of its own behind another, since that one's outputs are read on the way back.
        twice = nn.Sequential(nn.Linear(7, 5), module, nn.Tanh())
        yield case(f"{name}, between others", [["dense", 5], told, ["tanh"]], twice, torch.randn(1, 3, 7), images=False)
