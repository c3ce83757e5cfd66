import { describe, expect, it } from "@jest/globals";
import { contentIdentityOf, elementOf, identityOf } from "../../src/ledger/digest.ts";
import { createPageDigests } from "../../src/ledger/page-digests.ts";

describe("digests of a page", () => {
  it("are those of its records one by one", () => {
    const digests = createPageDigests("source-1", 2);
    const contents = ['{"subject":"grüße ✓"}', "{}"];

    digests.putIdentity(0, { id: "7" });
    digests.putIdentity(1, { canonicalContent: contents[1] ?? "" });
    contents.forEach((content, at) =>
      digests.putElement(at, Buffer.from(`${"x".repeat(16)}${content}`)),
    );

    const identities = [
      identityOf("source-1", "7"),
      contentIdentityOf("source-1", contents[1] ?? ""),
    ];
    expect(digests.identities).toEqual(Buffer.concat(identities));
    expect(digests.elements).toEqual(
      Buffer.concat(identities.map((identity, at) => elementOf(identity, contents[at] ?? ""))),
    );
  });
});
