import { StartProblem, systemCode, type StartProblemCode } from "./start-problem.ts";

interface Address {
  readonly host: string;
  readonly port: number;
}

interface Refusal {
  readonly code: StartProblemCode;
  readonly why: string;
  readonly advice: string;
}

const otherPort = "choose another port with --port or SLUICE_PORT; 0 takes a free one";

const notOurs: Refusal = {
  code: "address_unavailable",
  why: "this machine has no such address",
  advice: "Choose one that it has with --host or SLUICE_HOST; 127.0.0.1 is the machine itself",
};

const refusals: Readonly<Record<string, Refusal>> = {
  EADDRINUSE: {
    code: "port_taken",
    why: "another program listens there",
    advice: `Stop that one, or ${otherPort}`,
  },
  EACCES: {
    code: "port_forbidden",
    why: "the system does not let this user have the port",
    advice: `Ports below 1024 are often reserved: ${otherPort}`,
  },
  EADDRNOTAVAIL: notOurs,
  ENOTFOUND: notOurs,
  EAI_AGAIN: notOurs,
};

/** What to tell of an address that could not be listened on; any other error is passed on. */
export function listenProblem(error: unknown, { host, port }: Address): unknown {
  const refusal = refusals[systemCode(error)];
  if (refusal === undefined) return error;
  const { code, why, advice } = refusal;
  const said = `The host cannot listen on ${host}, port ${port}: ${why}. ${advice}.`;
  return new StartProblem(code, said, { cause: error });
}
