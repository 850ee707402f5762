"""Convolutions of each channel by itself, and separable ones."""

import torch
from record import case
from torch import nn


def alone(name, shape, size, multiplier=1, layout="nhwc", **options):
    channels = shape[1]
    options = {"groups": channels, **options}
    module = nn.Conv2d(channels, channels * multiplier, size, **options)
    told = ["conv2d", {"filters": channels * multiplier, "size": size, **options}]
    return case(name, [told], nn.Sequential(module), torch.randn(*shape), layout=layout)


def cases():
    yield alone("depthwise", (2, 3, 5, 4), 3)
    yield alone("depthwise of 17 channels", (1, 17, 4, 3), [2, 3], padding=1)
    yield alone("depthwise of 8 channels with padding", (2, 8, 3, 4), 3, padding=1)
    yield alone("depthwise with strides", (2, 5, 7, 6), 3, stride=[2, 1], padding=[0, 1])
    yield alone("depthwise with dilation", (1, 7, 6, 7), [2, 3], dilation=[1, 2], padding="same")
    yield alone("depthwise with several outputs a channel", (2, 3, 4, 5), 3, 2, padding=1)
    yield alone("depthwise with many outputs a channel, strides", (1, 2, 5, 5), 2, 5, stride=2)
    yield alone("depthwise without bias", (1, 4, 3, 3), 2, bias=False)
    yield alone("depthwise, channels first", (2, 4, 3, 3), 3, layout="nchw", padding=1)
    x = torch.randn(2, 3, 5, 5)
    for options, first in [
        ({}, {}),
        ({"depthMultiplier": 2, "stride": 2, "padding": 1}, {"stride": 2, "padding": 1}),
    ]:
        between = 3 * options.get("depthMultiplier", 1)
        told = ["separableConv2d", {"filters": 4, "size": 3, **options}]
        net = nn.Sequential(nn.Sequential(nn.Conv2d(3, between, 3, groups=3, bias=False, **first), nn.Conv2d(between, 4, 1)))
        yield case(f"separableConv2d {options}", [told], net, x)
    names = [["conv1d", {"filters": 5, "size": 3, "groups": 5, "padding": 1}]]
    yield case("depthwise conv1d", names, nn.Sequential(nn.Conv1d(5, 5, 3, groups=5, padding=1)), torch.randn(2, 5, 6))
