/** What the demo shows of its host while it runs. */
export interface Progress {
  /** Records that this start brought. */
  readonly records: number;
  readonly gaps: number;
  /** Records that are surely missing. */
  readonly missing: number;
  /** How much time is still to be read, seconds; undefined before anything was. */
  readonly openSeconds: number | undefined;
}

/** Reads it from the host's own metrics, which need no key. */
export async function readProgress(url: string, signal: AbortSignal): Promise<Progress> {
  const answer = await fetch(`${url}/metrics`, { signal });
  return parseProgress(await answer.text());
}

/** Adds up the series of Prometheus text that matter here. */
export function parseProgress(text: string): Progress {
  const sum = (name: string, label = ""): number | undefined => {
    const values = text
      .split("\n")
      .filter((line) => line.startsWith(`${name}{`) && line.includes(label))
      .map((line) => Number(line.slice(line.lastIndexOf(" ") + 1)));
    return values.length === 0 ? undefined : values.reduce((total, value) => total + value, 0);
  };
  return {
    records: sum("sluice_records_total", 'kind="new"') ?? 0,
    gaps: sum("sluice_gaps_total") ?? 0,
    missing: sum("sluice_missing_records_total") ?? 0,
    openSeconds: sum("sluice_coverage_seconds", 'result="open"'),
  };
}

/** Less open time than this is live time that is not due yet. */
const liveSeconds = 600;

/** Whether everything that the vendor still has was read. */
export function isCaughtUp({ openSeconds }: Progress): boolean {
  return openSeconds !== undefined && openSeconds < liveSeconds;
}

/** One short line about it. */
export function progressLine(progress: Progress): string {
  const { records, openSeconds } = progress;
  const read = `${count(records, "record")} collected`;
  if (openSeconds === undefined) return `${read}, learning how the vendor answers`;
  const left = isCaughtUp(progress)
    ? "up to date"
    : `${(openSeconds / 86_400).toFixed(1)} days of mail still to read`;
  return `${read}, ${left}${gapsOf(progress)}`;
}

/** Said once, when the first look back is over. */
export function caughtUpLine(progress: Progress, elapsedMs: number): string {
  const { records } = progress;
  return `All that the vendor has is collected: ${count(records, "new record")} in ${Math.round(elapsedMs / 1_000)} s${gapsOf(progress)}.`;
}

function gapsOf({ gaps, missing }: Progress): string {
  if (gaps === 0) return "";
  const lost = missing > 0 ? `, ${count(missing, "record")} that the vendor does not give out` : "";
  return `, ${count(gaps, "gap")}${lost}`;
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString("en-US")} ${noun}${number === 1 ? "" : "s"}`;
}
