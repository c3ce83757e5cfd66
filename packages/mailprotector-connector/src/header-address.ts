/**
 * The address in a From header, e.g. `carol@example.com` of `"Carol" <carol@example.com>`; `undefined` when the
 * header is no text or has none.
 *
 * Not a full RFC 5322 parser: mail that is worth an analyst's look often breaks that grammar. The last angle brackets
 * win, because a forged display name can bring brackets of its own: `"<bank@example.com>" <thief@example.net>`.
 */
export function headerAddress(header: unknown): string | undefined {
  if (typeof header !== "string") return undefined;
  const open = header.lastIndexOf("<");
  if (open !== -1) {
    const close = header.indexOf(">", open);
    const inside = header.slice(open + 1, close === -1 ? undefined : close).trim();
    if (inside !== "") return inside;
  }
  return bareAddress(open === -1 ? header : header.slice(0, open));
}

/** The first word with an `@`, as in `carol@example.com (Carol)`; else a header of one word, as in `MAILER-DAEMON`. */
function bareAddress(header: string): string | undefined {
  const trimmed = header.trim();
  const at = trimmed.indexOf("@");
  if (at === -1) return trimmed === "" || trimmed.includes(" ") ? undefined : trimmed;
  const start = Math.max(trimmed.lastIndexOf(" ", at), trimmed.lastIndexOf("(", at)) + 1;
  const end = trimmed.slice(at).search(wordEnd);
  const word = end === -1 ? trimmed.slice(start) : trimmed.slice(start, at + end);
  return word === "@" ? undefined : word;
}

const wordEnd = /[\s,;()]/;
