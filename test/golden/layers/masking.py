"""Rows of several lengths, with padding behind their tokens."""

import torch
from attention import SelfAttention
from record import case
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence


class Packed(nn.Module):
    """A recurrent layer up to each row's length."""

    def __init__(self, layer, sequences, lengths):
        super().__init__()
        self.layer = layer
        self.sequences = sequences
        self.lengths = lengths

    def forward(self, x):
        packed = pack_padded_sequence(x, self.lengths, batch_first=True, enforce_sorted=False)
        states, last = self.layer(packed)
        if not self.sequences:
            return (last[0] if isinstance(last, tuple) else last)[0]
        return pad_packed_sequence(states, batch_first=True, total_length=x.shape[1])[0]

    def state_dict(self):
        return {f"1.{name}": value for name, value in self.layer.state_dict().items()}


class Ids(nn.Sequential):
    """An embedding, masking and a recurrent layer, under their names."""

    def state_dict(self):
        renamed = lambda name: name.replace("1.layer.", "2.")
        return {renamed(name): value for name, value in self.named_parameters()}


class Masked(SelfAttention):
    """Attention to the tokens before each row's length."""

    def __init__(self, lengths, *args):
        super().__init__(*args)
        self.lengths = lengths

    def forward(self, x):
        length = x.shape[1]
        padding = torch.arange(length) >= self.lengths[:, None]
        mask = torch.ones(length, length).triu(1).bool() if self.causal else None
        return self.attention(x, x, x, attn_mask=mask, key_padding_mask=padding, need_weights=False)[0]

    def state_dict(self):
        return {f"1.{name}": value for name, value in self.attention.state_dict().items()}


def padded(lengths, length, features, value):
    x = torch.randn(len(lengths), length, features)
    x[torch.arange(length) >= lengths[:, None]] = value
    return x


def cases():
    lengths = torch.tensor([3, 6, 1, 5])
    for value in [0, -2.5]:
        masking = ["masking", value] if value else ["masking"]
        for name, kind in [("gru", nn.GRU), ("lstm", nn.LSTM)]:
            for sequences in [True, False]:
                module = Packed(kind(3, 5, batch_first=True), sequences, lengths)
                layers = [masking, [name, 5, {"sequences": sequences}]]
                title = f"{name}{', sequences' if sequences else ''}, padding of {value}"
                yield case(title, layers, module, padded(lengths, 6, 3, value), images=False)
        for causal in [False, True]:
            module = Masked(lengths, 6, 2, causal)
            layers = [masking, ["attention", {"heads": 2, "causal": causal}]]
            title = f"attention{', causal' if causal else ''}, padding of {value}"
            yield case(title, layers, module, padded(lengths, 6, 6, value), images=False)
    module = Ids(nn.Embedding(5, 3, padding_idx=0), Packed(nn.GRU(3, 4, batch_first=True), False, lengths))
    ids = 1 + torch.randint(4, (4, 6))
    ids[torch.arange(6) >= lengths[:, None]] = 0
    layers = [["embedding", {"vocabulary": 5, "size": 3, "paddingIndex": 0}], ["masking"], ["gru", 4]]
    yield case("ids, of which one is padding", layers, module, ids, images=False)
