/** Elements that a reduction takes at a time: fixed, so that sums depend neither on memory's layout nor on threads. */
export const BLOCK = 4096;
