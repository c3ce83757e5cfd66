import { describe, expect, it } from "@jest/globals";
import { burst } from "../../src/index.ts";
import { allLogs, logs, minutely, noon, record, vendorWith } from "../vendor-kit.ts";

describe("the order of logs", () => {
  it.each(["asc", "desc"])("is forced one way by the dialect, also when %s is asked", (asked) => {
    const vendor = vendorWith(minutely(3), { dialect: { order: "desc-only" } });
    expect(logs(vendor, { sort_direction: asked }).ids).toEqual(["r2", "r1", "r0"]);

    vendor.configure({ dialect: { order: "asc-only" } });
    expect(logs(vendor, { sort_direction: asked }).ids).toEqual(["r0", "r1", "r2"]);
  });

  it("is shuffled but the same on each page where the dialect knows no order", () => {
    const vendor = vendorWith(minutely(200), { dialect: { order: "unordered" } });
    const read = () => allLogs(vendor, { page_size: 30 }).flatMap(({ ids }) => ids);
    const ids = read();

    expect(ids).not.toEqual([...ids].sort());
    expect(new Set(ids).size).toBe(200);
    expect(read()).toEqual(ids);
    const times = logs(vendor, { page_size: 200 }).times;
    expect(times).not.toEqual([...times].sort((a, b) => a - b));
  });

  it("reverses ties with the direction when they are stable, and keeps them when fixed", () => {
    const tied = ["a", "b", "c"].map((id) => record(id, noon - 1));
    const vendor = vendorWith([record("old", noon - 2), ...tied]);
    expect(logs(vendor, { sort_direction: "asc" }).ids).toEqual(["old", "a", "b", "c"]);
    expect(logs(vendor).ids).toEqual(["c", "b", "a", "old"]);

    vendor.configure({ dialect: { tieOrder: "fixed" } });
    expect(logs(vendor, { sort_direction: "asc" }).ids).toEqual(["old", "a", "b", "c"]);
    expect(logs(vendor).ids).toEqual(["a", "b", "c", "old"]);
  });

  it("changes within one time with every request when ties are unstable, the same for one seed", () => {
    const make = (seed: number) =>
      vendorWith(burst({ at: noon - 1, count: 50 }), { seed, dialect: { tieOrder: "unstable" } });
    const vendor = make(1);
    const first = logs(vendor, { page_size: 50 }).ids;
    const second = logs(vendor, { page_size: 50 }).ids;

    expect(second).not.toEqual(first);
    expect([...second].sort()).toEqual([...first].sort());
    expect(logs(make(1), { page_size: 50 }).ids).toEqual(first);
    expect(logs(make(2), { page_size: 50 }).ids).not.toEqual(first);
  });

  it("of unstable ties loses and repeats records over pages, but never moves other times", () => {
    const records = [
      ...minutely(5),
      ...Array.from({ length: 40 }, (_, i) => record(`t${i}`, noon)),
    ];
    const vendor = vendorWith(records, { dialect: { tieOrder: "unstable" } });
    const ids = allLogs(vendor, { page_size: 9, sort_direction: "asc" }).flatMap(
      (page) => page.ids,
    );

    expect(ids).toHaveLength(45);
    expect(ids.slice(0, 5)).toEqual(["r0", "r1", "r2", "r3", "r4"]);
    expect(new Set(ids).size).toBeLessThan(45);
  });

  it("follows each documented sort field, in both directions", () => {
    const vendor = vendorWith([
      record("x", noon - 3, {
        direction: "outbound",
        from: "b",
        recipient: "c",
        subject: "a",
        decision: "deliver",
        score: { score: 5 },
      }),
      record("y", noon - 2, {
        direction: "inbound",
        from: "c",
        recipient: "a",
        subject: "b",
        decision: "quarantine",
        score: { score: 40 },
      }),
      record("z", noon - 1, {
        direction: "inbound",
        from: "a",
        recipient: "b",
        subject: "c",
        decision: "delete",
        score: { score: 7 },
      }),
    ]);
    const sorted = (sort_field: string, sort_direction = "asc") =>
      logs(vendor, { sort_field, sort_direction }).ids.join("");

    expect(sorted("@timestamp")).toBe("xyz");
    expect(sorted("prime.direction")).toBe("yzx");
    expect(sorted("prime.from_header_raw")).toBe("zxy");
    expect(sorted("prime.recipient")).toBe("yzx");
    expect(sorted("prime.subject", "desc")).toBe("zyx");
    expect(sorted("prime.decision")).toBe("zxy");
    expect(sorted("prime.score", "desc")).toBe("yzx");
  });
});
