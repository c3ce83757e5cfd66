const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** The user's zone, written so that it sorts and nobody mistakes day for month: 2026-06-01 14:05:09. */
const local = new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeStyle: "medium" });

export function localTime(at: number): string {
  return local.format(at);
}

/** 2026-06-01 12:05:09 UTC */
export function utcTime(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replace("T", " ")} UTC`;
}

/** As `localTime`, with milliseconds where there are some: bounds of windows are exact. */
export function exactTime(at: number): string {
  return `${localTime(at)}${millisecondsOf(at)}`;
}

/** As `utcTime`, with milliseconds where there are some. */
export function exactUtcTime(at: number): string {
  return utcTime(at).replace(" UTC", `${millisecondsOf(at)} UTC`);
}

function millisecondsOf(at: number): string {
  const rest = ((at % second) + second) % second;
  return rest === 0 ? "" : `.${String(rest).padStart(3, "0")}`;
}

/** How long ago, in its largest unit: "just now", "4 min ago", "in 2 h". Past a week, the time itself. */
export function relativeTime(at: number, now: number): string {
  const distance = Math.abs(now - at);
  if (distance >= 7 * day) return localTime(at).slice(0, 16);
  if (distance < 10 * second) return "just now";
  const text = shortDuration(distance);
  return at > now ? `in ${text}` : `${text} ago`;
}

/** A length of time in its largest unit: 45 s, 4 min, 2 h, 3 d. */
export function shortDuration(ms: number): string {
  if (ms < minute) return `${Math.round(ms / second)} s`;
  if (ms < hour) return `${Math.floor(ms / minute)} min`;
  if (ms < 2 * day) return `${Math.floor(ms / hour)} h`;
  return `${Math.floor(ms / day)} d`;
}

/** A length of time in its two largest units: 1 ms, 4 min 20 s, 13 d 4 h. */
export function amountOfTime(ms: number): string {
  if (ms < second) return `${Math.round(ms)} ms`;
  const units = [
    [day, "d"],
    [hour, "h"],
    [minute, "min"],
    [second, "s"],
  ] as const;
  const whole = Math.round(ms / second) * second;
  const at = units.findIndex(([size]) => whole >= size);
  const parts = units.slice(at, at + 2).map(([size, unit], index) => {
    const of = index === 0 ? whole : whole % (units[at]?.[0] ?? size);
    return [Math.floor(of / size), unit] as const;
  });
  return parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(" ");
}

/** The start of the user's day that holds `now`. */
export function startOfToday(now: number): number {
  return new Date(now).setHours(0, 0, 0, 0);
}
