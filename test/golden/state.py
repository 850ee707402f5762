"""Records state in fewer bytes: PyTorch's rounding to bf16, bitsandbytes' map and blocks, and steps with both.

    venv/bin/python test/golden/state.py

Steps are torch.optim's in single precision, whose state is rounded after each: to bf16 by PyTorch, to 8 bits by
bitsandbytes. Where Nadir departs from that, so does this: a block whose largest element is below 0 is that of -x, and
a mean square above 0 stays so.
"""

import json
from importlib.metadata import version
from pathlib import Path

import numpy as np
import torch
from bitsandbytes import functional

BLOCK = 256
LENGTH = 4999
STEPS = 20
SAMPLED = slice(0, LENGTH, 13)
MAPS = {sign: functional.create_dynamic_map(signed=sign == "signed") for sign in ["signed", "unsigned"]}


def bits(values: np.ndarray) -> list[int]:
    return values.astype(np.float32).view(np.uint32).tolist()


def bf16_cases() -> dict:
    random = np.random.default_rng(16)
    patterns = random.integers(0, 2**32, 300, dtype=np.uint32)
    upper = random.integers(0, 2**16, 60, dtype=np.uint32) << 16
    ties = np.concatenate([upper | 0x8000, upper | 0x8001, upper | 0x7FFF])
    special = np.array(
        [0, 1 << 31, 1, 0x7FFFFF, 0x800000, 0x7F7FFFFF, 0x7F7F7FFF, 0x7F7F8000, 0x7F800000, 0xFF800000, 0x7FC00000, 0x7FFFFFFF, 0x7F800001],
        dtype=np.uint32,
    )
    given = np.concatenate([patterns, ties, special])
    rounded = torch.from_numpy(given.view(np.float32).copy()).to(torch.bfloat16)
    return {"given": given.tolist(), "rounded": rounded.view(torch.int16).numpy().view(np.uint16).tolist()}


def quantized(values: torch.Tensor, sign: str):
    """Codes and scales. As double, by the code that looks for the nearest: that for a CPU is off by several places."""
    return torch.ops.bitsandbytes.quantize_blockwise.default(values.double(), MAPS[sign], BLOCK)


def block_cases() -> list[dict]:
    random = np.random.default_rng(8)
    cases = []
    for sign in MAPS:
        for length in [1, 3, 5, 7, 17, 255, 256, 257, 600]:
            values = random.standard_normal(length) * 10.0 ** random.uniform(-6, 0, length)
            values = values.astype(np.float32)
            if sign == "unsigned":
                values = np.square(values)
            for start in range(0, length, BLOCK):
                block = values[start : start + BLOCK]
                # Those below 0 are their opposites'.
                block[np.abs(block).argmax()] = np.abs(block).max()
            codes, scales = quantized(torch.from_numpy(values), sign)
            cases.append(
                {
                    **{"sign": sign, "values": bits(values), "codes": codes.reshape(-1).tolist()},
                    "scales": bits(scales.numpy()),
                }
            )
    return cases


def to_bf16(values: torch.Tensor, _: str) -> torch.Tensor:
    return values.to(torch.bfloat16).float()


def to_q8(values: torch.Tensor, sign: str) -> torch.Tensor:
    blocks = values.split(BLOCK)
    signs = torch.cat([torch.full_like(b, -1.0 if -b.min() > b.max() else 1.0) for b in blocks])
    codes, scales = quantized(values * signs, sign)
    if sign == "unsigned":
        codes[(codes == 0) & (values > 0)] = 1
    return MAPS[sign][codes.long()] * scales.repeat_interleave(BLOCK)[:LENGTH] * signs


class Lion(torch.optim.Optimizer):
    """Program 1 of the paper, which torch.optim has not."""

    def __init__(self, params, lr, betas, weight_decay):
        super().__init__(params, {"lr": lr, "betas": betas, "weight_decay": weight_decay})

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            beta1, beta2 = group["betas"]
            for p in group["params"]:
                m = self.state[p].setdefault("exp_avg", torch.zeros_like(p))
                update = (beta1 * m + (1 - beta1) * p.grad).sign()
                p.mul_(1 - group["lr"] * group["weight_decay"]).sub_(group["lr"] * update)
                m.mul_(beta2).add_(p.grad, alpha=1 - beta2)


OPTIMIZERS = {
    "SGD": (torch.optim.SGD, {"lr": 0.01, "momentum": 0.9}, {}),
    "Adam": (torch.optim.Adam, {"lr": 0.01}, {}),
    "AdamW": (torch.optim.AdamW, {"lr": 0.01, "betas": [0.9, 0.95], "weight_decay": 0.1}, {"weightDecay": 0.1}),
    "Lion": (Lion, {"lr": 0.001, "betas": [0.9, 0.99], "weight_decay": 0.1}, {"weightDecay": 0.1}),
}


class Draws:
    """Numbers that any language draws to the bit: a congruential generator's upper half."""

    def __init__(self, seed: int):
        self.state = seed

    def __call__(self) -> float:
        self.state = (self.state * 1664525 + 1013904223) % 2**32
        return (self.state >> 16) / 32768 - 1


def step_cases() -> list[dict]:
    cases = []
    for kind, rounding in [("bf16", to_bf16), ("q8", to_q8)]:
        for name, (make, options, renamed) in OPTIMIZERS.items():
            draw = Draws(7)
            p = torch.nn.Parameter(torch.tensor([draw() for _ in range(LENGTH)], dtype=torch.float32))
            optimizer = make([p], **options)
            points = []
            for step in range(1, STEPS + 1):
                # Squared, so that sizes differ; of either sign.
                drawn = [draw() for _ in range(LENGTH)]
                p.grad = torch.tensor([x * abs(x) for x in drawn], dtype=torch.float32)
                optimizer.step()
                state = optimizer.state[p]
                for slot, sign in [("momentum_buffer", "signed"), ("exp_avg", "signed"), ("exp_avg_sq", "unsigned")]:
                    if slot in state:
                        state[slot].copy_(rounding(state[slot], sign))
                if step in (1, 5, STEPS):
                    points.append({"step": step, "values": [float(np.float32(x)) for x in p.detach().numpy()[SAMPLED]]})
            given = {key: value for key, value in options.items() if key != "weight_decay"} | renamed
            cases.append({"kind": kind, "optimizer": name, "options": given, "points": points})
    return cases


def rounded(value):
    """Single precision in its shortest digits."""
    if isinstance(value, float):
        return float(str(np.float32(value)))
    if isinstance(value, list):
        return [rounded(each) for each in value]
    return value


def main():
    steps = step_cases()
    for case in steps:
        for point in case["points"]:
            point["values"] = rounded(point["values"])
    recorded = {
        "versions": {name: version(name) for name in ["torch", "bitsandbytes"]},
        "length": LENGTH,
        "every": SAMPLED.step,
        "bf16": bf16_cases(),
        "maps": {sign: [float(x) for x in numbers] for sign, numbers in MAPS.items()},
        "blocks": block_cases(),
        "steps": steps,
    }
    Path(__file__).with_suffix(".json").write_text(json.dumps(recorded, separators=(",", ":")) + "\n")


main()
