"""Layers within layers: residual sums, joined branches, other shapes."""

import torch
from record import case
from torch import nn


class Residual(nn.Sequential):
    def forward(self, x):
        return x + super().forward(x)


class Concat(nn.ModuleList):
    def forward(self, x):
        return torch.cat([branch(x) for branch in self], -1)


class ConcatChannels(nn.ModuleList):
    def forward(self, x):
        return torch.cat([branch(x) for branch in self], 1)


def cases():
    x = torch.randn(5, 7)
    tokens = torch.randn(3, 4, 5)
    block = [["dense", 3], ["tanh"], ["dense", 7]]
    modules = lambda: [nn.Linear(7, 3), nn.Tanh(), nn.Linear(3, 7)]
    yield case("residual", [["residual", block]], nn.Sequential(Residual(*modules())), x)
    yield case("residual that ends in what reads its outputs", [["residual", [["dense", 7], ["tanh"]]], ["relu"]], nn.Sequential(Residual(nn.Linear(7, 7), nn.Tanh()), nn.ReLU()), x)
    yield case("residual of an activation", [["dense", 7], ["residual", [["silu"]]], ["dense", 2]], nn.Sequential(nn.Linear(7, 7), Residual(nn.SiLU()), nn.Linear(7, 2)), x)
    yield case("residual of nothing", [["residual", []], ["tanh"], ["residual", []]], nn.Sequential(Residual(), nn.Tanh(), Residual()), x)
    yield case("residuals one behind another", [["tanh"], ["residual", block], ["residual", block], ["relu"], ["dense", 3]], nn.Sequential(nn.Tanh(), Residual(*modules()), Residual(*modules()), nn.ReLU(), nn.Linear(7, 3)), x)
    yield case("residual within residual", [["residual", [["residual", block], ["tanh"]]]], nn.Sequential(Residual(Residual(*modules()), nn.Tanh())), x)
    yield case("residual of tokens", [["residual", [["dense", 8], ["silu"], ["dense", 5]]]], nn.Sequential(Residual(nn.Linear(5, 8), nn.SiLU(), nn.Linear(8, 5))), tokens, images=False)
    yield case("concat", [["concat", [[["dense", 3]], [["dense", 6], ["tanh"], ["dense", 2]]]]], nn.Sequential(Concat([nn.Sequential(nn.Linear(7, 3)), nn.Sequential(nn.Linear(7, 6), nn.Tanh(), nn.Linear(6, 2))])), x)
    yield case("concat of the input and what reads its outputs", [["tanh"], ["concat", [[["sigmoid"]], [], [["dense", 1], ["tanh"]]]], ["relu"], ["dense", 2]], nn.Sequential(nn.Tanh(), Concat([nn.Sequential(nn.Sigmoid()), nn.Sequential(), nn.Sequential(nn.Linear(7, 1), nn.Tanh())]), nn.ReLU(), nn.Linear(15, 2)), x)
    yield case("concat, the input first", [["concat", [[], [["dense", 2]]]]], nn.Sequential(Concat([nn.Sequential(), nn.Sequential(nn.Linear(7, 2))])), x)
    yield case("concat of tokens", [["concat", [[["dense", 3]], [["dense", 4], ["relu"]], []]]], nn.Sequential(Concat([nn.Sequential(nn.Linear(5, 3)), nn.Sequential(nn.Linear(5, 4), nn.ReLU()), nn.Sequential()])), tokens, images=False)
    yield case("concat within residual within concat", [["concat", [[["residual", [["concat", [[["dense", 3]], [["dense", 4], ["tanh"]]]]]]], [["dense", 2]]]]], nn.Sequential(Concat([nn.Sequential(Residual(Concat([nn.Sequential(nn.Linear(7, 3)), nn.Sequential(nn.Linear(7, 4), nn.Tanh())]))), nn.Sequential(nn.Linear(7, 2))])), torch.randn(1, 7))
    image = torch.randn(2, 3, 4, 5)
    both = lambda: nn.Sequential(ConcatChannels([nn.Sequential(nn.Conv2d(3, 2, 3, padding=1)), nn.Sequential(nn.Tanh()), nn.Sequential()]), nn.Conv2d(8, 8, 1), Residual(nn.ReLU(), nn.Conv2d(8, 8, 3, padding=1)))
    told = [["concat", [[["conv2d", {"filters": 2, "size": 3, "padding": 1}]], [["tanh"]], []]], ["conv2d", {"filters": 8, "size": 1}], ["residual", [["relu"], ["conv2d", {"filters": 8, "size": 3, "padding": 1}]]]]
    yield case("branches of convolutions", told, both(), image)
    yield case("branches of convolutions, channels first", told, both(), image, layout="nchw")
    mixed = nn.Sequential(ConcatChannels([nn.Sequential(nn.Conv2d(3, 2, 1), nn.Flatten(), nn.Unflatten(1, (2, 4, 5))), nn.Sequential()]))
    yield case("branches with others than convolutions, channels first", [["concat", [[["conv2d", {"filters": 2, "size": 1}], ["flatten"], ["reshape", [2, 4, 5]]], []]]], mixed, image, layout="nchw")
    yield case("reshape", [["reshape", [4, -1]], ["dense", 3]], nn.Sequential(nn.Unflatten(1, (4, -1)), nn.Linear(2, 3)), torch.randn(3, 8), images=False)
