/** Knows the secrets of this process and takes them out of text. */
export interface Redactor {
  /** From now on `secret` is taken out, in every form it may be written in. */
  add(secret: string): void;
  redact(text: string): string;
}

/** Shorter values are no secrets worth the name, and would black out ordinary words. */
const shortestSecret = 6;

const mark = "[redacted]";

/** Makes a redactor that knows no secret yet. */
export function createRedactor(): Redactor {
  const known = new Set<string>();
  return {
    add(secret) {
      if (secret.length < shortestSecret) return;
      for (const form of writtenForms(secret)) known.add(form);
    },
    redact(text) {
      let clean = text;
      for (const form of known) {
        if (clean.includes(form)) clean = clean.replaceAll(form, mark);
      }
      return clean;
    },
  };
}

/** As it is, inside JSON, inside a URL, and as the base64 of a header. */
function writtenForms(secret: string): string[] {
  return [
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
    Buffer.from(secret).toString("base64"),
  ];
}
