import type { IndexSize, IngestionRow, LakeRecord } from "../lake.ts";

/** What the reading thread is asked; each question has a number that its answer bears. */
export type LakeQuestion =
  | { readonly kind: "search" | "count"; readonly index: string; readonly body: unknown }
  | { readonly kind: "get"; readonly index: string; readonly record: string }
  | { readonly kind: "ingestion"; readonly since: number; readonly until: number }
  | { readonly kind: "indices" }
  /** The next chunk of an export, which the first such question opens. */
  | {
      readonly kind: "export";
      readonly number: number;
      readonly index: string;
      readonly body: unknown;
    };

/** A message to the reading thread. */
export type ToReader =
  | { readonly id: number; readonly question: LakeQuestion }
  /** Nobody waits for the answer to this question any more: it is neither sought nor sent. */
  | { readonly cancel: number }
  | { readonly endExport: number }
  | { readonly close: true };

export type LakeAnswer =
  string | undefined | LakeRecord | readonly IngestionRow[] | readonly IndexSize[];

/** A message from the reading thread. */
export type FromReader =
  | { readonly ready: true }
  | { readonly id: number; readonly value: LakeAnswer }
  | { readonly id: number; readonly problem: { readonly path: string; readonly message: string } }
  | { readonly id: number; readonly failure: string };
