"""Five steps of Adam on small networks of several layers: each step's loss, and the parameters they end with."""

import torch
from record import numbers
from torch import nn

from blocks import Block
from recurrent import States


def trained(name, layers, module, x, labels, rename=lambda name: name):
    """What PyTorch's Adam makes of `module` on cross-entropy: of the last axis, and the mean of all before it."""
    module = module.double()
    of = lambda: {rename(key): {"shape": list(value.shape), "data": numbers(value)} for key, value in module.named_parameters()}
    initial = of()
    optimizer = torch.optim.Adam(module.parameters(), lr=1e-2)
    losses = []
    for _ in range(5):
        optimizer.zero_grad()
        y = module(x)
        loss = nn.functional.cross_entropy(y.reshape(-1, y.shape[-1]), labels.reshape(-1))
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return {
        "name": name,
        "layers": layers,
        "input": list(x.shape)[1:],
        "rows": x.shape[0],
        "inputs": numbers(x),
        "labels": labels.reshape(-1).tolist(),
        "initial": initial,
        "losses": losses,
        "trained": {key: value["data"] for key, value in of().items()},
    }


def cases():
    x = torch.randn(6, 7, 3).double()
    for kind in ["gru", "lstm"]:
        layer = {"gru": nn.GRU, "lstm": nn.LSTM}[kind](3, 8, batch_first=True)
        module = nn.Sequential(States(layer, False), nn.Linear(8, 4))
        layers = [[kind, 8], ["dense", 4]]
        rename = lambda name: name.replace("layer.", "")
        yield trained(kind, layers, module, x, torch.randint(4, (6,)), rename)
    size, heads = 8, 4
    module = nn.Sequential(*Block(size, heads), nn.Flatten(), nn.Linear(7 * size, 5))
    layers = [*Block.layers(size, heads), ["flatten"], ["dense", 5]]
    x = torch.randn(4, 7, size).double()
    rename = lambda name: name.replace("attention.", "")
    yield trained("transformer block", layers, module, x, torch.randint(5, (4,)), rename)
