"""Batch normalization: PyTorch's BatchNorm1d and BatchNorm2d, in training, predicting, frozen, and over 20 steps."""

import torch
from record import case, numbers
from torch import nn


def randomized(norm):
    """With weights and running statistics such as a trained one has."""
    with torch.no_grad():
        if norm.affine:
            norm.weight.normal_(1, 0.5)
            norm.bias.normal_(0, 0.5)
        norm.running_mean.normal_(0, 0.5)
        norm.running_var.uniform_(0.5, 2)
    return norm


def cases():
    for rows, channels in [(5, 7), (3, 1), (17, 3), (3, 16), (8, 5)]:
        norm = randomized(nn.BatchNorm1d(channels))
        x = 2 * torch.randn(rows, channels) + 1
        yield case(f"train, {rows} rows of {channels}", [["batchNorm"]], nn.Sequential(norm), x)
    norm = randomized(nn.BatchNorm1d(6))
    yield case("predict", [["batchNorm"]], nn.Sequential(norm), torch.randn(5, 6), train=False)
    fresh = nn.Sequential(nn.BatchNorm1d(6))
    yield case("predict with what an untrained one has", [["batchNorm"]], fresh, torch.randn(1, 6), train=False)
    options = [["batchNorm", {"eps": 0.01, "momentum": 0.3, "affine": False}]]
    norm = randomized(nn.BatchNorm1d(6, eps=0.01, momentum=0.3, affine=False))
    yield case("options", options, nn.Sequential(norm), torch.randn(5, 6))
    averaged = randomized(nn.BatchNorm1d(5, momentum=None))
    averaged.num_batches_tracked += 3
    yield case("momentum null", [["batchNorm", {"momentum": None}]], nn.Sequential(averaged), torch.randn(4, 5))
    frozen = randomized(nn.BatchNorm1d(6)).eval()
    recorded = case("frozen", [["batchNorm", {"frozen": True}]], nn.Sequential(frozen), torch.randn(5, 6), train=False)
    yield {**recorded, "mode": "train"}
    sequences = randomized(nn.BatchNorm1d(5))
    yield case("sequences", [["batchNorm"]], nn.Sequential(sequences), torch.randn(3, 5, 7))
    images = randomized(nn.BatchNorm2d(3))
    yield case("images", [["batchNorm"]], nn.Sequential(images), torch.randn(4, 3, 5, 3))
    alone = randomized(nn.BatchNorm2d(9))
    yield case("one image", [["batchNorm"]], nn.Sequential(alone), torch.randn(1, 9, 3, 2))
    between = nn.Sequential(nn.Linear(5, 4, bias=False), randomized(nn.BatchNorm1d(4)), nn.ReLU(), nn.Linear(4, 3))
    told = [["dense", 4, {"bias": False}], ["batchNorm"], ["relu"], ["dense", 3]]
    yield case("between others, an activation in its place", told, between, torch.randn(6, 5))
    offset = randomized(nn.BatchNorm1d(4))
    yield case("far from 0", [["batchNorm"]], nn.Sequential(offset), 100 + torch.randn(7, 4).double())
    yield case("nchw", [["batchNorm"]], nn.Sequential(randomized(nn.BatchNorm2d(3))), torch.randn(3, 3, 4, 5), layout="nchw")


def steps():
    """Running statistics after each of 20 batches of different sizes."""
    recorded = []
    for name, options, norm in [
        ("momentum 0.1", {}, nn.BatchNorm2d(3)),
        ("momentum null", {"momentum": None}, nn.BatchNorm2d(3, momentum=None)),
    ]:
        norm = norm.double().train()
        batches = []
        for step in range(20):
            x = torch.randn(1 + step % 4, 3, 2, 3).double() * (1 + step) + step
            norm(x)
            batches.append({
                "inputs": numbers(x.movedim(1, -1)),
                "running_mean": numbers(norm.running_mean),
                "running_var": numbers(norm.running_var),
                "num_batches_tracked": int(norm.num_batches_tracked),
            })
        recorded.append({"name": name, "options": options, "batches": batches})
    return recorded
