import dns from "node:dns";
import type { LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";
import { ConnectorError } from "../errors.ts";

/** Which addresses connectors may reach. */
export interface AddressPolicy {
  /** Lets connectors reach loopback, private and other non-public addresses, and use plain http. */
  readonly allowPrivateNetwork: boolean;
}

export type AddressVerdict =
  | { readonly allowed: true }
  | {
      readonly allowed: false;
      /** What the address is, as a noun, e.g. "a private address". */
      readonly what: string;
      /** Refused whatever the policy. */
      readonly always: boolean;
    };

/** The setting that lifts what can be lifted. */
const setting = "SLUICE_ALLOW_PRIVATE_NETWORK=1";

/** Where clouds answer every process of a machine with its credentials; some of them look like ordinary addresses. */
const metadataAddresses: readonly string[] = [
  "100.100.100.200",
  "168.63.129.16",
  "169.254.169.254",
  "192.0.0.192",
  "fd00:ec2::254",
  "fd20:ce::254",
];

const alwaysRefused: Readonly<Record<string, string>> = {
  unspecified: "an unspecified address",
  broadcast: "a broadcast address",
  multicast: "a multicast address",
  linkLocal: "a link-local address",
};

const names: Readonly<Record<string, string>> = {
  loopback: "a loopback address",
  private: "a private address",
  uniqueLocal: "a private address",
  carrierGradeNat: "an address behind a carrier's NAT",
};

/** Whether a connector may connect to an IP address. Pure. An IPv4 address inside an IPv6 one is judged as what it is. */
export function addressVerdict(ip: string, policy: AddressPolicy): AddressVerdict {
  // A zone ("fe80::1%eth0") names an interface, never another kind of address.
  const text = ip.split("%")[0] ?? "";
  if (!ipaddr.isValid(text)) return { allowed: false, what: "not an address", always: true };
  const address = unwrap(ipaddr.parse(text));
  const range = address.range();
  if (metadataAddresses.includes(address.toString())) {
    return { allowed: false, what: "a cloud metadata address", always: true };
  }
  const never = alwaysRefused[range];
  if (never !== undefined) return { allowed: false, what: never, always: true };
  if (range === "unicast" || policy.allowPrivateNetwork) return { allowed: true };
  return { allowed: false, what: names[range] ?? "a reserved address", always: false };
}

/** The IPv4 address that an IPv6 address stands for: mapped, translated (NAT64), 6to4, or compatible (`::a.b.c.d`). */
function unwrap(address: ipaddr.IPv4 | ipaddr.IPv6): ipaddr.IPv4 | ipaddr.IPv6 {
  if (address instanceof ipaddr.IPv4) return address;
  const bytes = address.toByteArray();
  const range = address.range();
  if (range === "6to4") return new ipaddr.IPv4(bytes.slice(2, 6));
  const isCompatible =
    bytes.slice(0, 12).every((byte) => byte === 0) &&
    bytes.slice(12, 15).some((byte) => byte !== 0);
  const embeds =
    range === "ipv4Mapped" || range === "rfc6145" || range === "rfc6052" || isCompatible;
  return embeds ? new ipaddr.IPv4(bytes.slice(12)) : address;
}

/**
 * Refuses a URL before anything is sent: plain http, and literal addresses, which no look-up would see.
 *
 * @throws ConnectorError `config_invalid` that names the setting
 */
export function checkUrl(url: URL, policy: AddressPolicy): void {
  if (url.protocol === "http:" && !policy.allowPrivateNetwork) {
    throw new ConnectorError(
      "config_invalid",
      `${url.origin} is plain http: credentials would travel unprotected`,
      {
        reason: "plain_http",
        explanation:
          "Without TLS anybody on the way can read the credentials and change the answers.",
        recommendation: `Use https. For a service in your own network, start the host with ${setting}.`,
      },
    );
  }
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (ipaddr.isValid(host)) checkAddress(host, { host: url.host, policy });
}

/** A `lookup` for sockets that gives only the addresses that may be reached, and fails when there is none. */
export function guardedLookup(policy: AddressPolicy): LookupFunction {
  return (host, options, callback) => {
    dns.lookup(host, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, []);
      const allowed = found.filter(({ address }) => addressVerdict(address, policy).allowed);
      const [first] = allowed;
      if (first === undefined) {
        return callback(refusal(host, found[0]?.address ?? "no address", policy), []);
      }
      if (options.all) return callback(null, allowed);
      return callback(null, first.address, first.family);
    });
  };
}

function checkAddress(
  ip: string,
  { host, policy }: { readonly host: string; readonly policy: AddressPolicy },
): void {
  if (!addressVerdict(ip, policy).allowed) throw refusal(host, ip, policy);
}

function refusal(host: string, ip: string, policy: AddressPolicy): ConnectorError {
  const verdict = addressVerdict(ip, policy);
  const what = verdict.allowed ? "refused" : verdict.what;
  const always = !verdict.allowed && verdict.always;
  const where = host === ip || host.startsWith(`[${ip}`) ? host : `${host} (${ip})`;
  return new ConnectorError("config_invalid", `No request was sent: ${where} is ${what}`, {
    reason: "address_refused",
    explanation:
      "Connectors reach public addresses only, so that a base URL cannot be used to look into this network.",
    recommendation: always
      ? `Enter the public address of the service. This one is refused always, also with ${setting}.`
      : `Enter the public address of the service, or, if it really runs in your own network, start the host with ${setting}.`,
  });
}
