import type { Vendor } from "../vendor.ts";

/** Where and how the vendor is served. */
export interface SimulatorServerOptions {
  readonly vendor: Vendor;
  /** @default "127.0.0.1" */
  readonly host?: string;
  /** 0 takes a free one. @default 0 */
  readonly port?: number;
  /** Serves https with this certificate (PEM). */
  readonly tls?: { readonly key: string; readonly cert: string };
  /** Whether other processes may see and change the vendor under `/_simulator/`. @default false */
  readonly control?: boolean;
}

/** A running server. */
export interface SimulatorServer {
  /** Without a trailing slash, e.g. `http://127.0.0.1:8481`. */
  readonly url: string;
  readonly port: number;
  /** Ends all connections, also hanging ones. */
  close(): Promise<void>;
}

/** Serves a vendor over HTTP; faults become real behaviour of sockets. */
export function startSimulatorServer(options: SimulatorServerOptions): Promise<SimulatorServer> {
  return Promise.reject(new Error(`Not there yet: ${options.port}`));
}
