import { describe, expect, it } from "@jest/globals";
import { listStreamPage } from "../../src/collection/list-stream-page.ts";
import type { SourceKey, Store } from "../../src/store/store.ts";

const sources = ["mail", "audit"].map((stream) => ({ id: `s-${stream}`, stream })) as SourceKey[];

describe("the ledger of a connector with several content types", () => {
  it("is that of the one that is asked for, with its own page", async () => {
    const { asked, store } = ledgers();

    await listStreamPage(store, sources, { stream: "audit", after: 7, limit: 5, order: "desc" });

    expect(asked).toEqual([["s-audit", { after: 7, limit: 5, order: "desc" }]]);
  });

  it("is no longer than asked when none is named", async () => {
    const { asked, store } = ledgers();

    expect(await listStreamPage(store, sources, { limit: 3 })).toHaveLength(3);
    expect(asked.map(([source]) => source)).toEqual(["s-mail", "s-audit"]);
  });

  it("is refused for one that it does not collect, and names those it does", async () => {
    const refused = listStreamPage(ledgers().store, sources, { stream: "chat", limit: 3 });

    await expect(refused).rejects.toMatchObject({
      code: "request_invalid",
      status: 400,
      problems: [{ path: "/stream", message: expect.stringContaining('"mail", "audit"') }],
    });
  });
});

function ledgers() {
  const asked: unknown[][] = [];
  const listLedger = async (...given: unknown[]) => {
    asked.push(given);
    return [{ seq: 1 }, { seq: 2 }];
  };
  return { asked, store: { listLedger } as unknown as Pick<Store, "listLedger"> };
}
