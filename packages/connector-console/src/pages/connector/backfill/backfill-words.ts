import type { Backfill } from "../../../api/backfills.ts";
import { formatCount } from "../../../parts/format-number.ts";
import { shortDuration } from "../../../parts/format-time.ts";
import type { Tone } from "../../../parts/status/status-view.ts";
import type { BackfillProgress } from "./backfill-progress.ts";

/** How long it will take, or why nobody can say. Pure. */
export function remainingWords(
  { remainingMs, stalledMs }: Pick<BackfillProgress, "remainingMs" | "stalledMs">,
  isActive: boolean,
): string {
  if (!isActive) return "waits: collection is switched off";
  if (stalledMs !== undefined) {
    return `nothing has come for ${shortDuration(stalledMs)}: see the status of the connector`;
  }
  if (remainingMs === undefined) return "time left not known yet";
  if (remainingMs < 5_000) return "a few seconds left";
  return `about ${shortDuration(remainingMs)} left`;
}

/** What came of a backfill that is over. Pure. */
export function resultWords(job: Backfill): string {
  const { rows_new: stored, rows_read: read, state } = job;
  const came = read === undefined ? "" : `${rows(read)} read, `;
  const found =
    stored === 0 ? `${came}nothing that was missing` : `${came}${formatCount(stored)} of them new`;
  const news = read === undefined && stored > 0 ? `${formatCount(stored)} new` : found;
  return state === "cancelled" ? `${news}, until it was cancelled` : news;
}

/** What its runs could not have from the vendor. Pure. */
export function gapWords({ gaps, missing_at_least: missing }: Backfill): {
  readonly text: string;
  readonly tone: Tone;
} {
  if (gaps === undefined) return { text: "not counted", tone: "idle" };
  if (gaps === 0) return { text: "none", tone: "ok" };
  const lost =
    missing === undefined || missing === 0 ? "" : `, at least ${formatCount(missing)} lost`;
  return { text: `${formatCount(gaps)}${lost}`, tone: "degraded" };
}

function rows(count: number): string {
  return `${formatCount(count)} ${count === 1 ? "record" : "records"}`;
}
