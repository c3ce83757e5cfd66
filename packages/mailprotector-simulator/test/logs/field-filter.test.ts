import { describe, expect, it } from "@jest/globals";
import { iso, logs, noon, record, vendorWith } from "../vendor-kit.ts";

const records = [
  record("bounce", noon - 4, {
    sender: null,
    direction: "inbound",
    subject: "Undelivered",
    score: { score: 1 },
  }),
  record("spam", noon - 3, {
    sender: "WIN@Lottery.example",
    direction: "inbound",
    subject: "You won",
    score: { score: 400 },
  }),
  record("sent", noon - 2, {
    sender: "ann@mpdemo.net",
    direction: "outbound",
    recipient: "bob@example.com",
    score: { score: 12 },
  }),
  record("bare", noon - 1),
];

describe("field filters", () => {
  it("find text anywhere in sender, recipient and subject, in any case", () => {
    const vendor = vendorWith(records);

    expect(logs(vendor, { sender: "lottery" }).ids).toEqual(["spam"]);
    expect(logs(vendor, { recipient: "BOB@" }).ids).toEqual(["sent"]);
    expect(logs(vendor, { subject: "un" }).ids).toEqual(["bounce"]);
  });

  it("compare other fields as a whole, and scores as numbers", () => {
    const vendor = vendorWith(records);

    expect(logs(vendor, { direction: "inbound" }).ids).toEqual(["spam", "bounce"]);
    expect(logs(vendor, { direction: "in" }).ids).toEqual([]);
    expect(logs(vendor, { "score[geq]": 12 }).ids).toEqual(["sent", "spam"]);
    expect(logs(vendor, { "score[lt]": 12 }).ids).toEqual(["bounce"]);
  });

  it("combine with each other, with times, and with paging totals", () => {
    const page = logs(vendorWith(records), {
      direction: "inbound",
      "received_at[gt]": iso(noon - 4),
    });

    expect(page.ids).toEqual(["spam"]);
    expect(page.pagination["total"]).toBe(1);
  });

  it("refuse what makes no sense with 400", () => {
    const vendor = vendorWith(records);

    expect(logs(vendor, { "sender[gt]": "a" }).status).toBe(400);
    expect(logs(vendor, { score: "high" }).status).toBe(400);
  });

  it("keep their pages consistent when records come in between", () => {
    const vendor = vendorWith(records);
    expect(logs(vendor, { direction: "inbound", page_size: 1 }).ids).toEqual(["spam"]);

    vendor.addRecords(102, [record("new", noon, { direction: "inbound" })]);
    expect(logs(vendor, { direction: "inbound", page_size: 1 }).ids).toEqual(["new"]);
  });
});
