/**
 * Recordings as a micro:bit on a wrist would make them: a second of accelerations along x, y and z, in multiples of g.
 * All of it is made here, by a seed.
 */

/** Samples of a second, of which the radio loses some, and what the sensor can measure. */
const [RATE, FEWEST, MOST] = [50, 44, 2.048];
const turn = 2 * Math.PI;

/** What the hand does at time t of a second, by the person's own `pace`, `force` and the moment `phase`: x, y, z in g. */
const movements = {
  shake: ({ t, pace, force, phase }) => {
    const swing = 1.6 * force * Math.sin(turn * (5.5 * pace * t + phase));
    return [swing, 0.25 * swing, 0.3 * force * Math.sin(turn * (11 * pace * t + phase))];
  },
  circle: ({ t, pace, force, phase }) => {
    const angle = turn * (1.6 * pace * t + phase);
    return [
      0.8 * force * Math.cos(angle),
      0.8 * force * Math.sin(angle),
      0.1 * force * Math.sin(angle),
    ];
  },
  still: ({ t, force, phase }) => {
    const tremor = 0.02 * force * Math.sin(turn * (8 * t + phase));
    return [tremor, tremor, 0];
  },
};
export const names = Object.keys(movements);

/** `count` recordings of each gesture: `{ label, x, y, z }`. */
export function recordings(count, seed) {
  let state = seed;
  const random = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(turn * random());

  return names.flatMap((name, label) =>
    Array.from({ length: count }, () => {
      const own = { pace: 1 + 0.2 * normal(), force: Math.exp(0.3 * normal()), phase: random() };
      // How the arm is held: gravity, by two angles.
      const [tilt, roll] = [0.4 * normal(), 0.4 * normal()];
      const gravity = [
        Math.sin(tilt),
        Math.sin(roll) * Math.cos(tilt),
        -Math.cos(roll) * Math.cos(tilt),
      ];
      const samples = FEWEST + Math.floor((RATE - FEWEST + 1) * random());
      const recording = { label, x: [], y: [], z: [] };
      for (let i = 0; i < samples; i++) {
        const moved = movements[name]({ ...own, t: i / RATE });
        ["x", "y", "z"].forEach((axis, k) => {
          const value = gravity[k] + moved[k] + 0.03 * normal();
          recording[axis].push(Math.min(Math.max(value, -MOST), MOST));
        });
      }
      return recording;
    }),
  );
}
