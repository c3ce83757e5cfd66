const units = ["bytes", "kB", "MB", "GB", "TB", "PB"] as const;
const step = 1_000;

/** 1_932_735_283 → "1.9 GB": three digits at most before the unit, by thousands as disks are sold. */
export function formatBytes(bytes: number): string {
  let [size, unit] = [Math.max(bytes, 0), 0];
  // What would be rounded to 1,000 is one of the next unit.
  while (Math.round(size) >= step && unit < units.length - 1) {
    size /= step;
    unit++;
  }
  const digits = unit > 0 && size < 9.95 ? 1 : 0;
  return `${size.toFixed(digits)} ${units[unit]}`;
}
