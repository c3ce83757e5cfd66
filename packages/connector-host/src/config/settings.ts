import type { LogLevel } from "../telemetry/logger.ts";

/** What an operator decides about a host. Read once, at the start; `main` alone knows the environment. */
export interface Settings {
  readonly dataDir: string;
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** Starts although the key that sealed the connectors' secrets is lost, without them. */
  readonly forgetsSecrets: boolean;
  /** 64 hex digits that seal secrets; `undefined` uses the key file of the data directory. */
  readonly secretKey: string | undefined;
  /** `undefined` uses the stored one, or creates one at the first start. */
  readonly adminKey: string | undefined;
  readonly allowPrivateNetwork: boolean;
  readonly logLevel: LogLevel;
  /** Whole days that the lake keeps, by the records' own time. */
  readonly keepDays: number;
  /** Folders with further connectors: each is a connector, or holds connectors. */
  readonly connectorFolders: readonly string[];
}

export const defaultSettings: Settings = {
  dataDir: "./data",
  host: "127.0.0.1",
  port: 8480,
  forgetsSecrets: false,
  secretKey: undefined,
  adminKey: undefined,
  allowPrivateNetwork: false,
  logLevel: "info",
  keepDays: 90,
  connectorFolders: [],
};

/** One setting that cannot be used. */
export interface SettingProblem {
  /** As the operator wrote it: `SLUICE_PORT` or `--port`. */
  readonly name: string;
  readonly message: string;
}
