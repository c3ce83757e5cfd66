import { describe, expect, it } from "@jest/globals";
import {
  contractVersion,
  type Manifest,
  manifestSchema,
  verifyManifest,
} from "@sluice/connector-sdk";

const manifest: Manifest = {
  id: "acme-mail",
  name: "Acme Mail",
  vendor: "acme",
  version: "1.2.3",
  contract: contractVersion,
  host: "^0.1.0",
  category: "email",
  namespace: "acme",
  capabilities: { collect: true, respond: false },
  nativeAlertsMapped: false,
  runsOn: ["dp"],
  entry: "dist/index.js",
  contentTypes: [
    {
      id: "logs",
      title: "Logs",
      index: "syslog",
      msgClass: "acme_logs",
      locating: { msg_class: "acme_logs" },
      defaultIntervalMinutes: 5,
    },
  ],
  hosts: ["config:base_url"],
  responseActions: [],
  credentialSteps: ["Create a key."],
  limits: [],
  docs: [{ title: "API", url: "https://api.acme.example" }],
};

const host = { hostVersion: "0.1.4" };

describe("a manifest", () => {
  it("that fits is given back", () => {
    expect(verifyManifest(manifest, host)).toEqual({ ok: true, manifest });
    expect(verifyManifest({ $schema: "./manifest.json", ...manifest }, host)).toMatchObject({
      ok: true,
    });
  });

  it("of another contract is refused, with both numbers", () => {
    expect(problemsOf({ ...manifest, contract: 7 })).toEqual([
      {
        path: "/contract",
        message: expect.stringMatching(/^\/contract is 7, and this host speaks contract 1\./),
      },
    ]);
  });

  it("for other hosts is refused, with both versions", () => {
    expect(problemsOf({ ...manifest, host: ">=2 <3" })).toEqual([
      {
        path: "/host",
        message: expect.stringMatching(/^\/host is ">=2 <3", and this host is 0\.1\.4\./),
      },
    ]);
  });

  it("accepts a pre-release of a host within its range", () => {
    expect(
      verifyManifest({ ...manifest, host: ">=0.1.0" }, { hostVersion: "0.2.0-beta.1" }),
    ).toMatchObject({
      ok: true,
    });
  });

  it("with several mistakes has all of them listed", () => {
    const { vendor: _vendor, ...rest } = manifest;

    const problems = problemsOf({
      ...rest,
      id: "Acme Mail",
      version: "one",
      contract: 2,
      host: "new ones",
      nativeAlertMapped: true,
      entry: "../elsewhere/index.js",
      contentTypes: [
        manifest.contentTypes[0],
        { ...manifest.contentTypes[0], defaultIntervalMinutes: 0 },
      ],
      docs: [{ title: "API", url: "api.acme.example" }],
    });

    expect(problems.map(({ path }) => path).toSorted()).toEqual([
      "/contentTypes/1/defaultIntervalMinutes",
      "/contentTypes/1/id",
      "/contract",
      "/docs/0/url",
      "/entry",
      "/host",
      "/id",
      "/nativeAlertMapped",
      "/vendor",
      "/version",
    ]);
    expect(problems.map(({ message }) => message)).toContain(
      '/nativeAlertMapped is not a known key. Did you mean "nativeAlertsMapped"?',
    );
  });

  it.each([[null], [7], ["text"], [[]], [undefined], [{ contentTypes: 7 }]])(
    "that is none is refused and nothing breaks: %j",
    (value) => {
      expect(problemsOf(value).length).toBeGreaterThan(0);
    },
  );
});

describe("the schema of the manifest", () => {
  it("requires exactly the keys that the type has", () => {
    expect([...manifestSchema.required].toSorted()).toEqual(Object.keys(manifest).toSorted());
    expect([...manifestSchema.properties.contentTypes.items.required].toSorted()).toEqual(
      Object.keys(manifest.contentTypes[0] ?? {}).toSorted(),
    );
  });
});

function problemsOf(value: unknown) {
  const result = verifyManifest(value, host);
  if (result.ok) throw new Error("expected problems");
  return result.problems;
}
