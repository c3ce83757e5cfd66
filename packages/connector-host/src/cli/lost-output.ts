/** The streams of a process that output may be lost on. */
type Outputs = Pick<NodeJS.Process, "stdout" | "stderr">;

/** Whoever read has had enough, as `head` has: that is no failure. */
export function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EPIPE";
}

/**
 * Keeps output that cannot be written from ending the process. Of an answer that is lost, unless nobody wants it any
 * more, `onLoss` is told. A log that is lost is told to nobody: where it would be told is where it could not be written,
 * and a full disk under the log must not end a host that collects.
 */
export function outliveLostOutput(
  { stdout, stderr }: Outputs,
  onLoss: (error: Error) => void,
): void {
  stdout.on("error", (error: Error) => {
    if (!isClosedPipe(error)) onLoss(error);
  });
  stderr.on("error", () => undefined);
}
