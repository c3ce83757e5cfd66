import { describe, expect, it } from "@jest/globals";
import { welcome, type WelcomeFacts } from "../src/welcome.ts";

const facts: WelcomeFacts = {
  url: "http://127.0.0.1:8480",
  vendorUrl: "http://127.0.0.1:8481",
  dataDir: "/repo/data",
  logPath: "/repo/data/host.log",
  workingDir: "/repo",
  adminKey: { from: "file", key: "sluice_key", path: "/repo/data/admin.key", isNew: false },
};

describe("the welcome", () => {
  it("shows commands without what goes without saying", () => {
    expect(welcome(facts)).toContain("  npx sluice connector list --key-file data/admin.key\n");
  });

  it("names another port, and the own address of a host that listens everywhere", () => {
    expect(welcome({ ...facts, url: "http://0.0.0.0:9000" })).toContain(
      "connector list --url http://127.0.0.1:9000 --key-file",
    );
  });

  it("quotes a key file whose path has blanks", () => {
    const path = "/repo/my data/admin.key";
    expect(
      welcome({ ...facts, adminKey: { from: "file", key: "k", path, isNew: false } }),
    ).toContain('--key-file "my data/admin.key"');
  });

  it("shows a created key once, a given one never", () => {
    const created = { from: "file", key: "sluice_key", path: "/repo/data/admin.key" } as const;
    expect(welcome({ ...facts, adminKey: { ...created, isNew: true } })).toContain("sluice_key");
    expect(welcome({ ...facts, adminKey: { ...created, isNew: false } })).not.toContain(
      "sluice_key",
    );
    const given = welcome({ ...facts, adminKey: { from: "environment", key: "sluice_key" } });
    expect(given).not.toContain("sluice_key");
    expect(given).toContain("SLUICE_API_KEY");
  });
});
