/** What a network computes beside its weights, as `Network.architecture` says it. */
import { isObject } from "../../validate.ts";

type Told = Readonly<Record<string, unknown>>;

const text = (value: unknown) => JSON.stringify(value);

/** The names of layers, as they are nested, without their options; of what is no list of layers itself. */
export const namesOf = (told: unknown): unknown =>
  Array.isArray(told) ? told.map(namesOf) : isObject(told) ? (told as Told).name : told;

/** It has to be what it was: of another model the weights would fit in silence. @throws TypeError for what differs first. */
export function checkSame(where: string, here: object, saved: object): void {
  const keys = ["activation", "outputActivation"];
  if (text(saved).includes("leakyRelu")) keys.push("negativeSlope");
  if ("layout" in here && "layout" in saved) keys.push("layout");
  for (const key of keys) checkKey(where, key, here, saved);
  if ("layers" in here && "layers" in saved) {
    checkLayers(where, "layers", here.layers, saved.layers);
  }
}

function checkLayers(where: string, path: string, here: unknown, saved: unknown): void {
  checkKey(where, path, { [path]: namesOf(here) }, { [path]: namesOf(saved) });
  if (!Array.isArray(here) || !Array.isArray(saved)) return;
  for (const [i, layer] of here.entries()) checkLayer(where, `${path}[${i}]`, layer, saved[i]);
}

function checkLayer(where: string, path: string, here: unknown, saved: unknown): void {
  if (Array.isArray(here)) {
    checkLayers(where, path, here, saved);
    return;
  }
  // Files had names alone at first.
  if (!isObject(here) || !isObject(saved)) return;
  const { name, layers } = here as Told;
  const title = `${where}: ${path}, ${name}`;
  for (const key of new Set([...Object.keys(here), ...Object.keys(saved)])) {
    if (key !== "layers") checkKey(title, key, here, saved);
  }
  if (layers) checkLayers(where, `${path}, ${name}`, layers, (saved as Told).layers);
}

function checkKey(where: string, key: string, here: object, saved: object): void {
  const [wanted, got] = [here, saved].map((each) => text((each as Told)[key]));
  if (wanted === got) return;
  throw new TypeError(`${where}: ${key} must be ${wanted}, as here, got ${got}`);
}
