import { describe, it } from "@jest/globals";
import { inlineStore } from "../../src/store/inline-store.ts";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";
import { withDataDir } from "./data-dir.ts";
import { storeContract } from "./store-contract.ts";

describe("the store in the caller's thread", () => {
  it.each(storeContract())("$title", ({ run }) =>
    withDataDir(async (dataDir) => {
      const store = inlineStore(openSqliteStore({ dataDir }));
      try {
        await run(store);
      } finally {
        await store.close();
      }
    }),
  );
});
