"""The networks in PyTorch. Images have their channels first, as its users have them."""

import torch
from torch import nn
from torch.nn import functional

SEPARABLE = [(16, 32, 1), (32, 64, 2), (64, 64, 1), (64, 128, 2)]


def separable():
    layers = [nn.Conv2d(3, 16, 3, 2, 1), nn.ReLU()]
    for channels, filters, stride in SEPARABLE:
        each = nn.Conv2d(channels, channels, 3, stride, 1, groups=channels)
        layers += [each, nn.ReLU(), nn.Conv2d(channels, filters, 1), nn.ReLU()]
    return nn.Sequential(*layers, nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(128, 10))


class Recurrent(nn.Module):
    def __init__(self):
        super().__init__()
        self.gru = nn.GRU(32, 64, batch_first=True)
        self.dense = nn.Linear(64, 10)

    def forward(self, x):
        return self.dense(self.gru(x)[1][0])


class Transformer(nn.Module):
    def __init__(self):
        super().__init__()
        self.before = nn.LayerNorm(64)
        self.attention = nn.MultiheadAttention(64, 4, batch_first=True)
        self.inner = nn.Sequential(
            nn.LayerNorm(64), nn.Linear(64, 256), nn.GELU(approximate="tanh"), nn.Linear(256, 64)
        )
        self.dense = nn.Linear(64, 10)

    def forward(self, x):
        tokens = self.before(x)
        x = x + self.attention(tokens, tokens, tokens, need_weights=False)[0]
        return self.dense((x + self.inner(x)).mean(1))


MODELS = {
    "cnn": lambda: nn.Sequential(
        *[nn.Conv2d(1, 16, 3), nn.ReLU(), nn.Conv2d(16, 32, 3), nn.ReLU(), nn.MaxPool2d(2)],
        *[nn.Flatten(), nn.Linear(32 * 12 * 12, 10)],
    ),
    "separable": separable,
    "keyword": lambda: nn.Sequential(
        *[nn.Conv1d(40, 64, 5, padding=2), nn.ReLU(), nn.MaxPool1d(2)],
        *[nn.Conv1d(64, 64, 5, padding=2), nn.ReLU(), nn.MaxPool1d(2)],
        *[nn.Conv1d(64, 128, 3, padding=1), nn.ReLU()],
        *[nn.AdaptiveAvgPool1d(1), nn.Flatten(), nn.Linear(128, 12)],
    ),
    "bag": lambda: nn.Sequential(
        nn.EmbeddingBag(10_000, 32, mode="mean"), nn.Linear(32, 16), nn.ReLU(), nn.Linear(16, 2)
    ),
    "gru": Recurrent,
    "transformer": Transformer,
}


class Layers(nn.Module):
    def __init__(self, task, inputs, labels):
        super().__init__()
        self.name = task["model"]
        self.model = MODELS[self.name]()
        shape = task["input"]
        batch = inputs.long() if "vocabulary" in task else inputs
        batch = batch.view(-1, *shape)
        if self.name in ("cnn", "separable", "keyword"):
            batch = batch.movedim(-1, 1).contiguous()
        self.batch = batch
        self.targets = labels.long()

    def arrange(self, starts):
        """Inputs of the dense layer behind Flatten have their channels last in the file."""
        if self.name != "cnn":
            return starts
        dense = starts[4].view(10, 12 * 12, 32).movedim(-1, 1).reshape(10, -1)
        return [*starts[:4], dense, *starts[5:]]

    def loss(self):
        return functional.cross_entropy(self.model(self.batch), self.targets)
