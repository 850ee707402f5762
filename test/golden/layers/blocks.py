"""A transformer's block, normalized before its layers: Xiong et al., arXiv:2002.04745."""

import torch
from attention import SelfAttention
from record import case
from torch import nn


class Residual(nn.Sequential):
    def forward(self, x):
        return x + super().forward(x)


class Block(nn.Sequential):
    def __init__(self, size, heads, causal=True):
        attention = SelfAttention(size, heads, causal)
        inner = [nn.LayerNorm(size), nn.Linear(size, 4 * size), nn.GELU(), nn.Linear(4 * size, size)]
        super().__init__(Residual(nn.LayerNorm(size), attention), Residual(*inner))

    @staticmethod
    def layers(size, heads, causal=True):
        return [
            ["residual", [["layerNorm"], ["attention", {"heads": heads, "causal": causal}]]],
            ["residual", [["layerNorm"], ["dense", 4 * size], ["gelu"], ["dense", size]]],
        ]

    def state_dict(self):
        return {name.replace("attention.", ""): value for name, value in self.named_parameters()}


def cases():
    for rows, length, size, heads, causal in [(2, 5, 8, 4, True), (1, 9, 6, 2, False), (3, 3, 5, 1, True)]:
        name = f"a block on {rows} of {length} tokens of {size}, {heads} heads{', causal' if causal else ''}"
        module = Block(size, heads, causal)
        for value in module.parameters():
            nn.init.normal_(value, std=0.5)
        yield case(name, Block.layers(size, heads, causal), module, torch.randn(rows, length, size), images=False)
