/** The sections, as the address names them. */
export const sections = [
  ...["surface", "digits", "convolutions", "gan", "sonnets"],
  ...["formula", "schedules", "machine", "optimizers"],
];

/** A desk's screen and a telephone's. */
export const sizes = [
  { width: 1280, height: 900 },
  { width: 360, height: 740 },
];
