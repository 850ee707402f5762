"""Losses of each position of images, channels first: F.cross_entropy of [N, classes, height, width] and labels [N, height, width]."""

import torch
from record import case, numbers
from torch import nn
from torch.nn import functional as F


def cases():
    weight = torch.tensor([0.5, 2.0, 1.0, 0.25, 3.0], dtype=torch.float64)
    for axes, sizes in [(2, (5, 3)), (1, (7,)), (2, (1, 1))]:
        conv = nn.Conv2d if axes == 2 else nn.Conv1d
        told = [[f"conv{axes}d", {"filters": 4, "size": 3, "padding": 1}], ["relu"], [f"conv{axes}d", {"filters": 5, "size": 1}]]
        for options in [{}, {"label_smoothing": 0.2}, {"weight": weight, "label_smoothing": 0.1}, {"reduction": "sum"}]:
            module = nn.Sequential(conv(3, 4, 3, padding=1), nn.ReLU(), conv(4, 5, 1))
            x = torch.randn(3, 3, *sizes)
            name = f"{axes} axes {list(sizes)} {', '.join(options)}"
            recorded = case(name, [*told, ["channelsLast"]], module, x, layout="nchw")
            labels = torch.randint(5, (3, *sizes))
            labels.view(-1)[::4] = -100
            # One position that counts in each row, or a mean would be of none.
            labels.view(3, -1)[:, -1] = torch.tensor([4, 0, 2])
            module.zero_grad()
            y = module(x.double())
            loss = F.cross_entropy(y, labels, **options)
            loss.backward()
            recorded["loss"] = {
                "options": {
                    "labelSmoothing": options.get("label_smoothing", 0),
                    "reduction": options.get("reduction", "mean"),
                    **({"classWeights": numbers(weight)} if "weight" in options else {}),
                },
                "labels": labels.reshape(-1).tolist(),
                "value": loss.item(),
                "gradients": {key: numbers(value.grad) for key, value in module.named_parameters()},
                # Rows × positions × classes.
                "probabilities": numbers(y.softmax(1).movedim(1, -1).contiguous()),
            }
            yield recorded
