import { hash } from "node:crypto";
import { createHttpClient, rowReader } from "@sluice/connector-sdk";
import type {
  AnyConnector,
  ClosableHttpClient,
  Clock,
  HttpClient,
  HttpEnvironment,
  HttpSettings,
  ManifestContentType,
  Stream,
} from "@sluice/connector-sdk";
import type { Logger } from "winston";
import type { AdvancedSetting } from "../instances/advanced-setting.ts";
import type { Instance } from "../store/entities.ts";
import type { SourceKey } from "../store/store.ts";
import { rowPreparer, stampMembers } from "./build-batch.ts";
import { defaultCollectionPolicy } from "./collection-policy.ts";
import type { CollectionPolicy } from "./collection-policy.ts";
import { FieldsText } from "./fields-text.ts";
import type { Hand } from "./hand.ts";
import type {
  CountedRequest,
  OpenedSession,
  SessionOptions,
  SourceRuntime,
} from "./source-runtime.ts";

/** What opening an instance for collection needs. */
export interface SourceParts {
  readonly instance: Instance;
  readonly tenantName: string;
  readonly connector: AnyConnector;
  /** The whole configuration, secrets included; kept in memory only. */
  readonly config: Readonly<Record<string, unknown>>;
  readonly advanced: AdvancedSetting;
  readonly contentTypes: readonly string[];
  readonly intervalMinutes: number;
  readonly clock: Clock;
  readonly log: Logger;
  /** The network as this instance may use it: its account's budget, guard and metrics. */
  readonly http: HttpEnvironment;
}

/** Opens every stream of an instance. No I/O. */
export function openSources(parts: SourceParts): SourceRuntime[] {
  const { connector, contentTypes } = parts;
  return contentTypes.flatMap((id) => {
    const contentType = connector.manifest.contentTypes.find((one) => one.id === id);
    // The host treats rows as opaque: it hands them back to the stream that made them.
    const stream = connector.streams.find((one) => one.id === id);
    return contentType === undefined || stream === undefined
      ? []
      : [openSource(parts, contentType, stream)];
  });
}

/** Names what is collected: the same for every instance that collects it. */
export function sourceKeyOf(
  parts: Pick<SourceParts, "instance" | "connector" | "config">,
  stream: string,
): SourceKey {
  const { origin, account } = parts.connector.source(parts.config as never); // passed the connector's own schema
  const key = {
    custId: parts.instance.custId,
    connector: parts.connector.manifest.id,
    origin,
    account,
    stream,
  };
  const text = JSON.stringify([key.custId, key.connector, key.origin, key.account, key.stream]);
  return { id: hash("sha256", text, "hex").slice(0, 32), ...key };
}

function openSource(
  parts: SourceParts,
  contentType: ManifestContentType,
  stream: Stream,
): SourceRuntime {
  const { instance, connector } = parts;
  const { manifest } = connector;
  const key = sourceKeyOf(parts, stream.id);
  return {
    key,
    instance: instance.id,
    connector,
    contentType,
    stream,
    policy: policyOf(parts, stream),
    target: {
      source: key.id,
      index: contentType.index,
      instance: instance.id,
      namespace: manifest.namespace,
      stream,
      stamp: stampMembers({
        contentType,
        custId: instance.custId,
        tenantName: parts.tenantName,
        origin: { source: manifest.id, vendor: manifest.vendor, category: manifest.category },
        processor: { id: instance.id, name: instance.name },
      }),
    },
    log: parts.log.child({ instance: instance.id, stream: stream.id }),
    openSession: (count, options) => openSession({ ...parts, stream }, count, options),
  };
}

function policyOf({ advanced, intervalMinutes }: SourceParts, stream: Stream): CollectionPolicy {
  const { retentionMs, expectedLagMs } = stream.traits;
  return {
    ...defaultCollectionPolicy,
    intervalMs: intervalMinutes * 60_000,
    retentionMs,
    lookBackMs: Math.min(advanced.lookBackMs ?? retentionMs, retentionMs),
    liveLagMs: advanced.liveLagMs ?? expectedLagMs ?? defaultCollectionPolicy.liveLagMs,
    windowsInFlight: advanced.windowsInFlight ?? defaultCollectionPolicy.windowsInFlight,
  };
}

function openSession(
  parts: SourceParts & { readonly stream: Stream },
  count: (request: CountedRequest) => void,
  { hand, patienceMs }: SessionOptions = {},
): OpenedSession {
  const clients: ClosableHttpClient[] = [];
  const { connector, http, clock, log, stream } = parts;
  const onRequest: HttpEnvironment["onRequest"] = (event) => {
    count({ purpose: event.purpose, attempt: event.attempt });
    // What was parsed in vain is needed no more, while the next try waits.
    if (event.code !== undefined) hand?.ask();
    http.onRequest?.(event);
  };
  const session = connector.open(parts.config as never, {
    clock,
    log,
    http: (settings: HttpSettings) => {
      const client = createHttpClient(settings, {
        ...http,
        onRequest,
        rowReader: listReader(stream),
        ...(hand && { turn: hand.begin }),
        ...(patienceMs !== undefined && { maxLeaseWaitMs: patienceMs }),
      });
      clients.push(client);
      return hand === undefined ? client : tellingHand(client, hand);
    },
  });
  return { session, close: () => clients.forEach((client) => client.close()) };
}

/** Reads each list's rows where they are parsed. */
function listReader(stream: Stream): NonNullable<HttpEnvironment["rowReader"]> {
  let usualBytes = 0;
  let text = new FieldsText(usualBytes);
  return () => {
    // Small answers are looks and probes: the next page is as long as the longest.
    usualBytes = Math.max(usualBytes, text.length);
    text = new FieldsText(usualBytes);
    return rowReader(stream, rowPreparer(stream, text));
  };
}

function tellingHand(client: ClosableHttpClient, { ask }: Pick<Hand, "ask">): HttpClient {
  return {
    get: async (request) => {
      ask();
      return client.get(request);
    },
  };
}
