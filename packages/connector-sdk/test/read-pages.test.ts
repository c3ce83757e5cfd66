import { describe, expect, it } from "@jest/globals";
import { readPages } from "@sluice/connector-sdk";

describe("pages in turn", () => {
  it("begin where they are asked to and end with the last", async () => {
    const asked: number[] = [];
    const ask = async (page: number): Promise<string> => {
      asked.push(page);
      return `page ${page}`;
    };

    const pages = await Array.fromAsync(
      readPages({ firstPage: 3, ask, isLast: (page) => page === "page 5" }),
    );

    expect(pages).toEqual(["page 3", "page 4", "page 5"]);
    expect(asked).toEqual([3, 4, 5]);
  });

  it("are asked for one at a time, and no more once the reader has left", async () => {
    const asked: number[] = [];
    const ask = async (page: number): Promise<number> => {
      asked.push(page);
      return page;
    };

    for await (const page of readPages({ firstPage: 1, ask, isLast: () => false })) {
      expect(asked).toEqual([...asked.keys()].map((at) => at + 1));
      if (page === 2) break;
    }

    expect(asked).toEqual([1, 2]);
  });
});
