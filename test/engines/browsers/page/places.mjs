/** A page that does with places what it is told. */
import * as places from "nadir/checkpoint";

globalThis.places = places;
