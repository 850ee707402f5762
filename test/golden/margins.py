"""Records losses of margins, and of normal distributions, of PyTorch 2.13 in double precision, as losses.py does.

    python test/golden/margins.py

It writes margins.json.
"""

import json
from pathlib import Path

import torch
from torch.nn import functional as F

from losses import Draw, case, given

HERE = Path(__file__).parent


def gaussians():
    for rows, shape in [(3, (10,)), (1, (2,)), (5, (6,)), (3, (3, 4)), (2, (2, 14))]:
        at = f"{rows}x{'x'.join(map(str, shape))}"
        size = shape[-1] // 2
        for full in (False, True):
            for eps in (1e-6, 0.25):
                name = f"gaussianNLL {at} {full} {eps}"
                draw = Draw(name)
                means = draw.normal(rows, *shape[:-1], size, scale=2)
                variances = (3 * draw.uniform(rows, *shape[:-1], size)).float().double()
                # Of one that is less than eps the gradient is large: only where eps is.
                if eps == 0.25:
                    variances.view(-1)[-1] = 0
                else:
                    variances = (variances + 0.0625).float().double()
                t = draw.normal(rows, *shape[:-1], size)
                options = {**({"full": True} if full else {}), **({} if eps == 1e-6 else {"eps": eps})}
                yield case(
                    name, "gaussianNLL", options, torch.cat([means, variances], -1), t,
                    lambda y: F.gaussian_nll_loss(y[..., :size], t, y[..., size:], full=full, eps=eps, reduction="none"),
                    official=lambda y: F.gaussian_nll_loss(y[..., :size], t, y[..., size:], full=full, eps=eps),
                )
            name = f"gaussianNLL logVariance {at} {full}"
            draw = Draw(name)
            y = draw.normal(rows, *shape, scale=2)
            t = draw.normal(rows, *shape[:-1], size)
            tiny = 1e-300
            yield case(
                name, "gaussianNLL", {"logVariance": True, **({"full": True} if full else {})}, y, t,
                lambda y: F.gaussian_nll_loss(y[..., :size], t, y[..., size:].exp(), full=full, eps=tiny, reduction="none"),
                official=lambda y: F.gaussian_nll_loss(y[..., :size], t, y[..., size:].exp(), full=full, eps=tiny),
            )


def elements():
    for rows, shape in [(3, (7,)), (1, (1,)), (4, (3, 5))]:
        at = f"{rows}x{'x'.join(map(str, shape))}"
        for options in ({}, {"margin": 0.3}, {"margin": 2.5}):
            name = f"hingeEmbedding {at} {options}"
            draw = Draw(name)
            y = draw.normal(rows, *shape)
            t = 2.0 * draw.below(2, rows, *shape).double() - 1
            # At the very margin.
            y.view(-1)[0] = options.get("margin", 1)
            y = y.float().double()
            if y.numel() > 1 and options.get("margin") != 0.3:
                t.view(-1)[0] = -1
            yield case(
                name, "hingeEmbedding", options, y, t,
                lambda y: F.hinge_embedding_loss(y, t, **options, reduction="none", **({} if options else {"margin": 1.0})),
                official=lambda y: F.hinge_embedding_loss(y, t, **options),
            )
        name = f"softMargin {at}"
        draw = Draw(name)
        y = draw.normal(rows, *shape, scale=4)
        t = 2.0 * draw.below(2, rows, *shape).double() - 1
        yield case(
            name, "softMargin", {}, y, t,
            lambda y: F.soft_margin_loss(y, t, reduction="none"), official=lambda y: F.soft_margin_loss(y, t),
        )
    for rows, size in [(5, 1), (3, 4), (1, 7)]:
        for options in ({}, {"margin": 0.75}, {"margin": -0.25}):
            name = f"marginRanking {rows}x{size} {options}"
            draw = Draw(name)
            y = draw.normal(rows, 2, size)
            t = 2.0 * draw.below(2, rows, size).double() - 1
            # Alike: at the very margin, where that is 0.
            y[0, 1, 0] = y[0, 0, 0]
            yield case(
                name, "marginRanking", options, y, t,
                lambda y: F.margin_ranking_loss(y[:, 0], y[:, 1], t, **options, reduction="none"),
                official=lambda y: F.margin_ranking_loss(y[:, 0], y[:, 1], t, **options),
            )


def classes():
    for rows, shape in [(5, (4,)), (1, (2,)), (3, (11,)), (3, (5, 3))]:
        at = f"{rows}x{'x'.join(map(str, shape))}"
        count = shape[-1]
        for p in (1, 2):
            for options in ({}, {"margin": 0.4}, {"classWeights": True}):
                name = f"multiMargin {at} {p} {' '.join(options)}"
                draw = Draw(name)
                y = draw.normal(rows, *shape, scale=1.5)
                labels = draw.below(count, rows, *shape[:-1])
                weight = (0.25 + draw.uniform(count)).float().double() if "classWeights" in options else None
                own = {**({} if p == 1 else {"p": 2}), **options}
                if weight is not None:
                    own["classWeights"] = given(weight)
                margin = options.get("margin", 1.0)

                def of(y, reduction="none"):
                    flat = y.reshape(-1, count)
                    all = F.multi_margin_loss(flat, labels.reshape(-1), p=p, margin=margin, weight=weight, reduction=reduction)
                    return all.reshape(labels.shape) if reduction == "none" else all

                yield case(name, "multiMargin", own, y, labels, of, official=lambda y: of(y, "mean"))
        name = f"multiLabelMargin {at}"
        draw = Draw(name)
        y = draw.normal(rows, *shape, scale=1.5)
        targets = torch.full((rows, *shape), -1)
        for row in targets.view(-1, count):
            chosen = torch.randperm(count, generator=draw.generator)[: int(draw.below(count + 1, 1))]
            row[: len(chosen)] = chosen
            # What is behind the first −1 says nothing.
            if len(chosen) + 1 < count:
                row[-1] = 0

        def of(y, reduction="none"):
            all = F.multilabel_margin_loss(y.reshape(-1, count), targets.reshape(-1, count), reduction=reduction)
            return all.reshape(targets.shape[:-1]) if reduction == "none" else all

        yield case(name, "multiLabelMargin", {}, y, targets, of, official=lambda y: of(y, "mean"))


if __name__ == "__main__":
    torch.set_num_threads(1)
    cases = [*gaussians(), *elements(), *classes()]
    assert len({each["name"] for each in cases}) == len(cases)
    lines = ",\n".join(json.dumps(each, separators=(",", ":")) for each in cases)
    text = f'{{"torch":"{torch.__version__.split("+")[0]}","cases":[\n{lines}\n]}}\n'
    (HERE / "margins.json").write_text(text)
    print(f"{len(cases)} cases, {len(text)} bytes")
