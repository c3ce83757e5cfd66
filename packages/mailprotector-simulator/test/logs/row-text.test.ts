import { describe, expect, it } from "@jest/globals";
import { burst, generateTraffic, type Dialect } from "../../src/index.ts";
import { logs, noon, record, vendorWith } from "../vendor-kit.ts";

const traffic = generateTraffic({ from: noon - 3_600_000, until: noon, ratePerMinute: 5 });

function bodyWith(dialect: Partial<Dialect>): string {
  return String(logs(vendorWith(traffic, { dialect }), { page_size: 1_000 }).answer.body);
}

describe("the text of records", () => {
  it("is that of the given record, with what is missing missing and what is null null", () => {
    const given = {
      id: "x",
      sender: null,
      subject: "Größe 📰",
      received_at: "2026-06-01T11:00:00.000+00:00",
    };

    expect(String(logs(vendorWith([given])).answer.body)).toBe(JSON.stringify([given]));
  });

  it("can be given exactly, for what a number cannot hold", () => {
    const json = '{"id":9007199254740993,"received_at":"2026-06-01T11:00:00.000+00:00"}';
    const vendor = vendorWith([{ json }]);

    expect(String(logs(vendor).answer.body)).toBe(`[${json}]`);
    expect([...vendor.truth(102)][0]?.id).toBe("9007199254740993");
  });

  it("repeats one id for the recipients of a message when ids are shared", () => {
    const vendor = vendorWith(traffic, { dialect: { ids: "shared" } });
    const { rows, ids } = logs(vendor, { page_size: 1_000 });

    expect(new Set(ids).size).toBeLessThan(ids.length);
    const byId = Map.groupBy(rows, ({ id }) => id);
    const repeated = [...byId.values()].filter((group) => group.length > 1);
    for (const group of repeated) {
      expect(new Set(group.map(({ received_at: at }) => at)).size).toBe(1);
      expect(new Set(group.map(({ recipient }) => recipient)).size).toBe(group.length);
    }
  });

  it("shares ids of given records by their queue id", () => {
    const vendor = vendorWith(
      [
        record("a", noon - 1, { postfix_queue_id: "1F" }),
        record("b", noon - 1, { postfix_queue_id: "1F" }),
        record("c", noon - 1),
      ],
      { dialect: { ids: "shared" } },
    );
    const { ids } = logs(vendor, { sort_direction: "asc" });

    expect(ids[0]).toBe(ids[1]);
    expect(ids[2]).toBe("c");
  });

  it("writes ids as distinct integers beyond 2^53 that doubles confuse", () => {
    const texts = [...bodyWith({ ids: "big-integer" }).matchAll(/\{"id":(\d+),"uuid"/g)].map(
      ([, digits]) => digits ?? "",
    );

    expect(texts).toHaveLength(traffic.length);
    expect(new Set(texts).size).toBe(traffic.length);
    for (const text of texts) {
      expect(BigInt(text)).toBeGreaterThan(2n ** 53n);
      expect(String(Number(text))).not.toBe(text);
    }
  });

  it("carries unknown fields, if the dialect has them", () => {
    const [row] = JSON.parse(bodyWith({ extraFields: true })) as Record<string, unknown>[];

    expect(row).toMatchObject({ x_node: { name: "mx3" }, x_flags: null });
  });

  it.each([
    ["missing-received-at", (row: unknown) => !Object.hasOwn(row as object, "received_at")],
    [
      "invalid-received-at",
      (row: unknown) =>
        Number.isNaN(Date.parse(String((row as { received_at: unknown }).received_at))),
    ],
    ["not-an-object", (row: unknown) => typeof row === "string"],
  ] as const)("is broken by %s in the same one record of so many", (kind, isBroken) => {
    const vendor = vendorWith(burst({ at: noon - 100, count: 100, spanMs: 100 }), {
      dialect: { malformed: { every: 20, kind } },
    });
    const body = String(logs(vendor, { page_size: 100 }).answer.body);
    const broken = (JSON.parse(body) as unknown[]).filter(isBroken);

    expect(broken).toHaveLength(5);
    expect(new Set(broken.map((row) => JSON.stringify(row))).size).toBe(5);
    expect(String(logs(vendor, { page_size: 100 }).answer.body)).toBe(body);
    expect(
      [...vendor.truth(102)]
        .map(({ json }) => json)
        .toReversed()
        .join(","),
    ).toBe(body.slice(1, -1));
  });
});
