import { describe, expect, it } from "@jest/globals";
import { mapEach } from "../../src/window/map-each.ts";

describe("mapping each element", () => {
  it("closes the source when the reader leaves", async () => {
    const source = numbers();

    for await (const text of mapEach(source.each(), String)) {
      expect(text).toBe("1");
      break;
    }

    expect(source.isClosed()).toBe(true);
  });

  it("closes the source when the mapping throws", async () => {
    const source = numbers();
    const mapped = mapEach(source.each(), () => {
      throw new Error("not what was asked");
    });

    await expect(Array.fromAsync(mapped)).rejects.toThrow("not what was asked");

    expect(source.isClosed()).toBe(true);
  });
});

function numbers(): {
  readonly each: () => AsyncIterable<number>;
  readonly isClosed: () => boolean;
} {
  let isClosed = false;
  return {
    async *each() {
      try {
        yield 1;
        yield 2;
      } finally {
        isClosed = true;
      }
    },
    isClosed: () => isClosed,
  };
}
