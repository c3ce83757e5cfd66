import type { Dialect } from "../dialect.ts";
import { Refusal } from "../api/refusal.ts";

/** Which page is asked for. */
export interface Paging {
  /** From 1 on. */
  readonly page: number;
  /** Rows a page, as the vendor honours it. */
  readonly size: number;
}

/**
 * Reads page and page size.
 *
 * @throws Refusal 400 when one is no number, 422 when it is none that makes sense
 */
export function pagingOf(
  parameters: URLSearchParams,
  dialect: Pick<Dialect, "defaultPageSize" | "maxPageSize" | "oversizedPage" | "pageParameter">,
): Paging {
  const page = wholeNumber(parameters, "page") ?? 1;
  const asked =
    dialect.pageParameter === "none" ? undefined : wholeNumber(parameters, dialect.pageParameter);
  const size = asked ?? Math.min(dialect.defaultPageSize, dialect.maxPageSize);
  if (size > dialect.maxPageSize && dialect.oversizedPage === "reject") {
    throw new Refusal(422, `${dialect.pageParameter} must not exceed ${dialect.maxPageSize}.`);
  }
  return { page, size: Math.min(size, dialect.maxPageSize) };
}

/** The X-Pagination document. `total` is what the vendor tells, undefined when it tells none. */
export function paginationDocument(
  { page, size }: Paging,
  told: { readonly total: number | undefined; readonly rows: number },
  names: Dialect["paginationNames"],
): Record<string, number | null> {
  const { total, rows } = told;
  const totalPages = total === undefined ? undefined : Math.ceil(total / size);
  const hasNext = totalPages === undefined ? rows === size : page < totalPages;
  const document: Record<string, number | null> = {};
  const say = (name: string | null, value: number | null | undefined): void => {
    if (name !== null && value !== undefined) document[name] = value;
  };
  say(names.total, total);
  say(names.totalPages, totalPages);
  say(names.page, page);
  say(names.perPage, size);
  say(names.nextPage, hasNext ? page + 1 : null);
  return document;
}

function wholeNumber(parameters: URLSearchParams, name: string): number | undefined {
  const text = parameters.get(name);
  if (text === null) return undefined;
  if (!/^-?\d{1,15}$/.test(text)) throw new Refusal(400, `${name} is not a number.`);
  if (Number(text) < 1) throw new Refusal(422, `${name} must be at least 1.`);
  return Number(text);
}
