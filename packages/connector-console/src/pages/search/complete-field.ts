/** The start of a field's name that somebody is writing. */
export interface Writing {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

const mostOffers = 8;

/** The word before the caret, when it could be a field; undefined inside quotes and behind a colon. Pure. */
export function writingAt(text: string, caret: number): Writing | undefined {
  const before = text.slice(0, caret);
  if ((before.match(/(?<!\\)"/g)?.length ?? 0) % 2 === 1) return undefined;
  const word = /(?:^|[\s(+!-])([\p{L}_][\p{L}\p{N}_.-]*)$/u.exec(before)?.[1];
  if (word === undefined || word.length < 2) return undefined;
  return { start: caret - word.length, end: caret, word };
}

/** Fields that fit what is written: those that begin with it first. Pure. */
export function offersFor(word: string, fields: readonly string[]): readonly string[] {
  const wanted = word.toLowerCase();
  const fitting = fields.filter((field) => field.toLowerCase().includes(wanted));
  const begins = (field: string): number => (field.toLowerCase().startsWith(wanted) ? 0 : 1);
  return fitting.toSorted((a, b) => begins(a) - begins(b)).slice(0, mostOffers);
}

/** The text with the chosen field in it, and where the caret goes: behind the colon. Pure. */
export function complete(text: string, { start, end }: Writing, field: string) {
  const rest = text.slice(end).replace(/^[\w.-]*:?/, "");
  return { text: `${text.slice(0, start)}${field}:${rest}`, caret: start + field.length + 1 };
}
