import type { Nadir } from "nadir";
import type { Racer } from "../../demos/surfaces/racer.ts";
import type { Scene } from "../../demos/surfaces/scene.ts";
import { descend, type Trajectory } from "../../demos/surfaces/trajectory.ts";

/** Runs races one after another, in which only the racers that are other ones run anew. */
export class Races {
  readonly #nadir: Nadir;
  #course = "";
  #known = new WeakMap<Racer, Trajectory>();
  #last: readonly Trajectory[] = [];

  constructor(nadir: Nadir) {
    this.#nadir = nadir;
  }

  /** The ways of all racers, in their order: the same array again if none is another one. */
  run(scene: Scene): readonly Trajectory[] {
    const { surface, start, steps, seed } = scene;
    const course = [surface.id, ...start, steps, seed].join();
    if (course !== this.#course) this.#known = new WeakMap();
    this.#course = course;
    const ways = scene.racers.map((racer) => this.#way(racer, scene));
    const last = this.#last;
    if (ways.length !== last.length || ways.some((way, i) => way !== last[i])) this.#last = ways;
    return this.#last;
  }

  #way(racer: Racer, scene: Scene): Trajectory {
    const known = this.#known.get(racer);
    if (known) return known;
    const way = descend(this.#nadir, racer, scene);
    this.#known.set(racer, way);
    return way;
  }
}
