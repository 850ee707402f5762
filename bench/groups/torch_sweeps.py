"""Steps of PyTorch's optimizers on one parameter, fused where they can be; asked as networks/serve.mjs is."""

import json
import sys
import time

import torch

# Ours by theirs; what is not here they have not.
NAMES = {"SGD", "Adam", "AdamW", "RMSprop"}
FUSED = {"SGD", "Adam", "AdamW"}


def start(name, options, length):
    if name not in NAMES:
        return None
    parameter = torch.nn.Parameter(torch.rand(length) - 0.5)
    parameter.grad = torch.rand(length) - 0.5
    chosen = {"lr": 1e-3, **options, **({"fused": True} if name in FUSED else {})}
    return getattr(torch.optim, name)([parameter], **chosen)


def run(optimizer, steps, threads):
    torch.set_num_threads(threads)
    begin = time.perf_counter_ns()
    for _ in range(steps):
        optimizer.step()
    return time.perf_counter_ns() - begin


def main():
    optimizer = None
    print("{}", flush=True)
    for line in sys.stdin:
        request, *inputs = json.loads(line)
        if request == "start":
            optimizer = start(*inputs)
            answer = optimizer is not None
        else:
            answer = run(optimizer, *inputs)
        print(json.dumps(answer), flush=True)


main()
