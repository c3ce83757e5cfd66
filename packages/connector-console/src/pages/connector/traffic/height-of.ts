export interface Height {
  readonly highest: number;
  /** The cap lies above what is drawn. */
  readonly isCapAbove: boolean;
}

/** A cap so much higher than the records would leave of them a line at the bottom. */
const leastShareOfCap = 0.1;
const room = 1.12;

/** How high a chart reaches: to the cap, unless the records would vanish below it. Pure. */
export function heightOf(
  most: readonly number[],
  { cap, toCap }: { readonly cap: number; readonly toCap: boolean },
): Height {
  const fullest = Math.max(1, ...most);
  const isCapAbove = !toCap && fullest < cap * leastShareOfCap;
  return { highest: (isCapAbove ? fullest : Math.max(fullest, cap)) * room, isCapAbove };
}
