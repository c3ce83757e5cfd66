/** What the `X-Pagination` header says; a part that it does not say, or says unreadably, is `undefined`. */
export interface Pagination {
  /** Records that the whole query holds, as the vendor counts them. */
  readonly total: number | undefined;
  /** Whether the page asked for is the last one. */
  readonly isLast: boolean | undefined;
}

// People who call the API report different field names for the same figures.
const totalNames = ["total", "total_count", "total_records", "total_entries"];
const totalPagesNames = ["total_pages", "page_count", "last_page"];

/**
 * Reads the header, a JSON document of page and total figures. `page` is the page that was asked for, 1-based.
 * Never throws: a header that cannot be read says nothing.
 */
export function readPagination(header: string | undefined, page: number): Pagination {
  const figures = parseObject(header);
  const total = firstCount(figures, totalNames);
  return { total, isLast: saysLast(figures, page) };
}

function saysLast(figures: Readonly<Record<string, unknown>>, page: number): boolean | undefined {
  const totalPages = firstCount(figures, totalPagesNames);
  if (totalPages !== undefined) return page >= totalPages;
  const nextPage = figures["next_page"];
  if (nextPage === undefined) return undefined;
  const count = toCount(nextPage);
  // Some write the number of the next page, some its address, and nothing or nonsense when there is none.
  return count === undefined ? !nextPage : count <= page;
}

function parseObject(header: string | undefined): Readonly<Record<string, unknown>> {
  if (header === undefined) return {};
  try {
    const parsed: unknown = JSON.parse(header);
    const isObject = typeof parsed === "object" && parsed !== null && !Array.isArray(parsed);
    return isObject ? (parsed as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}

function firstCount(
  figures: Readonly<Record<string, unknown>>,
  names: readonly string[],
): number | undefined {
  for (const name of names) {
    const count = toCount(figures[name]);
    if (count !== undefined) return count;
  }
  return undefined;
}

function toCount(value: unknown): number | undefined {
  const isText = typeof value === "string" && /^\d+$/.test(value);
  const count = isText ? Number(value) : value;
  return typeof count === "number" && Number.isSafeInteger(count) && count >= 0 ? count : undefined;
}
