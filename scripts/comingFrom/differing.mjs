/** Keywords whose default is written otherwise here than there, and how: by library and `name.keyword`. */
export const differing = {
  torch: { "Muon.adjust_lr_fn": '`"original"`, which it means' },
  optax: {
    "adadelta.learning_rate": "PyTorch's 1; without one optax ascends",
    "adafactor.learning_rate": "PyTorch's 0.01; without one optax's steps are the tensors' sizes",
    "lbfgs.learning_rate": "1, which it means",
    "adafactor.eps": 'null, which with `epsForm: "added"` is 1e-30',
    "dowg.init_estim_sq_dist": "1e-4, which by `eps` it means",
    "muon.adam_weight_decay": "null: as `weightDecay`, which is 0",
  },
  keras: {
    "Adafactor.epsilon_1": 'null, which with `epsForm: "added"` is 1e-30',
    "Muon.adam_weight_decay": "null: as `weightDecay`, which is 0.004",
  },
};
