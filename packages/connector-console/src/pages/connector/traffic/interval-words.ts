const units = [
  [86_400_000, "day"],
  [3_600_000, "hour"],
  [60_000, "minute"],
] as const;

/** A length of time as a count of one unit: "minute", "5 minutes", "90 minutes". Pure. */
export function intervalWords(ms: number): string {
  const [size, word] = units.find(([unit]) => ms >= unit && ms % unit === 0) ?? [60_000, "minute"];
  const count = Math.round(ms / size);
  return count === 1 ? word : `${count} ${word}s`;
}
