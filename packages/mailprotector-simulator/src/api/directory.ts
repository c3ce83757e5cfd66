import { demoEntities, type DomainEntities, type EntityReference } from "../records/log-record.ts";
import type { RecordInput } from "../records/record-batch.ts";
import type { LiveTraffic } from "../traffic/generate-traffic.ts";

/** Ids are integers in the vendor's answers, and text to its clients. */
export type DomainId = number | string;

/** One domain of the vendor. */
export interface DomainSetup {
  readonly id: number;
  /** @default "mpdemo.net" for 102, else `domain-<id>.example` */
  readonly name?: string;
  /** @default 7114, "Demo Customer" */
  readonly customer?: EntityReference;
  /** @default 343, "Demos Reseller" */
  readonly reseller?: EntityReference;
  /** @default 65, "United States" */
  readonly provider?: EntityReference;
  /** What it holds at the start. */
  readonly records?: RecordInput;
  /** Traffic that appears as the clock advances. */
  readonly live?: LiveTraffic;
}

/** A key and what its role may see. */
export interface ApiKey {
  readonly key: string;
  /** @default all domains */
  readonly domainIds?: readonly DomainId[];
}

/** The entities of a domain, with what its setup leaves out. */
export function entitiesOf(setup: DomainSetup): DomainEntities {
  const name =
    setup.name ??
    (setup.id === demoEntities.domain.id ? demoEntities.domain.name : `domain-${setup.id}.example`);
  return {
    domain: { id: setup.id, name },
    customer: setup.customer ?? demoEntities.customer,
    reseller: setup.reseller ?? demoEntities.reseller,
    provider: setup.provider ?? demoEntities.provider,
  };
}
