import { describe, expect, it } from "@jest/globals";
import { freeText, rememberText, takeTextOfRows } from "../../src/http/rows-text.ts";

describe("the text of rows", () => {
  it("is the body that they were parsed from, with the keys that lead to them", () => {
    const body = Buffer.from('{"data":{"items":[{"id":1}]},"links":[]}');
    const json = JSON.parse(body.toString()) as { data: { items: unknown[] } };
    rememberText(json, body);
    expect(takeTextOfRows(json.data.items)).toMatchObject({ body, path: ["data", "items"] });

    const list = JSON.parse('[{"id":1}]') as unknown[];
    const plain = Buffer.from('[{"id":1}]');
    rememberText(list, plain);
    expect(takeTextOfRows(list)).toMatchObject({ body: plain, path: [] });
  });

  it("is given once, so that nothing outlives its page", () => {
    const list: unknown[] = [{}];
    rememberText(list, Buffer.from("[{}]"));
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
    rememberText(rows, Buffer.from('[{"id":1},{"id":2}]'));
    expect(takeTextOfRows(change(rows))).toBeUndefined();
  });

  it("is freed with its page, unless other rows stand in the same body", () => {
    const freed = (json: string): boolean => {
      const body = Buffer.from(new TextEncoder().encode(json).buffer);
      const parsed = JSON.parse(json) as { items: unknown[] };
      rememberText(parsed, body);
      const text = takeTextOfRows(parsed.items);
      if (text === undefined) throw new Error("expected the text of the items");
      freeText(text);
      return body.length === 0;
    };
    expect(freed('{"items":[{"id":1}]}')).toBe(true);
    expect(freed('{"items":[{"id":1}],"more":[{"id":2}]}')).toBe(false);
  });

  it("leaves memory alone that it shares with others", () => {
    const shared = Buffer.from('x[{"id":1}]');
    const body = shared.subarray(1);
    const rows = JSON.parse(body.toString()) as unknown[];
    rememberText(rows, body);
    const text = takeTextOfRows(rows);
    if (text === undefined) throw new Error("expected the text of the rows");
    freeText(text);
    expect(shared.toString()).toBe('x[{"id":1}]');
  });
});
