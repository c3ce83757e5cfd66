import semver from "semver";
import type { Manifest } from "../../manifest.ts";
import { type ContractCase, demand, refuse, type Subject } from "./contract-case.ts";
import type { StreamTraits } from "../../stream.ts";
import { verifyManifest } from "../../verify-manifest.ts";

/** What the manifest says is true: of itself, of the streams, of the configuration. */
export function manifestCases(subject: Subject): ContractCase[] {
  const { connector } = subject;
  return [
    {
      id: "manifest-valid",
      title: "connector.json is a valid manifest of this contract",
      run: async () => valid(connector.manifest),
    },
    {
      id: "manifest-streams",
      title: "each content type of the manifest has its stream, and each stream its content type",
      run: async () => sameIds(connector.manifest.contentTypes, connector.streams),
    },
    {
      id: "manifest-locating",
      title: "the locating fields of a content type name its own msg_class, and no two share one",
      run: async () => locating(subject),
    },
    {
      id: "manifest-hosts",
      title: "hosts that come from the configuration name fields that it has",
      run: async () => hosts(subject),
    },
    ...connector.streams.map((stream) => ({
      id: `traits:${stream.id}`,
      title: `the traits of ${stream.id} are possible`,
      run: async () => traits(stream.id, stream.traits),
    })),
  ];
}

function valid(manifest: Manifest): void {
  // Whether a host is new enough is for the host to say: here its range is taken at its own lowest version.
  const range = semver.validRange(manifest.host);
  const hostVersion = (range === null ? null : semver.minVersion(range)?.version) ?? "0.0.0";
  const result = verifyManifest(manifest, { hostVersion });
  if (result.ok) return;
  const problems = result.problems.map(({ message }) => message);
  refuse(problems.join(" "), "correct connector.json: the host refuses it as it is.");
}

function sameIds(
  contentTypes: readonly { id: string }[],
  streams: readonly { id: string }[],
): void {
  const promised = contentTypes.map(({ id }) => id);
  const kept = streams.map(({ id }) => id);
  for (const ids of [promised, kept]) {
    const twice = ids.find((id, place) => ids.indexOf(id) !== place);
    if (twice !== undefined)
      refuse(`"${twice}" occurs twice`, "give each content type an id of its own.");
  }
  const missing = promised.filter((id) => !kept.includes(id));
  const extra = kept.filter((id) => !promised.includes(id));
  demand(
    missing.length === 0,
    `connector.json promises the content types ${missing.join(", ")}, and no stream has that id`,
    "add a stream to `streams` with defineStream({ id }), or take the content type out of connector.json.",
  );
  demand(
    extra.length === 0,
    `the streams ${extra.join(", ")} stand in no content type of connector.json`,
    "add them to `contentTypes` in connector.json: the host starts no stream that it was not told of.",
  );
}

function locating({ connector }: Subject): void {
  const classes = connector.manifest.contentTypes.map(({ msgClass }) => msgClass);
  demand(
    new Set(classes).size === classes.length,
    `two content types share one msgClass (${classes.join(", ")})`,
    "give each its own, so that users can tell their records apart.",
  );
  for (const { id, msgClass, locating: fields } of connector.manifest.contentTypes) {
    demand(
      fields["msg_class"] === msgClass,
      `content type ${id}: locating.msg_class is "${fields["msg_class"]}" and msgClass is "${msgClass}"`,
      "make them equal: users find the records by the locating fields.",
    );
  }
}

function hosts({ connector }: Subject): void {
  for (const host of connector.manifest.hosts) {
    if (!host.startsWith("config:")) continue;
    const field = host.slice("config:".length);
    demand(
      connector.config.properties[field]?.type === "string",
      `hosts has "${host}", and the configuration has no text field "${field}"`,
      "correct the name, or write the host itself.",
    );
  }
}

function traits(id: string, all: StreamTraits): void {
  const { cap, pageSizes, granuleMs, orders, retentionMs } = all;
  const counts = { cap, granuleMs, retentionMs, pageSize: pageSizes[0] ?? 0 };
  for (const [name, value] of Object.entries(counts)) {
    const isCount = value === Infinity ? name === "cap" : Number.isSafeInteger(value) && value > 0;
    demand(isCount, `${id}: ${name} is ${value}`, "give a whole number above 0.");
  }
  demand(
    pageSizes.every(
      (size, place) => size > 0 && (place === 0 || size < (pageSizes[place - 1] ?? 0)),
    ),
    `${id}: pageSizes is ${JSON.stringify(pageSizes)}`,
    "list the page sizes worth asking for, largest first, each once.",
  );
  demand(
    orders.length > 0 && new Set(orders).size === orders.length,
    `${id}: orders is ${JSON.stringify(orders)}`,
    "list the orders that the vendor can be asked for, the preferred one first.",
  );
}
