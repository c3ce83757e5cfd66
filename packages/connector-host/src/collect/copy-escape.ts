import { copyKept, type Copying } from "./copying.ts";

const [quote, backslash, slash, letterU] = [0x22, 0x5c, 0x2f, 0x75];

/** Copies an escape within a string: what need not be escaped becomes UTF-8. @returns where it ends */
export function copyEscape(copying: Copying, backslashAt: number): number {
  const escaped = copying.source[backslashAt + 1] ?? quote;
  if (escaped === letterU) return copyUnit(copying, backslashAt);
  if (escaped === slash) copyKept(copying, backslashAt, 1);
  return backslashAt + 2;
}

/** Of a unit's escape: a backslash, `u` and four hexadecimal digits. */
const escapeBytes = 6;

/** The unit, and perhaps the other half of a pair behind it. */
function copyUnit(copying: Copying, at: number): number {
  const { source } = copying;
  const unit = unitAt(source, at + 2);
  const second = at + escapeBytes;
  const isPair =
    isHigh(unit) &&
    source[second] === backslash &&
    source[second + 1] === letterU &&
    isLow(unitAt(source, second + 2));
  const end = isPair ? second + escapeBytes : second;
  copyKept(copying, at, end - at);
  const low = isPair ? unitAt(source, second + 2) : 0;
  copying.at = isPair
    ? putPoint(copying, 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00))
    : putUnit(copying, unit);
  return end;
}

type Place = Pick<Copying, "into" | "at">;

function putUnit({ into, at }: Place, unit: number): number {
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
