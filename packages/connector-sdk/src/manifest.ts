/** The contract version that this SDK speaks; a host refuses a manifest with another one, naming both. */
export const contractVersion = 1;

export interface ManifestContentType {
  readonly id: string;
  readonly title: string;
  /** Index of the lake, by its short name, e.g. `syslog`. */
  readonly index: string;
  readonly msgClass: string;
  /** Fields by which its records are found, e.g. `{ "msg_class": "mailprotector_domain_logs" }`. */
  readonly locating: Readonly<Record<string, string>>;
  readonly defaultIntervalMinutes: number;
}

/** `connector.json`: what the host reads of a connector without running its code. */
export interface Manifest {
  readonly id: string;
  readonly name: string;
  readonly vendor: string;
  readonly version: string;
  readonly contract: number;
  /** Semver range of hosts it runs on. */
  readonly host: string;
  readonly category: string;
  /** Key under which the vendor's record is kept unchanged, e.g. `mailprotector`. */
  readonly namespace: string;
  readonly capabilities: { readonly collect: boolean; readonly respond: boolean };
  readonly nativeAlertsMapped: boolean;
  readonly runsOn: readonly string[];
  /** Module that exports the connector as `connector`, relative to the manifest. */
  readonly entry: string;
  readonly contentTypes: readonly ManifestContentType[];
  /** Hosts it may reach; `config:<field>` takes the host of a config field. */
  readonly hosts: readonly string[];
  readonly responseActions: readonly string[];
  readonly credentialSteps: readonly string[];
  /** Limits said openly, one sentence each. */
  readonly limits: readonly string[];
  readonly docs: readonly { readonly title: string; readonly url: string }[];
}
