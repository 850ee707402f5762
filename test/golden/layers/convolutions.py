"""Convolutions of images and of sequences."""

import torch
from record import case
from torch import nn


def conv2d(channels, filters, size, **options):
    """The layer here, and PyTorch's."""
    told = {"filters": filters, "size": size, **options}
    return ["conv2d", told], nn.Conv2d(channels, filters, size, **options)


def alone(name, shape, filters, size, layout="nhwc", **options):
    told, module = conv2d(shape[1], filters, size, **options)
    return case(name, [told], nn.Sequential(module), torch.randn(*shape), layout=layout)


def cases():
    yield alone("conv2d", (2, 3, 5, 6), 5, 3)
    yield alone("conv2d of one channel and filter", (1, 1, 3, 5), 1, [1, 2])
    yield alone("conv2d 1×1", (2, 7, 3, 3), 9, 1)
    yield alone("conv2d with padding", (2, 2, 5, 4), 3, 3, padding=1)
    yield alone("conv2d with padding of one axis", (1, 2, 5, 4), 3, 3, padding=[0, 2])
    yield alone("conv2d with padding same", (2, 2, 5, 4), 3, [3, 4], padding="same")
    yield alone("conv2d with padding same, dilated", (1, 2, 7, 5), 3, [4, 2], padding="same", dilation=[1, 3])
    yield alone("conv2d with strides", (2, 3, 7, 5), 4, 3, stride=2, padding=1)
    yield alone("conv2d with strides past the end", (1, 2, 8, 7), 3, 3, stride=[3, 2])
    yield alone("conv2d with dilation", (1, 3, 7, 8), 2, 3, dilation=[1, 2], padding=2, stride=[2, 1])
    yield alone("conv2d with groups", (2, 6, 5, 5), 4, 3, groups=2, padding=1)
    yield alone("conv2d without bias", (1, 2, 4, 4), 3, 3, bias=False)
    yield alone("conv2d of many channels", (1, 9, 3, 4), 17, 2)
    yield alone("conv2d as large as its image", (3, 2, 3, 2), 5, [3, 2])
    yield alone("conv2d, channels first", (2, 3, 5, 4), 5, 3, layout="nchw", padding=1)
    told = [conv2d(2, 4, 3, padding=1), conv2d(4, 8, 3, stride=2)]
    layers = [told[0][0], ["relu"], told[1][0], ["tanh"], ["flatten"], ["dense", 3]]
    net = nn.Sequential(told[0][1], nn.ReLU(), told[1][1], nn.Tanh(), nn.Flatten(), nn.Linear(8 * 2 * 2, 3))
    yield case("convolutions before dense, channels first", layers, net, torch.randn(2, 2, 5, 5), layout="nchw")
    for name, shape, filters, size, options in [
        ("conv1d", (2, 3, 9), 5, 3, {}),
        ("conv1d with all options", (2, 4, 11), 6, 3, {"stride": 2, "padding": 3, "dilation": 2, "groups": 2}),
        ("conv1d with padding same", (1, 2, 5), 3, 4, {"padding": "same"}),
    ]:
        told = ["conv1d", {"filters": filters, "size": size, **options}]
        module = nn.Sequential(nn.Conv1d(shape[1], filters, size, **options))
        yield case(name, [told], module, torch.randn(*shape))
    told = ["conv1d", {"filters": 3, "size": 2}]
    yield case("conv1d, channels first", [told], nn.Sequential(nn.Conv1d(2, 3, 2)), torch.randn(2, 2, 5), layout="nchw")
