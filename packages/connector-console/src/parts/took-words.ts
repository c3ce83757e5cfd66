const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** How long something took, in its two largest units: 40 ms, 1.4 s, 12 s, 3 min 5 s, 2 h 10 min. Pure. */
export function tookWords(ms: number): string {
  if (ms < second) return `${Math.max(Math.round(ms), 0)} ms`;
  if (ms < 10 * second) return `${(Math.floor(ms / 100) / 10).toFixed(1)} s`;
  if (ms < minute) return `${Math.round(ms / second)} s`;
  if (ms < hour) return join(ms, [minute, "min"], [second, "s"]);
  if (ms < 48 * hour) return join(ms, [hour, "h"], [minute, "min"]);
  return join(ms, [24 * hour, "d"], [hour, "h"]);
}

type Unit = readonly [ms: number, name: string];

function join(ms: number, [large, largeName]: Unit, [small, smallName]: Unit): string {
  const rest = Math.floor((ms % large) / small);
  const whole = `${Math.floor(ms / large)} ${largeName}`;
  return rest === 0 ? whole : `${whole} ${rest} ${smallName}`;
}
