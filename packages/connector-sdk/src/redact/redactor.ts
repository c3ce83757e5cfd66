/** Takes secrets out of a text or of anything nested; what it is given stays as it is. */
export type Redact = <T>(value: T) => T;

const mask = "[redacted]";

/** Shorter ones occur in ordinary text: masking them would destroy the log and tell the secret by its gaps. */
const shortestInText = 4;

const secretKeys =
  /^(?:authorization|proxy-authorization|cookie|set-cookie|x-api-key|api[-_]?key|password|secret|access_token|refresh_token)$/i;

/** `Authorization: Bearer abc`, also as it stands in JSON or in a header list. */
const authorizationHeader =
  /(authorization["']?\s*[:=]\s*\[?\s*["']?)(?:(?:bearer|basic|token|digest|apikey)\s+)?[^\s"',;\]}]+/gi;
const bearerToken = /\b(bearer|basic)\s+[\w.~+/=-]{8,}/gi;

/**
 * Makes a function that masks secrets wherever they occur: in texts, in nested values, as keys' values of headers that
 * authenticate, in errors (message, stack, cause). Each secret is also found URL-encoded, JSON-escaped and in base64, there
 * also as a part of something longer (`user:secret`). Authorization headers are masked whatever they hold.
 *
 * A secret of fewer than 4 characters is masked only where it is the whole value.
 */
export function createRedactor(secrets: readonly string[]): Redact {
  const known = secrets.filter((secret) => secret !== "");
  const exact = new Set(known);
  const pattern = patternOf(known.filter((secret) => secret.length >= shortestInText));
  const redactText = (text: string): string => {
    if (exact.has(text)) return mask;
    const masked = pattern === undefined ? text : text.replace(pattern, mask);
    return masked.replace(authorizationHeader, `$1${mask}`).replace(bearerToken, `$1 ${mask}`);
  };
  return <T>(value: T): T => redactValue(value, redactText, new Map()) as T;
}

function patternOf(secrets: readonly string[]): RegExp | undefined {
  if (secrets.length === 0) return undefined;
  // Longest first, so that a secret is not left half masked by a shorter one within it.
  const sorted = [...new Set(secrets)].toSorted((a, b) => b.length - a.length);
  const forms = sorted.flatMap((secret) => [
    ...base64Forms(secret).map((form) => RegExp.escape(form)),
    Array.from(secret, characterPattern).join(""),
  ]);
  return new RegExp(forms.join("|"), "g");
}

/** Encoders differ in what they leave alone, so each character is known as it is, URL-encoded and escaped in JSON. */
function characterPattern(character: string): string {
  if (/[A-Za-z0-9]/.test(character)) return character;
  const percent = [...Buffer.from(character)]
    .map((byte) => `%${byte.toString(16).padStart(2, "0").replaceAll(/[a-f]/g, eitherCase)}`)
    .join("");
  const escaped = JSON.stringify(character).slice(1, -1);
  const forms = [RegExp.escape(escaped), RegExp.escape(character), percent];
  return `(?:${[...new Set(forms), ...(character === " " ? ["\\+"] : [])].join("|")})`;
}

function eitherCase(digit: string): string {
  return `[${digit}${digit.toUpperCase()}]`;
}

/** Base64 depends on what stands before: three alignments, each without the characters that neighbours share. */
function base64Forms(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const forms = [0, 1, 2].flatMap((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString("base64")
      .replaceAll("=", "");
    const first = Math.ceil((shift * 4) / 3);
    const whole = Math.floor(((shift + bytes.length) * 8) / 6);
    const core = text.slice(first, whole);
    return core.length < 6 ? [] : [core, core.replaceAll("+", "-").replaceAll("/", "_")];
  });
  return [bytes.toString("base64"), ...forms];
}

function redactValue(
  value: unknown,
  redactText: (text: string) => string,
  seen: Map<object, unknown>,
): unknown {
  if (typeof value === "string") return redactText(value);
  if (typeof value !== "object" || value === null) return value;
  const known = seen.get(value);
  if (known !== undefined) return known;
  if (Array.isArray(value)) {
    const copy: unknown[] = [];
    seen.set(value, copy);
    for (const item of value) copy.push(redactValue(item, redactText, seen));
    return copy;
  }
  if (!isPlain(value) && !(value instanceof Error)) return value;
  const copy = Object.create(Object.getPrototypeOf(value) as object | null) as Record<
    PropertyKey,
    unknown
  >;
  seen.set(value, copy);
  for (const key of Reflect.ownKeys(value)) {
    const held = (value as Record<PropertyKey, unknown>)[key];
    const isSecret =
      typeof key === "string" && secretKeys.test(key) && held !== undefined && held !== null;
    const shown = isSecret ? mask : redactValue(held, redactText, seen);
    const enumerable = Object.prototype.propertyIsEnumerable.call(value, key);
    Object.defineProperty(copy, key, {
      value: shown,
      enumerable,
      configurable: true,
      writable: true,
    });
  }
  return copy;
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
