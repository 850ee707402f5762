// What docs/edge.md says of its worker, asked of it: two users, whose models learn apart and are kept.

/**
 * @param ask sends JSON to a path, and gives the answer with its status
 * @param restart ends the worker and starts it on what it has kept
 * @returns what was otherwise than it should be, and the milliseconds of a step, the object's storage among them
 */
export async function useEdge(ask, restart, printed) {
  const problems = [];
  const check = (what, holds) => holds || problems.push(what);
  const liked = { inputs: [1, 0, 0.5], likes: [1] };
  const page = { inputs: liked.inputs };

  const first = await ask("/anna/learn", liked);
  const second = await ask("/anna/predict", page);
  const refused = await ask("/anna/learn", { ...liked, likes: [2] });
  const said = [first, second, refused].map(({ body }) => JSON.stringify(body));
  for (const answer of said) check(`the guide does not say ${answer}`, printed.includes(answer));
  check(`refused by ${refused.status}`, refused.status === 400 && first.status === 200);

  const { body: again } = await ask("/anna/predict", page);
  check("a refusal has changed the model", again[0] === second.body[0]);
  const other = await ask("/bert/predict", page);
  check(`another user's model says ${other.body}`, other.body[0] === 0.5);

  const steps = 20;
  const begun = performance.now();
  for (let step = 0; step < steps; step++) await ask("/anna/learn", liked);
  const milliseconds = (performance.now() - begun) / steps;
  const { body: before } = await ask("/anna/predict", page);
  check(`has learned to say ${before}`, before[0] > 0.9);
  await restart();
  const { body: after } = await ask("/anna/predict", page);
  check(`says ${after} after a new start, ${before} before it`, after[0] === before[0]);
  const { body: next } = await ask("/anna/learn", liked);
  check(`goes on at example ${next.examples}`, next.examples === steps + 2);
  return { problems, milliseconds };
}
