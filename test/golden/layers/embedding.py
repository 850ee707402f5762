"""Embeddings, whose inputs are ids."""

import math

import torch
from record import case
from torch import nn


def ids(vocabulary, *shape):
    return torch.randint(vocabulary, shape)


class Positions(nn.Module):
    def __init__(self, length, size):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(length, size))

    def forward(self, x):
        return x + self.weight


class Waves(nn.Module):
    def forward(self, x):
        length, size = x.shape[1:]
        place = torch.arange(length, dtype=torch.float64)[:, None]
        column = torch.arange(size, dtype=torch.float64)
        angle = place * torch.exp(-(column - column % 2) / size * math.log(10000))
        return x + torch.where(column % 2 == 0, angle.sin(), angle.cos()).to(x.dtype)


def cases():
    for vocabulary, size, rows, length in [(7, 5, 3, 4), (11, 1, 1, 1), (3, 17, 5, 7), (5, 4, 2, 3), (1, 3, 2, 2)]:
        name = f"embedding {vocabulary} x {size}, {rows} rows of {length}"
        options = {"vocabulary": vocabulary, "size": size}
        alone = nn.Sequential(nn.Embedding(vocabulary, size))
        yield case(name, [["embedding", options]], alone, ids(vocabulary, rows, length), images=False)
    x = ids(6, 4, 5)
    x[0, 0] = x[2, 3] = 2
    padded = nn.Sequential(nn.Embedding(6, 3, padding_idx=2), nn.Flatten(), nn.Linear(15, 2))
    options = {"vocabulary": 6, "size": 3, "paddingIndex": 2}
    layers = [["embedding", options], ["flatten"], ["dense", 2]]
    yield case("embedding with padding, before a dense layer", layers, padded, x, images=False)
    pixels = nn.Sequential(nn.Embedding(9, 4))
    yield case("embedding of two axes", [["embedding", {"vocabulary": 9, "size": 4}]], pixels, ids(9, 3, 2, 5), images=False)
    for mode in ["sum", "mean"]:
        for size, rows, length in [(5, 3, 4), (1, 1, 1), (17, 5, 7), (4, 2, 3)]:
            options = {"vocabulary": 6, "size": size, "mode": mode}
            bag = nn.Sequential(nn.EmbeddingBag(6, size, mode=mode))
            yield case(f"embeddingBag of {mode}, {rows} rows of {length}, size {size}", [["embeddingBag", options]], bag, ids(6, rows, length))
        x = ids(4, 5, 6)
        x[2] = 3
        padded = nn.Sequential(nn.EmbeddingBag(4, 3, mode=mode, padding_idx=3), nn.Linear(3, 2))
        options = {"vocabulary": 4, "size": 3, "mode": mode, "paddingIndex": 3}
        yield case(f"embeddingBag of {mode} with padding, a row of nothing else", [["embeddingBag", options], ["dense", 2]], padded, x)
    yield case("embeddingBag as it is by itself", [["embeddingBag", {"vocabulary": 5, "size": 2}]], nn.Sequential(nn.EmbeddingBag(5, 2)), ids(5, 2, 3))
    for length, size, rows in [(4, 6, 3), (1, 1, 1), (7, 5, 2)]:
        x = torch.randn(rows, length, size)
        shape = f"[{length}, {size}]"
        yield case(f"positionalEmbedding of {shape}", [["positionalEmbedding"]], nn.Sequential(Positions(length, size)), x, images=False)
        behind = nn.Sequential(nn.Linear(size, 4), Positions(length, 4), nn.Tanh())
        yield case(f"positionalEmbedding of {shape}, behind a layer", [["dense", 4], ["positionalEmbedding"], ["tanh"]], behind, x, images=False)
        yield case(f"sinusoidal of {shape}", [["sinusoidal"]], nn.Sequential(Waves()), x, images=False)
        waves = nn.Sequential(nn.Tanh(), nn.Linear(size, 5), Waves(), nn.Linear(5, 2))
        yield case(f"sinusoidal of {shape}, between layers", [["tanh"], ["dense", 5], ["sinusoidal"], ["dense", 2]], waves, x, images=False)
    yield case("sinusoidal, long", [["sinusoidal"]], nn.Sequential(Waves()), torch.zeros(1, 90, 5), images=False)
