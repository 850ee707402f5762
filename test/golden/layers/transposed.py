"""Transposed convolutions."""

import torch
from record import case
from torch import nn


def snake(options):
    return {"output_padding" if key == "outputPadding" else key: value for key, value in options.items()}


def alone(name, shape, filters, size, layout="nhwc", **options):
    axes = len(shape) - 2
    module = [nn.ConvTranspose1d, nn.ConvTranspose2d][axes - 1](shape[1], filters, size, **snake(options))
    told = [f"convTranspose{axes}d", {"filters": filters, "size": size, **options}]
    return case(name, [told], nn.Sequential(module), torch.randn(*shape), layout=layout)


def cases():
    yield alone("convTranspose2d", (2, 3, 4, 5), 5, 3)
    yield alone("convTranspose2d of one channel and filter", (1, 1, 2, 3), 1, [1, 2])
    yield alone("convTranspose2d with strides", (2, 4, 3, 4), 3, 4, stride=2, padding=1)
    yield alone("convTranspose2d with outputPadding", (1, 2, 3, 3), 9, 3, stride=[2, 3], padding=1, outputPadding=[1, 2])
    yield alone("convTranspose2d with dilation", (1, 2, 3, 4), 3, [2, 3], dilation=[3, 2], stride=2, outputPadding=[2, 1])
    yield alone("convTranspose2d with groups", (2, 4, 3, 3), 6, 3, groups=2, padding=[2, 1])
    yield alone("convTranspose2d depthwise", (2, 5, 3, 3), 5, 3, groups=5, stride=2, padding=1)
    yield alone("convTranspose2d depthwise, several", (1, 2, 3, 3), 6, 2, groups=2)
    yield alone("convTranspose2d with fewer filters than channels a group", (1, 6, 3, 3), 2, 2, groups=2)
    yield alone("convTranspose2d without bias", (1, 2, 3, 3), 3, 2, bias=False)
    yield alone("convTranspose2d, channels first", (2, 3, 2, 3), 4, 2, layout="nchw", stride=2)
    yield alone("convTranspose1d", (2, 3, 5), 4, 3, stride=2, padding=1, outputPadding=1)
    yield alone("convTranspose1d with groups and dilation", (1, 4, 5), 2, 3, groups=2, dilation=2)
