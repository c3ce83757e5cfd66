import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { FieldsText } from "../../src/collect/fields-text.ts";

const texts = fc.array(fc.string({ unit: "binary", maxLength: 200 }));

describe("the fields of a page's rows", () => {
  it("come back as they were put, whatever their letters and however wrong the guess of their size", () => {
    fc.assert(
      fc.property(texts, fc.nat(500), (members, expectedBytes) => {
        const text = new FieldsText(expectedBytes);
        const all = members.map((one) => text.add(one));
        const read = all.map((fields, at) => {
          const into = Buffer.alloc(1_000);
          const end = text.copy(fields, into, 7);
          expect(fields.units).toBe(members[at]?.length);
          expect(end - 7).toBe(fields.end - fields.start);
          return into.toString("utf8", 7, end);
        });
        expect(read).toEqual(members.map((one) => one.toWellFormed()));
        expect(text.length).toBe(Buffer.byteLength(members.join(" ")) - spaces(members));
      }),
    );
  });

  it("tell how long they were also when they are freed", () => {
    const text = new FieldsText(0);
    text.add('"a":1');
    text.free();
    expect(text.length).toBe(5);
  });
});

/** Between so many texts. */
function spaces({ length }: readonly string[]): number {
  return Math.max(length - 1, 0);
}
