"""Embeddings, whose inputs are ids."""

import torch
from record import case
from torch import nn


def ids(vocabulary, *shape):
    return torch.randint(vocabulary, shape)


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
