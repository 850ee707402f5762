"""Multi-head self-attention."""

import torch
from record import case
from torch import nn


class SelfAttention(nn.Module):
    """`MultiheadAttention` of one sequence as query, key and value, under its names."""

    def __init__(self, size, heads, causal, bias=True):
        super().__init__()
        self.attention = nn.MultiheadAttention(size, heads, bias=bias, batch_first=True)
        self.causal = causal
        # Not zeros as at first, of which nothing could be told.
        for name, value in self.attention.named_parameters():
            if name.endswith("bias"):
                nn.init.normal_(value)

    def forward(self, x):
        length = x.shape[1]
        mask = torch.ones(length, length).triu(1).bool() if self.causal else None
        return self.attention(x, x, x, attn_mask=mask, need_weights=False)[0]

    def state_dict(self):
        return {f"0.{name}": value for name, value in self.attention.state_dict().items()}


def cases():
    for rows, length, size, heads in [(2, 5, 6, 2), (1, 1, 3, 1), (3, 7, 12, 3), (2, 17, 8, 2), (1, 35, 4, 4), (2, 3, 5, 5)]:
        for causal in [False, True]:
            name = f"{rows} of {length} tokens of {size}, {heads} heads{', causal' if causal else ''}"
            options = {"heads": heads, **({"causal": True} if causal else {})}
            x = 2 * torch.randn(rows, length, size)
            yield case(name, [["attention", options]], SelfAttention(size, heads, causal), x, images=False)
    module = SelfAttention(6, 3, True, bias=False)
    options = {"heads": 3, "causal": True, "bias": False}
    yield case("without biases", [["attention", options]], module, torch.randn(2, 4, 6), images=False)
