/** A share that never says all or nothing where it is not: 100 %, 99.9 %, < 0.1 %, 0 %. Pure. */
export function shareText(share: number): string {
  if (share === 0) return "0 %";
  if (share === 1) return "100 %";
  if (share < 0.001) return "< 0.1 %";
  return `${(Math.floor(share * 1_000) / 10).toFixed(1)} %`;
}
