const whole = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });

/** 81204 → 81,204 */
export function formatCount(count: number): string {
  return whole.format(count);
}
