"""Largest numbers of windows: PyTorch's MaxPool2d, MaxPool1d, and of the whole."""

import torch
from record import case
from torch import nn


def cases():
    for name, told, module, shape in [
        ("2 × 2", 2, nn.MaxPool2d(2), (2, 3, 6, 4)),
        ("2 × 2 with a rest", 2, nn.MaxPool2d(2), (1, 5, 7, 5)),
        ("3 × 3 by 2 with padding", {"size": 3, "stride": 2, "padding": 1}, nn.MaxPool2d(3, 2, 1), (2, 17, 5, 7)),
        ("overlapping", {"size": 3, "stride": 1}, nn.MaxPool2d(3, 1), (2, 4, 5, 4)),
        ("with gaps", {"size": 2, "stride": 3}, nn.MaxPool2d(2, 3), (1, 7, 9, 8)),
        ("pairs", {"size": [3, 2], "stride": [1, 2], "padding": [1, 0]}, nn.MaxPool2d((3, 2), (1, 2), (1, 0)), (3, 1, 4, 5)),
        ("many channels", {"size": [1, 3]}, nn.MaxPool2d((1, 3)), (1, 37, 2, 6)),
        ("of sequences", 2, nn.MaxPool1d(2), (3, 5, 7)),
        ("of sequences, overlapping", {"size": 3, "stride": 1, "padding": 1}, nn.MaxPool1d(3, 1, 1), (2, 3, 6)),
    ]:
        yield case(name, [["maxPool", told]], nn.Sequential(module), torch.randn(shape))
    # Padding "same" as TensorFlow has it: of an odd number of positions more are behind than before.
    same = lambda size, stride, sides: nn.Sequential(nn.ConstantPad2d(sides, -torch.inf), nn.MaxPool2d(size, stride))
    for name, told, module, shape in [
        ("same, one more behind", {"size": 3, "stride": 2, "padding": "same"}, same(3, 2, (0, 1, 0, 1)), (2, 5, 6, 4)),
        ("same, with a rest", {"size": 2, "padding": "same"}, same(2, 2, (0, 1, 0, 1)), (2, 3, 5, 7)),
        ("same, pairs", {"size": [4, 3], "stride": [1, 2], "padding": "same"}, same((4, 3), (1, 2), (1, 1, 1, 2)), (1, 17, 5, 7)),
        ("same, with gaps", {"size": 2, "stride": 3, "padding": "same"}, same(2, 3, (0, 0, 0, 1)), (1, 4, 7, 8)),
    ]:
        yield case(name, [["maxPool", told]], nn.Sequential(module), torch.randn(shape))
    lines = nn.Sequential(nn.ConstantPad1d((0, 1), -torch.inf), nn.MaxPool1d(2, 1))
    yield case("same, of sequences", [["maxPool", {"size": 2, "stride": 1, "padding": "same"}]], lines, torch.randn(2, 3, 6))
    # The first of equal numbers, and infinities.
    equal = torch.randint(-1, 2, (2, 3, 6, 6)).double()
    yield case("equal numbers", [["maxPool", 3]], nn.Sequential(nn.MaxPool2d(3)), equal)
    yield case("equal numbers, overlapping", [["maxPool", {"size": 3, "stride": 2, "padding": 1}]], nn.Sequential(nn.MaxPool2d(3, 2, 1)), equal)
    for name, shape in [("images", (2, 5, 3, 4)), ("sequences", (3, 18, 7))]:
        whole = nn.AdaptiveMaxPool2d(1) if len(shape) == 4 else nn.AdaptiveMaxPool1d(1)
        yield case(f"of all, {name}", [["globalMaxPool"]], nn.Sequential(whole, nn.Flatten()), torch.randn(shape))
    yield case("nchw", [["maxPool", {"size": [3, 2], "stride": [2, 1]}]], nn.Sequential(nn.MaxPool2d((3, 2), (2, 1))), torch.randn(2, 3, 7, 4), layout="nchw")


def special():
    """Where NaN and infinities are: outputs and gradients, null for NaN."""
    x = torch.randn(1, 5, 4, 6).double()
    x[0, 0] = -torch.inf
    x[0, 1, 0, 0] = torch.nan
    x[0, 2, 1, 1] = torch.nan
    x[0, 2, 0, 1] = torch.nan
    x[0, 3, 2:4] = torch.inf
    x[0, 4, 3, 5] = torch.nan
    recorded = []
    for told, module in [(2, nn.MaxPool2d(2)), ({"size": 3, "stride": 1, "padding": 1}, nn.MaxPool2d(3, 1, 1))]:
        x = x.detach().requires_grad_()
        y = module(x)
        delta = torch.randn_like(y)
        (gradient,) = torch.autograd.grad(y, x, delta)
        texts = lambda tensor: [str(value) for value in tensor.detach().movedim(1, -1).reshape(-1).tolist()]
        recorded.append({
            "options": told, "inputs": texts(x), "outputs": texts(y), "outputGradient": texts(delta), "inputGradient": texts(gradient),
        })
    return recorded
