"""Records test/golden/evidence/diamonds.json: thirty steps of the authors' own model and optimizers on a small problem.

    venv/bin/python evidence/diamonds/optimizers.py tabular-dl-optimizers

`Model` and `make_optimizer` are those of their `bin/ffn.py` (see theirCode.py), optimizers those of their `vendor/` and of
PyTorch, settings those of their `exp/`, on narrower layers. In double precision, in which conventions show: what they round
to less, Muon's iteration (bfloat16) and SOAP's bases (single), is not rounded.
"""

import json
from pathlib import Path

import numpy as np
import torch
from theirCode import AdamWScheduleFree, config_of, make_optimizer, model_of
from torch import nn
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

import vendor.soap  # of the clone

STEPS, ROWS, FEATURES, WIDTH, BATCHES = 30, 16, 5, 6, 4
NAMES = ["soap", "muon", "adamw", "adamw-ema", "sgd", "nadamw", "schedulefree"]

torch.set_default_dtype(torch.float64)
vendor.soap.original_device, vendor.soap.original_type = "cpu", torch.float64
torch.Tensor.float = torch.Tensor.bfloat16 = lambda self: self

random = np.random.RandomState(17)
inputs = random.normal(size=(BATCHES, ROWS, FEATURES))
targets = random.normal(size=(BATCHES, ROWS))


def run(name):
    config = config_of(name)
    backbone = {**config["model"]["backbone"], "d_block": WIDTH, "dropout": 0.0}
    torch.manual_seed(0)
    model = model_of(FEATURES, backbone)
    values = lambda m: [[float(x) for x in p.detach().flatten()] for p in m.parameters()]
    start = values(model)
    options = config["optimizer"]
    decay = options.pop("ema_decay", None)
    average = decay and AveragedModel(model, multi_avg_fn=get_ema_multi_avg_fn(decay), use_buffers=True)
    optimizer = make_optimizer(model, **options)
    bases = {}
    is_schedule_free = isinstance(optimizer, AdamWScheduleFree)
    for step in range(STEPS):
        # As an epoch's end and the next one's start.
        if is_schedule_free and step % 10 == 0:
            optimizer.eval()
            optimizer.train()
        x, y = (torch.tensor(each[step % BATCHES]) for each in (inputs, targets))
        loss = nn.functional.mse_loss(model(x, None).squeeze(-1), y)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad.clip_grad_norm_(model.parameters(), config["gradient_clipping_norm"])
        optimizer.step()
        if average:
            average.update_parameters(model)
        if step == 0 and name == "soap":
            for parameter, p in model.named_parameters():
                bases[parameter] = [q.flatten().tolist() for q in optimizer.state[p]["Q"] if len(q)]
    trained = values(model)
    if is_schedule_free:
        optimizer.eval()
    evaluated = values(average.module if average else model)
    names = [parameter for parameter, _ in model.named_parameters()]
    return {
        **{"names": names, "blocks": backbone["n_blocks"], "start": start},
        **{"trained": trained, "evaluated": evaluated},
        # Of a matrix that lacks rank there are many, of which each is right.
        **({"bases": bases} if bases else {}),
    }


cases = {name: run(name) for name in NAMES}
golden = {
    **{"torch": torch.__version__, "steps": STEPS, "features": FEATURES, "width": WIDTH},
    **{"inputs": inputs.tolist(), "targets": targets.tolist(), "cases": cases},
}
file = Path(__file__).parents[2] / "test/golden/evidence/diamonds.json"
file.write_text(json.dumps(golden) + "\n")
