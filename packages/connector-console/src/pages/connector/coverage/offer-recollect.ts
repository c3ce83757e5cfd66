import { common, type Span } from "../time-view/span.ts";

/** Whether reading again may help. */
export type RecollectOffer =
  | {
      readonly isOffered: true;
      /** What can be asked for of it only in part is said. */
      readonly note?: string;
    }
  | { readonly isOffered: false; readonly note: string };

/** Decides whether time can be read again. Pure. */
export function offerRecollect(
  lost: Span,
  { reach, isActive }: { readonly reach: Span; readonly isActive: boolean },
): RecollectOffer {
  if (lost.until <= reach.since) {
    return {
      isOffered: false,
      note: "It cannot be read again: the vendor no longer answers for this time.",
    };
  }
  if (!isActive) {
    return { isOffered: false, note: "To read it again, switch Collect on first." };
  }
  if (common(lost, reach) === undefined) {
    return { isOffered: false, note: "It is too new: it is read by itself within minutes." };
  }
  if (lost.since < reach.since) {
    return {
      isOffered: true,
      note: "Only its newer part can be read again: for the rest the vendor no longer answers.",
    };
  }
  return { isOffered: true };
}
