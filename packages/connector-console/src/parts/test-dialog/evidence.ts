/** What a check saw, in words: `records_seen: 25` reads "Records seen" and "25". Pure. */
export function evidenceRows(
  evidence: Readonly<Record<string, unknown>>,
): readonly (readonly [title: string, value: string])[] {
  return Object.entries(evidence).map(([key, value]) => [titleOf(key), textOf(value)]);
}

function titleOf(key: string): string {
  const words = key
    .replace(/_ms$/, " (ms)")
    .replaceAll("_", " ")
    .replace(/\bhttp\b/, "HTTP");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
