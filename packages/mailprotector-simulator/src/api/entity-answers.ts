import { jsonHeaders, type DraftAnswer } from "../answer.ts";
import type { Dialect } from "../dialect.ts";
import type { DomainStore } from "../records/domain-store.ts";
import { hashText } from "../hash.ts";
import { pagingOf, paginationDocument } from "../logs/paging.ts";
import type { DomainEntities } from "../records/log-record.ts";
import type { Target } from "./target.ts";

/** What a list needs of a request. */
export interface ListContext {
  readonly target: Target;
  readonly page: { readonly dialect: Dialect };
}

/** One domain, in the documented shape. */
export function domainDetail({ domain, customer }: DomainEntities): object {
  return {
    id: domain.id,
    name: domain.name,
    account: customer,
    domain_status: { id: 1, name: "Active" },
    parent: customer,
    verification_token: hashText(domain.name).toString(16),
    address_discovery_enabled: false,
    ...created,
  };
}

/** One customer or reseller; the shape follows that of a domain. */
export function entityDetail(
  collection: "customers" | "resellers",
  { customer, reseller, provider }: DomainEntities,
): object {
  return collection === "customers"
    ? { ...customer, account: reseller, parent: reseller, ...created }
    : { ...reseller, account: provider, parent: provider, ...created };
}

/** The list of a collection under some domains, each entity once. Lists page by `page` and `per_page`. */
export function listAnswer(
  collection: string,
  stores: readonly DomainStore[],
  { target, page }: ListContext,
): DraftAnswer {
  const { dialect } = page;
  const paging = pagingOf(target.parameters, {
    ...dialect,
    pageParameter: "per_page",
    defaultPageSize: 25,
  });
  const all = entitiesIn(collection, stores);
  const start = (paging.page - 1) * paging.size;
  const shown = all.slice(start, start + paging.size);
  const told = { total: all.length, rows: shown.length };
  const document = paginationDocument(paging, told, dialect.paginationNames);
  return {
    status: 200,
    headers: { ...jsonHeaders, "x-pagination": JSON.stringify(document) },
    body: JSON.stringify(shown),
  };
}

const created = Object.freeze({
  created_at: "2019-03-04T10:20:30.000+00:00",
  updated_at: "2025-11-12T08:09:10.000+00:00",
});

function entitiesIn(collection: string, stores: readonly DomainStore[]): object[] {
  const byId = new Map<number, object>();
  for (const { entities } of stores) {
    if (collection === "domains") byId.set(entities.domain.id, domainDetail(entities));
    if (collection === "customers" || collection === "resellers") {
      const { id } = collection === "customers" ? entities.customer : entities.reseller;
      byId.set(id, entityDetail(collection, entities));
    }
  }
  return [...byId.values()];
}
