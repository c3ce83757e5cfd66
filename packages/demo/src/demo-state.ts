import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StartProblem } from "./start-problem.ts";

/** What a later start must know so that it continues instead of beginning anew. Holds no secret. */
export interface DemoState {
  /** When the demo of this data directory was started first, epoch milliseconds. */
  readonly startedAt: number;
  /** Where its simulated vendor listens; undefined before it did. */
  readonly vendorPort?: number;
  /** Whether the demo's connector was created. */
  readonly hasConnector?: boolean;
}

/**
 * Reads what the demo left in a data directory; undefined when this is its first start there.
 *
 * @throws StartProblem when it is there and cannot be understood
 */
export function readState(dataDir: string): DemoState | undefined {
  const text = readIfThere(fileOf(dataDir));
  if (text === undefined) return undefined;
  const state = parse(text);
  if (typeof state?.startedAt === "number") return state;
  throw new StartProblem(
    `${fileOf(dataDir)} is not what the demo wrote: remove it to begin a new demo, with a new past, in that folder.`,
  );
}

/** Whole or not at all: a demo that is killed while it writes must find the old text or the new one. */
export function writeState(dataDir: string, state: DemoState): void {
  const written = `${fileOf(dataDir)}.new`;
  writeFileSync(written, `${JSON.stringify(state)}\n`);
  renameSync(written, fileOf(dataDir));
}

function fileOf(dataDir: string): string {
  return join(dataDir, "demo.json");
}

function parse(text: string): DemoState | undefined {
  try {
    return (JSON.parse(text) ?? undefined) as DemoState | undefined;
  } catch {
    return undefined;
  }
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
