"""DiLoCo's outer steps: by torchft's own class, and by PyTorch's optimizers from the papers' formulas.

venv/bin/pip install torchft==0.2.0 && venv/bin/python test/golden/distributed/diloco.py

diloco.json holds what comes in (starts, targets, curvatures, differences that are given) and the parameters after each round.
"""

import json
import pathlib
import threading
from unittest.mock import MagicMock

import numpy
import torch
from torchft.local_sgd import DiLoCo
from torchft.manager import Manager

ROUNDS, SHARDS, INNER, INNER_LR = 20, 3, 5, 0.125
ROWS = [10, 30, 25]
SHAPES = {"weight": [2, 3], "bias": [4]}
COUNT = 10
drawn = numpy.random.RandomState(18)


def exact(size, bits=12, scale=1.0):
    """Of few bits, so that f32 holds them."""
    return numpy.round(drawn.standard_normal(size) * scale * 2**bits) / 2**bits


START = exact(COUNT)
TARGETS = exact((SHARDS, COUNT), scale=2.0)
CURVATURES = 1 + numpy.abs(exact((SHARDS, COUNT), bits=6))
# Zeros, changes of sign, and magnitudes from 1e-6 to 1e3, in f32.
GIVEN = (drawn.standard_normal((ROUNDS, SHARDS, COUNT)) * 10.0 ** drawn.uniform(-6, 3, COUNT)).astype(numpy.float32)
GIVEN[drawn.uniform(size=GIVEN.shape) < 0.1] = 0


def split(row, dtype):
    row = torch.tensor(row, dtype=dtype)
    sizes = [int(numpy.prod(shape)) for shape in SHAPES.values()]
    return [part.reshape(shape).clone() for part, shape in zip(row.split(sizes), SHAPES.values())]


def flat(parameters):
    return [float(x) for p in parameters for x in p.detach().reshape(-1)]


def inner(parameters, shard):
    """Plain SGD on ½ c (x − t)²."""
    dtype = parameters[0].dtype
    targets, curvatures = split(TARGETS[shard], dtype), split(CURVATURES[shard], dtype)
    optimizer = torch.optim.SGD(parameters, lr=INNER_LR)
    for _ in range(INNER):
        for p, t, c in zip(parameters, targets, curvatures):
            p.grad = c * (p.detach() - t)
        optimizer.step()


def mean(differences):
    """Of each tensor, weighted by rows, in double precision."""
    total = sum(ROWS)
    return [
        sum(rows * each.double() for rows, each in zip(ROWS, of)) / total
        for of in zip(*differences)
    ]


def run(make, dtype, given, look=None, weighted=True):
    """The outer loop, with an optimizer of PyTorch's."""
    parameters = [torch.nn.Parameter(p) for p in split(START, dtype)]
    outer = make(parameters)
    rounds = []
    for number in range(ROUNDS):
        begin = [p.detach().clone() for p in parameters] if look is None else look(outer, parameters)
        differences = []
        for shard in range(SHARDS):
            if given:
                differences.append(split(GIVEN[number, shard], dtype))
                continue
            local = [torch.nn.Parameter(p.clone()) for p in begin]
            inner(local, shard)
            differences.append([b - p.detach() for b, p in zip(begin, local)])
        for p, g in zip(parameters, mean(differences)):
            p.grad = g.to(dtype)
        outer.step()
        rounds.append(flat(parameters))
    return rounds


def look_ahead(outer, parameters):
    """θ + μv, of Nesterov's own form, where v is −lr times PyTorch's buffer."""
    h = outer.param_groups[0]
    zeros = [torch.zeros_like(p) for p in parameters]
    buffers = [outer.state[p].get("momentum_buffer", z) for p, z in zip(parameters, zeros)]
    return [p.detach() - h["lr"] * h["momentum"] * b for p, b in zip(parameters, buffers)]


def by_torchft():
    """torchft's DiLoCo, with a thread a shard; what it has no servers for here, the sum of all, is done by hand."""
    barrier, contributions, results = threading.Barrier(SHARDS), {}, [None] * SHARDS

    def worker(shard):
        class Model(torch.nn.Module):
            def __init__(self):
                super().__init__()
                weight, bias = split(START, torch.float32)
                self.weight, self.bias = torch.nn.Parameter(weight), torch.nn.Parameter(bias)

        def allreduce(tensor, should_quantize=False):
            contributions[shard] = tensor
            barrier.wait()
            if shard == 0:
                (average,) = mean([[contributions[i]] for i in range(SHARDS)])
                contributions["mean"] = average.float()
            barrier.wait()
            tensor.copy_(contributions["mean"])
            barrier.wait()
            return MagicMock()

        manager = MagicMock(spec=Manager)
        manager._use_async_quorum = False
        manager.allreduce.side_effect = allreduce
        manager.should_commit.return_value = True
        manager.current_step.return_value = 0
        model = Model()
        targets, curvatures = split(TARGETS[shard], torch.float32), split(CURVATURES[shard], torch.float32)
        optimizer = torch.optim.SGD(model.parameters(), lr=INNER_LR)
        outer = torch.optim.SGD(model.parameters(), lr=0.7, momentum=0.9, nesterov=True)
        rounds = []
        with DiLoCo(manager, [model], optimizer, outer, sync_every=INNER):
            for _ in range(ROUNDS):
                for _ in range(INNER):
                    for p, t, c in zip(model.parameters(), targets, curvatures):
                        p.grad = c * (p.detach() - t)
                    optimizer.step()
                rounds.append(flat(model.parameters()))
        results[shard] = rounds

    threads = [threading.Thread(target=worker, args=(shard,)) for shard in range(SHARDS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results[0] == results[1] == results[2]
    return results[0]


nesterov = lambda p: torch.optim.SGD(p, lr=0.7, momentum=0.9, nesterov=True)
momentum = lambda p: torch.optim.SGD(p, lr=0.7, momentum=0.9)
average = lambda p: torch.optim.SGD(p, lr=1.0)
adam = lambda p: torch.optim.Adam(p, lr=0.3, betas=(0.9, 0.99), eps=0.001)


def cases():
    yield "torchft's DiLoCo", "f32", "trained", by_torchft()
    for name, make, look in [
        ("Nesterov", nesterov, None),
        ("NAG", momentum, look_ahead),
        ("FedAvg", average, None),
        ("FedOpt's Adam", adam, None),
    ]:
        yield name, "f32", "trained", run(make, torch.float32, False, look)
        yield name, "f64", "given", run(make, torch.float64, True, look)


if __name__ == "__main__":
    golden = {
        "rows": ROWS,
        "inner": {"steps": INNER, "lr": INNER_LR},
        "shapes": SHAPES,
        "start": START.tolist(),
        "targets": TARGETS.tolist(),
        "curvatures": CURVATURES.tolist(),
        "given": GIVEN.tolist(),
        "cases": [
            {"name": name, "dtype": dtype, "differences": kind, "rounds": rounds}
            for name, dtype, kind, rounds in cases()
        ],
    }
    path = pathlib.Path(__file__).with_suffix(".json")
    path.write_text(json.dumps(golden) + "\n")
