import { describe, expect, it } from "@jest/globals";
import {
  readView,
  viewQuery,
  writeView,
} from "../../../../src/pages/connector/time-view/view-address.ts";
import type { View } from "../../../../src/pages/connector/time-view/time-view.ts";

const hour = 3_600_000;

describe("the address of a view of time", () => {
  it.each<[string, View]>([
    ["", { kind: "all" }],
    ["range=6h", { kind: "last", ms: 6 * hour }],
    [
      "from=2026-06-01T00%3A00%3A00.000Z&to=2026-06-01T01%3A00%3A00.001Z",
      {
        kind: "span",
        since: Date.UTC(2026, 5, 1),
        until: Date.UTC(2026, 5, 1) + hour + 1,
      },
    ],
  ])("%j says the same when it is read as when it was written", (address, view) => {
    expect(writeView(view, new URLSearchParams()).toString()).toBe(address);
    expect(readView(new URLSearchParams(address))).toEqual(view);
  });

  it("keeps what else it says, and nothing of the view before", () => {
    const before = new URLSearchParams("about=this&from=2026-06-01&to=2026-06-02");

    const after = writeView({ kind: "last", ms: hour }, before);

    expect(after.toString()).toBe("about=this&range=1h");
    expect(before.has("to")).toBe(true);
  });

  it("is taken to another place without what else it says", () => {
    expect(viewQuery(new URLSearchParams("about=this&range=1h"))).toBe("?range=1h");
    expect(viewQuery(new URLSearchParams("about=this"))).toBe("");
  });

  it.each([
    "range=a-while",
    "from=2026-06-01",
    "from=soon&to=later",
    "from=2026-06-02&to=2026-06-01",
  ])("%j, which is no view, is everything", (address) => {
    expect(readView(new URLSearchParams(address))).toEqual({ kind: "all" });
  });
});
