import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Events } from "../../../src/distributed/simulate/events.ts";
import { SharedLink } from "../../../src/distributed/simulate/sharedLink.ts";

test("events happen by time, those of one time in the order in which they were said, new ones among them", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20), { maxLength: 60 }), (times) => {
      const events = new Events();
      const happened: (readonly [number, number])[] = [];
      for (const [i, time] of times.entries()) {
        events.at(time, () => {
          expect(events.now).toBe(time);
          happened.push([time, i]);
          if (i % 3 === 0) events.after(5, () => happened.push([time + 5, times.length + i]));
        });
      }
      events.run(() => false);
      expect(happened.length).toBe(times.length + Math.ceil(times.length / 3));
      for (let i = 1; i < happened.length; i++) {
        const [[before, first], [after, second]] = [happened[i - 1]!, happened[i]!];
        expect(before < after || (before === after && first < second)).toBe(
          before < after || second < times.length || first < second || first >= times.length,
        );
        expect(before).toBeLessThanOrEqual(after);
      }
    }),
  );
});

test("nothing happens any more once it is over", () => {
  const events = new Events();
  let count = 0;
  for (let i = 0; i < 9; i++) events.at(i, () => count++);
  events.run(() => count === 4);
  expect([count, events.now]).toEqual([4, 3]);
});

describe("transfers of 100 bytes", () => {
  /** When those that begin at these times end. */
  const ends = (starts: readonly number[], total: number, each: number) => {
    const events = new Events();
    const link = new SharedLink(events, 100, total, each);
    const ended: number[] = [];
    for (const [i, start] of starts.entries()) {
      events.at(start, () =>
        link.start(() => {
          ended[i] = events.now;
        }),
      );
    }
    events.run(() => false);
    return ended.map((time) => Math.round(time * 1e6) / 1e6);
  };

  test("have a line each while the server has room", () => {
    expect(ends([0, 1, 7], 1000, 10)).toEqual([10, 11, 17]);
    expect(ends([0, 1, 7], Infinity, 10)).toEqual([10, 11, 17]);
  });

  test("share what the server has", () => {
    expect(ends([0, 0, 0, 0], 10, Infinity)).toEqual([40, 40, 40, 40]);
    // Alone for 5 s: 50 bytes; then half of the server for 10 s; then the other one has it for itself.
    expect(ends([0, 5], 10, Infinity)).toEqual([15, 20]);
    // The third finds 25 and 75 bytes left, and gets a third until 7.5 s later, half until 17.5, all until 20 s later.
    expect(ends([0, 5, 10], 10, Infinity)).toEqual([17.5, 27.5, 30]);
  });

  test("are bound by both: by lines while they are few, by the server while they are many", () => {
    // Three at 10 of 30 each; the fourth and fifth make it 6 each until the first three have their 100.
    expect(ends([0, 0, 0, 5, 5], 30, 10)).toEqual([
      ...[0, 0, 0].map(() => Math.round((5 + 50 / 6) * 1e6) / 1e6),
      ...[0, 0].map(() => Math.round((5 + 50 / 6 + 5) * 1e6) / 1e6),
    ]);
  });

  test("end at once where nothing bounds them, and one after the other pauses", () => {
    expect(ends([3, 4], Infinity, Infinity)).toEqual([3, 4]);
    expect(ends([0, 50, 200], 10, 20)).toEqual([10, 60, 210]);
  });

  test("all together end when the server has carried them, however many", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 80 }), (tenths) => {
        const starts = tenths.map((each) => each / 1000);
        const last = Math.max(...ends(starts, 10, Infinity));
        // It never pauses: all begin within the first second, of which each takes ten.
        expect(last).toBeCloseTo(Math.min(...starts) + 10 * starts.length, 4);
      }),
    );
  });
});
