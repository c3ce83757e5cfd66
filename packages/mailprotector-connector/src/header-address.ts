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
  const words = (open === -1 ? header : header.slice(0, open)).split(separators).filter(isWord);
  // A sender of one word without any address is a name of the mail system itself, as in `MAILER-DAEMON`.
  const only = open === -1 && words.length === 1 ? words[0] : undefined;
  return words.find((word) => word.includes("@")) ?? only;
}

// As in `carol@example.com (Carol)` and `carol@example.com, dave@example.com`.
const separators = /[\s,;()]+/;

function isWord(word: string): boolean {
  return word !== "" && word !== "@";
}
