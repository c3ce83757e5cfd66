/** How a user has arranged a table. */
export interface TableView {
  /** Every column by id, in order. */
  readonly order: readonly string[];
  readonly hidden: readonly string[];
  readonly sort: Sort | null;
}

export interface Sort {
  readonly column: string;
  readonly isDescending: boolean;
}

/**
 * Puts together what was kept and what columns there are by now: columns that are gone are forgotten, new ones
 * stand where they would by default. Whatever cannot be understood counts as nothing kept. Pure.
 */
export function restoreView(kept: string | null, usual: TableView): TableView {
  const view = parse(kept);
  if (view === undefined) return usual;
  const known = view.order.filter((id) => usual.order.includes(id));
  return {
    order: withMissing(known, usual.order),
    hidden: view.hidden.filter((id) => usual.order.includes(id)),
    sort: view.sort !== null && usual.order.includes(view.sort.column) ? view.sort : usual.sort,
  };
}

/** Moves a column to another's place; the others close up. Pure. */
export function moveColumn(view: TableView, id: string, to: number): TableView {
  const others = view.order.filter((one) => one !== id);
  const place = Math.min(Math.max(to, 0), others.length);
  return { ...view, order: [...others.slice(0, place), id, ...others.slice(place)] };
}

/** Shows a column, or hides it. Pure. */
export function toggleColumn(view: TableView, id: string): TableView {
  const hidden = view.hidden.includes(id)
    ? view.hidden.filter((one) => one !== id)
    : [...view.hidden, id];
  return { ...view, hidden };
}

/** A click on a heading: ascending, then descending, then as usual. Pure. */
export function nextSort(view: TableView, column: string, usual: Sort | null): TableView {
  if (view.sort?.column !== column) return { ...view, sort: { column, isDescending: false } };
  if (!view.sort.isDescending) return { ...view, sort: { column, isDescending: true } };
  const isUsual = usual?.column === column;
  return { ...view, sort: isUsual ? { column, isDescending: false } : usual };
}

function withMissing(known: readonly string[], all: readonly string[]): string[] {
  const order = [...known];
  for (const [at, id] of all.entries()) {
    if (!order.includes(id)) order.splice(Math.min(at, order.length), 0, id);
  }
  return order;
}

function parse(kept: string | null): TableView | undefined {
  try {
    const view = JSON.parse(kept ?? "null") as Partial<TableView> | null;
    if (view === null || !isTexts(view.order) || !isTexts(view.hidden)) return undefined;
    return { order: view.order, hidden: view.hidden, sort: isSort(view.sort) ? view.sort : null };
  } catch {
    return undefined;
  }
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}

function isSort(value: unknown): value is Sort {
  return (
    typeof value === "object" && value !== null && "column" in value && "isDescending" in value
  );
}
