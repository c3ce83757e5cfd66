import { freeText } from "../http/rows-text.ts";
import type { ReadPage } from "./reading.ts";
import { ReceivedRow } from "./received-row.ts";

/**
 * Lets go of the vendor's objects and text of a page; what tells its rows apart and their times stay, which are all that
 * the reading goes on with. Called before a page waits for the disk: garbage that lives so long is the dearest to collect.
 */
export function forgetRows(page: Pick<ReadPage, "rows" | "received" | "idIsShared">): void {
  const { text } = page.received;
  page.received.text = undefined;
  for (const row of page.rows) {
    // Asking for the text makes it, while there is something to make it from.
    if (page.idIsShared || row.id === undefined || row.time === undefined) void row.text;
    if (row instanceof ReceivedRow) row.forget();
  }
  if (text !== undefined) freeText(text);
}
