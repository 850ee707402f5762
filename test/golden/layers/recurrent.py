"""GRU and LSTM, all states or the last one."""

import torch
from record import case
from torch import nn


class States(nn.Module):
    """The states of all times of a recurrent layer, or the last one alone, under its names."""

    def __init__(self, layer, sequences):
        super().__init__()
        self.layer = layer
        self.sequences = sequences

    def forward(self, x):
        states = self.layer(x)[0]
        return states if self.sequences else states[:, -1]

    def state_dict(self):
        return {f"0.{name}": value for name, value in self.layer.state_dict().items()}


def cases():
    for name, kind in [("gru", nn.GRU), ("lstm", nn.LSTM)]:
        for rows, length, features, units in [(2, 5, 3, 4), (1, 1, 1, 1), (3, 4, 5, 7), (4, 7, 2, 5), (66, 2, 1, 2), (1, 17, 2, 2)]:
            for sequences in [True, False]:
                title = f"{name}, {rows} of {length} tokens of {features}, {units} units{', sequences' if sequences else ''}"
                arguments = [units, {"sequences": True}] if sequences else [units]
                module = States(kind(features, units, batch_first=True), sequences)
                for value in module.parameters():
                    nn.init.normal_(value)
                yield case(title, [[name, *arguments]], module, torch.randn(rows, length, features), images=False)
        module = States(kind(3, 4, bias=False, batch_first=True), False)
        yield case(f"{name} without biases", [[name, 4, {"bias": False}]], module, torch.randn(2, 3, 3), images=False)
