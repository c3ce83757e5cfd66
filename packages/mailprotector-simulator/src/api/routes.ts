import type { Caller, Sight } from "./access.ts";
import { errorAnswer, jsonAnswer, type DraftAnswer } from "../answer.ts";
import type { Dialect } from "../dialect.ts";
import type { DomainStore } from "../records/domain-store.ts";
import { domainDetail, entityDetail, listAnswer } from "./entity-answers.ts";
import { entityFilter } from "../logs/field-filter.ts";
import { emptyPage, logPage, type PageContext } from "../logs/log-page.ts";
import { logQuery } from "../logs/log-query.ts";
import { Refusal } from "./refusal.ts";
import { resultAnswer } from "./result-answer.ts";
import type { Target } from "./target.ts";

/** What a route may need. */
export interface RouteContext {
  readonly target: Target;
  readonly method: string;
  readonly body: string | undefined;
  readonly caller: Caller;
  readonly stores: readonly DomainStore[];
  readonly page: PageContext;
}

/** Answers a request of a known caller. */
export function routeRequest(context: RouteContext): DraftAnswer {
  const { target, method } = context;
  const [collection = "", id, below, ...more] = target.segments;
  if (collection === "results" && id === undefined) {
    return method === "POST" ? resultAnswer(context.body) : notAllowed();
  }
  if (more.length > 0 || !isCollection(collection)) return notFound();
  if (method !== "GET") return notAllowed();
  if (id === undefined) return listAnswer(collection, seenStores(context.stores, context), context);
  if (below === "logs") return logsOf(collection, id, context);
  const stores = seenStores(storesBelow(collection, id, context), context);
  if (stores.length === 0) return forbidden();
  if (below === undefined) return detailOf(collection, stores);
  if (below === "domains" && collection !== "domains") {
    return listAnswer("domains", stores, context);
  }
  if (below === "customers" && collection === "resellers") {
    return listAnswer("customers", stores, context);
  }
  return notFound();
}

/** Logs as they are answered to a key that sees nothing. */
export function nothingToSee(parameters: URLSearchParams, dialect: Dialect): DraftAnswer {
  return emptyPage(logQuery(parameters, dialect), dialect);
}

const collections = ["resellers", "customers", "domains", "user_groups", "users"] as const;

type Collection = (typeof collections)[number];

function isCollection(name: string): name is Collection {
  return collections.some((known) => known === name);
}

function logsOf(collection: Collection, id: string, context: RouteContext): DraftAnswer {
  const { target, page } = context;
  const query = logQuery(target.parameters, page.dialect);
  const below = storesBelow(collection, id, context);
  const visible = below.filter((store) => sightOf(store, context) === "full");
  if (visible.length === 0) {
    const isHidden = below.some((store) => sightOf(store, context) === "empty");
    return isHidden ? emptyPage(query, page.dialect) : forbidden();
  }
  const filters = collection === "users" ? [entityFilter("user", id)] : [];
  if (collection === "user_groups") filters.push(entityFilter("user_group", id));
  return logPage(visible, { ...query, filters: [...query.filters, ...filters] }, page);
}

function detailOf(collection: Collection, [store]: readonly DomainStore[]): DraftAnswer {
  if (store !== undefined && collection === "domains") {
    return jsonAnswer(200, domainDetail(store.entities));
  }
  if (store !== undefined && (collection === "customers" || collection === "resellers")) {
    return jsonAnswer(200, entityDetail(collection, store.entities));
  }
  return notFound();
}

/**
 * The stores under an entity. Users and groups are known only by the records that name them, so every store may hold
 * some.
 *
 * @throws Refusal 404 when there is no such entity
 */
function storesBelow(
  collection: Collection,
  id: string,
  { stores }: RouteContext,
): readonly DomainStore[] {
  const below = stores.filter(({ entities }) => {
    if (collection === "domains") return String(entities.domain.id) === id;
    if (collection === "customers") return String(entities.customer.id) === id;
    return collection !== "resellers" || String(entities.reseller.id) === id;
  });
  if (below.length === 0) throw new Refusal(404, `No ${collection} with the id ${id}.`);
  return below;
}

/** A narrowed role still sees that its domains exist; only what they hold is gone. */
function seenStores(stores: readonly DomainStore[], context: RouteContext): DomainStore[] {
  return stores.filter((store) => sightOf(store, context) !== "forbidden");
}

function sightOf(store: DomainStore, { caller }: RouteContext): Sight {
  return caller.sightOf(store.entities.domain.id);
}

function forbidden(): DraftAnswer {
  return errorAnswer(403, "The role of this key has no permission for this.");
}

function notFound(): DraftAnswer {
  return errorAnswer(404, "Not found.");
}

function notAllowed(): DraftAnswer {
  return errorAnswer(405, "Method not allowed.");
}
