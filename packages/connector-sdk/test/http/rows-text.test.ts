import { describe, expect, it } from "@jest/globals";
import { rememberText, takeTextOfRows } from "../../src/http/rows-text.ts";

describe("the text of rows", () => {
  it("is the body that they were parsed from, with the keys that lead to them", () => {
    const body = '{"data":{"items":[{"id":1}]},"links":[]}';
    const json = JSON.parse(body) as { data: { items: unknown[] } };
    rememberText(json, body);
    expect(takeTextOfRows(json.data.items)).toMatchObject({ body, path: ["data", "items"] });

    const list = JSON.parse('[{"id":1}]') as unknown[];
    rememberText(list, '[{"id":1}]');
    expect(takeTextOfRows(list)).toMatchObject({ body: '[{"id":1}]', path: [] });
  });

  it("is given once, so that nothing outlives its page", () => {
    const list: unknown[] = [{}];
    rememberText(list, "[{}]");
    expect(takeTextOfRows(list)).toBeDefined();
    expect(takeTextOfRows(list)).toBeUndefined();
  });

  it.each([
    ["copied", (rows: unknown[]) => [...rows]],
    ["filtered", (rows: unknown[]) => rows.filter(() => true)],
    ["sorted in place", (rows: unknown[]) => rows.reverse()],
    ["cut in place", (rows: unknown[]) => (rows.pop(), rows)],
    ["added to in place", (rows: unknown[]) => (rows.push({}), rows)],
    ["replaced in place", (rows: unknown[]) => rows.fill({ id: 3 }, 0, 1)],
  ])("is not believed of an array that was %s", (_how, change) => {
    const rows: unknown[] = [{ id: 1 }, { id: 2 }];
    rememberText(rows, '[{"id":1},{"id":2}]');
    expect(takeTextOfRows(change(rows))).toBeUndefined();
  });
});
