import type { CopyCursor } from "./copy-cursor.ts";

const [quote, backslash, slash, letterU] = [0x22, 0x5c, 0x2f, 0x75];

/** Copies a string with its quotes. Letters beyond ASCII, escaped or not, become UTF-8. */
export function copyJsonString(cursor: CopyCursor, source: Buffer, into: Buffer): void {
  let { from, at } = cursor;
  into[at++] = quote;
  from++;
  for (;;) {
    const code = source[from++] ?? quote;
    if (code === quote) break;
    if (code !== backslash) {
      into[at++] = code;
      continue;
    }
    const escaped = source[from++] ?? quote;
    if (escaped === letterU) {
      cursor.from = from;
      at = putEscapedUnit(cursor, source, { into, at });
      ({ from } = cursor);
    } else {
      if (escaped !== slash) into[at++] = backslash;
      into[at++] = escaped;
    }
  }
  into[at++] = quote;
  cursor.from = from;
  cursor.at = at;
}

interface Place {
  readonly into: Buffer;
  readonly at: number;
}

/** What four hexadecimal digits, and perhaps the other half of a pair behind them, stand for. */
function putEscapedUnit(cursor: CopyCursor, source: Buffer, { into, at }: Place): number {
  const unit = unitAt(source, cursor.from);
  cursor.from += 4;
  if (isHigh(unit) && source[cursor.from] === backslash && source[cursor.from + 1] === letterU) {
    const low = unitAt(source, cursor.from + 2);
    if (isLow(low)) {
      cursor.from += 6;
      return putPoint({ into, at }, 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00));
    }
  }
  const mustBeEscaped =
    unit < 0x20 || unit === quote || unit === backslash || isHigh(unit) || isLow(unit);
  if (!mustBeEscaped) return putPoint({ into, at }, unit);
  return at + into.write(JSON.stringify(String.fromCharCode(unit)).slice(1, -1), at);
}

function unitAt(source: Buffer, from: number): number {
  let unit = 0;
  for (let at = from; at < from + 4; at++) {
    const code = source[at] ?? 0;
    unit = unit * 16 + (code <= 0x39 ? code - 0x30 : (code | 0x20) - 0x57);
  }
  return unit;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}

function putPoint({ into, at }: Place, point: number): number {
  if (point < 0x80) {
    into[at] = point;
    return at + 1;
  }
  if (point < 0x800) {
    into[at] = 0xc0 | (point >> 6);
    into[at + 1] = tailOf(point);
    return at + 2;
  }
  if (point < 0x10000) {
    into[at] = 0xe0 | (point >> 12);
    into[at + 1] = tailOf(point >> 6);
    into[at + 2] = tailOf(point);
    return at + 3;
  }
  into[at] = 0xf0 | (point >> 18);
  into[at + 1] = tailOf(point >> 12);
  into[at + 2] = tailOf(point >> 6);
  into[at + 3] = tailOf(point);
  return at + 4;
}

function tailOf(bits: number): number {
  return 0x80 | (bits & 0x3f);
}
