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


class Pooled(nn.Module):
    """The mean of each row's own tokens, or the largest of them, channel by channel, and a layer behind it."""

    def __init__(self, lengths, features, isMean):
        super().__init__()
        self.lengths = lengths
        self.isMean = isMean
        self.linear = nn.Linear(features, 2)

    def forward(self, x):
        counts = (torch.arange(x.shape[1]) < self.lengths[:, None])[..., None]
        if self.isMean:
            pooled = (x * counts).sum(1) / self.lengths[:, None]
        else:
            pooled = x.masked_fill(~counts, -torch.inf).amax(1)
        return self.linear(pooled)

    def state_dict(self):
        return {f"2.{name}": value for name, value in self.linear.state_dict().items()}


class PooledStates(nn.Module):
    """An embedding, a recurrent layer and a pool of its states, under their names."""

    def __init__(self, lengths, isMean):
        super().__init__()
        self.embedding = nn.Embedding(5, 3, padding_idx=0)
        self.gru = Packed(nn.GRU(3, 4, batch_first=True), True, lengths)
        self.pool = Pooled(lengths, 4, isMean)

    def forward(self, x):
        return self.pool(self.gru(self.embedding(x)))

    def state_dict(self):
        parts = [("0", self.embedding), ("2", self.gru.layer), ("4", self.pool.linear)]
        return {f"{i}.{name}": value for i, part in parts for name, value in part.state_dict().items()}


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
    for isMean in [True, False]:
        pool = ["globalAveragePool"] if isMean else ["globalMaxPool"]
        for features in [1, 3, 17]:
            module = Pooled(lengths, features, isMean)
            layers = [["masking"], pool, ["dense", 2]]
            yield case(f"{pool[0]} of {features}", layers, module, padded(lengths, 6, features, 0), images=False)
        ids = 1 + torch.randint(4, (4, 6))
        ids[torch.arange(6) >= lengths[:, None]] = 0
        layers = [["embedding", {"vocabulary": 5, "size": 3, "paddingIndex": 0}], ["masking"]]
        layers += [["gru", 4, {"sequences": True}], pool, ["dense", 2]]
        yield case(f"{pool[0]} of states", layers, PooledStates(lengths, isMean), ids, images=False)
