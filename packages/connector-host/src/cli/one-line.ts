/** What a vendor or a mail wrote must not move the cursor, nor colour or clear a terminal. */
export function oneLine(text: string): string {
  return text.replaceAll(/\p{Cc}+/gu, " ");
}
