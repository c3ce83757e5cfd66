import type { CoverageInterval } from "../coverage/coverage.ts";
import type { CollectionPolicy } from "./collection-policy.ts";
import type { PlannedWindow } from "./plan-input.ts";

/** What judging a reading needs beside it. */
export interface Judgement {
  readonly window: PlannedWindow;
  readonly run: number;
  readonly attempt: number;
  readonly connectorVersion: string;
  readonly policy: CollectionPolicy;
  /** The vendor's clock when the last answer came, or ours when it gave none. */
  readonly readAt: number;
  /** What the map said of the window before. */
  readonly before: readonly CoverageInterval[];
}
