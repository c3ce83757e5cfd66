/** What is copied, from where to where: an object for each string that is copied would cost more than the copy. */
export interface Copying {
  readonly source: Buffer;
  into: Buffer;
  /** Where it writes. */
  at: number;
  /** Start of what was read and is to be copied as it stands, but is not written yet. */
  kept: number;
  /** Makes a larger `into`, with the first `used` bytes of it. */
  readonly grow: (into: Buffer, used: number, more: number) => Buffer;
}

/** Bytes from which on a call costs less than a loop. */
const longRun = 48;

/** Writes what is to be copied as it stands, up to `until`, where reading stands; goes on behind `left` bytes more. */
export function copyKept(copying: Copying, until: number, left = 0): void {
  const { source, into, kept } = copying;
  if (until - kept >= longRun) {
    source.copy(into, copying.at, kept, until);
    copying.at += until - kept;
  } else {
    let { at } = copying;
    for (let byte = kept; byte < until; byte++) into[at++] = source[byte] ?? 0;
    copying.at = at;
  }
  copying.kept = until + left;
}
