import { secretValues } from "@sluice/connector-sdk";
import type { QuarantinedRecord } from "../api/collection-service.ts";
import type { Catalog } from "../catalog/loaded-connector.ts";
import { openConfig } from "../instances/open-config.ts";
import type { Seal } from "../instances/seal.ts";
import type { Instance } from "../store/entities.ts";
import type { SourceKey, Store } from "../store/store.ts";
import type { Redactor } from "../telemetry/redactor.ts";

interface Parts {
  readonly store: Pick<Store, "listQuarantine" | "countRecords">;
  readonly catalog: Pick<Catalog, "get">;
  readonly seal: Seal;
  readonly redactor: Redactor;
}

/** Rows in quarantine of an instance's sources, newest first, and how many there are. A vendor may repeat what it was sent: secrets are taken out. */
export async function listQuarantine(
  parts: Parts,
  instance: Instance,
  {
    sources,
    page,
  }: {
    readonly sources: readonly SourceKey[];
    readonly page: Parameters<Store["listQuarantine"]>[1];
  },
): Promise<{ readonly total: number; readonly rows: QuarantinedRecord[] }> {
  const { store, redactor } = parts;
  knowSecrets(parts, instance);
  const lists = sources.map(async ({ id, stream }) =>
    (await store.listQuarantine(id, page)).map((entry) => ({
      ...entry,
      stream,
      raw: redactor.redact(entry.raw),
      reason: redactor.redact(entry.reason),
    })),
  );
  const counts = await Promise.all(sources.map(({ id }) => store.countRecords(id)));
  const newestFirst = (await Promise.all(lists)).flat().toSorted((a, b) => b.seq - a.seq);
  return {
    total: counts.reduce((sum, { quarantined }) => sum + quarantined, 0),
    rows: newestFirst.slice(0, page.limit),
  };
}

/** An instance that was not opened since the start has secrets that the redactor has not heard of. */
function knowSecrets({ catalog, seal, redactor }: Parts, instance: Instance): void {
  const schema = catalog.get(instance.type)?.config;
  if (schema === undefined) return;
  for (const secret of secretValues(schema, openConfig(instance, seal))) redactor.add(secret);
}
