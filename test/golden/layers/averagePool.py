"""Means of windows: PyTorch's AvgPool2d, AvgPool1d, and of the whole."""

import torch
from record import case
from torch import nn


class Same(nn.Module):
    """Padding "same" as TensorFlow has it, its zeros among those whose mean it is, or not."""

    def __init__(self, size, stride, sides, counts):
        super().__init__()
        self.pool = nn.Sequential(nn.ZeroPad2d(sides), nn.AvgPool2d(size, stride))
        self.counts = counts

    def forward(self, x):
        return self.pool(x) if self.counts else self.pool(x) / self.pool(torch.ones_like(x))


def cases():
    for name, told, module, shape in [
        ("2 × 2", 2, nn.AvgPool2d(2), (2, 3, 6, 4)),
        ("2 × 2 with a rest", 2, nn.AvgPool2d(2), (1, 5, 7, 5)),
        ("3 × 3 by 2 with padding", {"size": 3, "stride": 2, "padding": 1}, nn.AvgPool2d(3, 2, 1), (2, 17, 5, 7)),
        (
            "3 × 3 by 2 without counting the padding",
            {"size": 3, "stride": 2, "padding": 1, "countIncludePad": False},
            nn.AvgPool2d(3, 2, 1, count_include_pad=False),
            (2, 5, 5, 7),
        ),
        ("overlapping", {"size": 3, "stride": 1}, nn.AvgPool2d(3, 1), (2, 4, 5, 4)),
        ("with gaps", {"size": 2, "stride": 3}, nn.AvgPool2d(2, 3), (1, 7, 9, 8)),
        ("pairs", {"size": [3, 2], "stride": [1, 2], "padding": [1, 0]}, nn.AvgPool2d((3, 2), (1, 2), (1, 0)), (3, 1, 4, 5)),
        ("many channels", {"size": [1, 3]}, nn.AvgPool2d((1, 3)), (1, 37, 2, 6)),
        ("of sequences", 2, nn.AvgPool1d(2), (3, 5, 7)),
        ("of sequences, overlapping", {"size": 3, "stride": 1, "padding": 1}, nn.AvgPool1d(3, 1, 1), (2, 3, 6)),
    ]:
        yield case(name, [["averagePool", told]], nn.Sequential(module), torch.randn(shape))
    for name, shape in [("images", (2, 5, 3, 4)), ("sequences", (3, 18, 7)), ("one position", (2, 3, 1, 1))]:
        whole = nn.AdaptiveAvgPool2d(1) if len(shape) == 4 else nn.AdaptiveAvgPool1d(1)
        yield case(f"of all, {name}", [["globalAveragePool"]], nn.Sequential(whole, nn.Flatten()), torch.randn(shape))
    yield case("nchw", [["averagePool", {"size": [3, 2], "padding": 1}]], nn.Sequential(nn.AvgPool2d((3, 2), padding=1)), torch.randn(2, 3, 7, 4), layout="nchw")
    whole = nn.Sequential(nn.AvgPool2d(2), nn.PReLU(), nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(3, 2))
    told = [["averagePool", 2], ["prelu"], ["globalAveragePool"], ["dense", 2]]
    yield case("nchw, of all", told, whole, torch.randn(2, 3, 6, 4), layout="nchw")
    for name, told, module, shape in [
        ("same, one more behind", {"size": 3, "stride": 2}, Same(3, 2, (0, 1, 0, 1), True), (2, 3, 6, 4)),
        ("same, not counted", {"size": 3, "stride": 2, "countIncludePad": False}, Same(3, 2, (0, 1, 0, 1), False), (2, 3, 6, 4)),
        ("same, with a rest", {"size": 2, "countIncludePad": False}, Same(2, 2, (0, 1, 0, 1), False), (1, 5, 5, 3)),
        ("same, pairs", {"size": [4, 3], "stride": [1, 2]}, Same((4, 3), (1, 2), (1, 1, 1, 2), True), (1, 2, 5, 7)),
    ]:
        yield case(name, [["averagePool", told | {"padding": "same"}]], nn.Sequential(module), torch.randn(shape))
