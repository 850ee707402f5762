"""Which trials Optuna's median rule prunes, and after which report: `python test/golden/tune.py`."""

import json
import random
from pathlib import Path

import optuna

optuna.logging.set_verbosity(optuna.logging.ERROR)


def searched(direction, startup, warmup, seed):
    drawn = random.Random(seed)
    study = optuna.create_study(
        direction=direction,
        pruner=optuna.pruners.MedianPruner(n_startup_trials=startup, n_warmup_steps=warmup),
        sampler=optuna.samplers.RandomSampler(seed=0),
    )
    trials = []
    for _ in range(40):
        # Few different values, so that some are equal, and some trials shorter than others.
        reports = [drawn.randrange(12) / 4 for _ in range(drawn.randrange(1, 9))]
        trial = study.ask()
        pruned = None
        for step, value in enumerate(reports):
            trial.report(value, step)
            if trial.should_prune():
                pruned = step
                break
        if pruned is None:
            study.tell(trial, reports[-1])
        else:
            study.tell(trial, state=optuna.trial.TrialState.PRUNED)
        trials.append({"reports": reports, "pruned": pruned})
    options = {"direction": direction, "startup": startup, "warmup": warmup}
    return {**options, "trials": trials, "best": study.best_trial.number}


cases = [
    searched("minimize", 5, 0, 1),
    searched("minimize", 1, 2, 2),
    searched("maximize", 5, 0, 3),
    searched("maximize", 3, 1, 4),
]
golden = {"versions": {"optuna": optuna.__version__}, "cases": cases}
(Path(__file__).parent / "tune.json").write_text(json.dumps(golden) + "\n")
