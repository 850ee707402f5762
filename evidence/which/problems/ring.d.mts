export function energyDistance(a: ArrayLike<number>, b: ArrayLike<number>): number;
