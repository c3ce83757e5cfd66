/** Why the demo cannot start, as one sentence for whoever started it. */
export class StartProblem extends Error {
  override readonly name = "StartProblem";
}

/** Turns what a start ran into, into one sentence. `port` is the host's. */
export function startProblem(error: unknown, port: number): string {
  if (!(error instanceof Error)) return String(error);
  if ("code" in error && error.code === "port_taken") {
    return `Port ${port} is taken by another program: stop that one, or choose another port with SLUICE_PORT.`;
  }
  if ("code" in error && error.code === "port_forbidden") {
    return `Port ${port} may not be used: choose one above 1023 with SLUICE_PORT.`;
  }
  // Behind the sentence of a host stands a code in brackets.
  return /[.!?)]$/.test(error.message) ? error.message : `${error.message}.`;
}
