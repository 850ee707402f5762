/** Kernels by one thread, in processor time. */
import { checkAgreement } from "../agreement.mjs";
import { loadField } from "../field.mjs";
import { timed } from "../rounds.mjs";
import { measureSteps } from "../steps.mjs";
import { caseOf } from "./case.mjs";

/** @returns two groups: kernels, and whole steps of few parameters. */
export async function measureKernels({ folder, gcc, rows, sizes, effort, tell }) {
  const field = await loadField(folder, gcc);
  await checkAgreement(field, rows);
  const cases = [];
  for (const { length, dtype } of sizes) {
    const section = `${length.toLocaleString("en")} elements, ${dtype}`;
    tell(section);
    for (const row of rows) {
      const { contestants, stop } = await field.start(row, dtype, length);
      const samples = await timed(contestants, effort(length));
      stop();
      const name = `${row.name}, ${section}`;
      cases.push(caseOf(name, samples, { title: row.name, section, per: length, unit: "element" }));
    }
  }
  tell("steps of few parameters");
  const steps = await measureSteps(field, effort(0));
  field.stop();
  const around = steps.map(({ kernel, length, ...samples }) =>
    caseOf(`${kernel}, ${length} parameters`, samples),
  );
  return [
    { name: "kernels", cases },
    { name: "around", cases: around },
  ];
}
