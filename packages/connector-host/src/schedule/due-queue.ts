/** Who is due when: a binary heap, so that tens of thousands of idle instances cost an entry each and no timer. */
export interface DueQueue {
  /** Sets when `id` is due next; replaces what was set before. */
  set(id: string, dueAt: number): void;
  remove(id: string): void;
  /** Takes the most overdue id whose time has come; undefined when nothing is due. */
  take(now: number): string | undefined;
  /** When the next is due; undefined when the queue is empty. */
  nextAt(): number | undefined;
}

interface Entry {
  readonly id: string;
  readonly dueAt: number;
}

export function createDueQueue(): DueQueue {
  const heap: Entry[] = [];
  // An entry that is no longer in here as it stands in the heap was replaced; it is dropped when it comes up.
  const current = new Map<string, Entry>();

  const dropStale = (): void => {
    for (let top = heap[0]; top !== undefined && current.get(top.id) !== top; top = heap[0])
      pop(heap);
  };

  return {
    set(id, dueAt) {
      const entry = { id, dueAt };
      current.set(id, entry);
      push(heap, entry);
    },
    remove(id) {
      current.delete(id);
    },
    take(now) {
      dropStale();
      const top = heap[0];
      if (top === undefined || top.dueAt > now) return undefined;
      pop(heap);
      current.delete(top.id);
      return top.id;
    },
    nextAt() {
      dropStale();
      return heap[0]?.dueAt;
    },
  };
}

function push(heap: Entry[], entry: Entry): void {
  let at = heap.push(entry) - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (dueAt(heap, parent) <= entry.dueAt) break;
    swap(heap, at, parent);
    at = parent;
  }
}

function pop(heap: Entry[]): void {
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return;
  heap[0] = last;
  for (let at = 0; ;) {
    const left = 2 * at + 1;
    const child = dueAt(heap, left + 1) < dueAt(heap, left) ? left + 1 : left;
    if (dueAt(heap, child) >= last.dueAt) break;
    swap(heap, at, child);
    at = child;
  }
}

function dueAt(heap: readonly Entry[], at: number): number {
  return heap[at]?.dueAt ?? Number.POSITIVE_INFINITY;
}

function swap(heap: Entry[], a: number, b: number): void {
  const [one, other] = [heap[a], heap[b]];
  if (one === undefined || other === undefined) return;
  heap[a] = other;
  heap[b] = one;
}
