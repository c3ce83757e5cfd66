import { delimiter } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { readSettings } from "../../src/config/read-settings.ts";
import { defaultSettings } from "../../src/config/settings.ts";

describe("settings", () => {
  it("have a default for everything", () => {
    expect(readSettings({ SLUICE_HOST: "" })).toEqual({ ok: true, settings: defaultSettings });
  });

  it("come from the environment", () => {
    const result = readSettings({
      SLUICE_DATA_DIR: "/srv/sluice",
      SLUICE_HOST: "0.0.0.0",
      SLUICE_PORT: "0",
      SLUICE_SECRET_KEY: "AB".repeat(32),
      SLUICE_ADMIN_KEY: "long-enough",
      SLUICE_ALLOW_PRIVATE_NETWORK: "1",
      SLUICE_LOG_LEVEL: "debug",
      SLUICE_KEEP_DAYS: "400",
      SLUICE_CONNECTORS: ["one", "two"].join(delimiter),
    });

    expect(result).toEqual({
      ok: true,
      settings: {
        dataDir: "/srv/sluice",
        host: "0.0.0.0",
        port: 0,
        secretKey: "ab".repeat(32),
        adminKey: "long-enough",
        allowPrivateNetwork: true,
        logLevel: "debug",
        keepDays: 400,
        forgetsSecrets: false,
        connectorFolders: ["one", "two"],
      },
    });
  });

  it("are overruled by flags", () => {
    const result = readSettings(
      { SLUICE_PORT: "1" },
      {
        port: "2",
        allowPrivateNetwork: true,
        forgetSecrets: true,
      },
    );

    expect(result).toMatchObject({
      settings: { port: 2, allowPrivateNetwork: true, forgetsSecrets: true },
    });
  });

  it.each(["0", "1.5", "-3", "36501", "all"])("refuse to keep %s days", (days) => {
    expect(readSettings({}, { keepDays: days })).toEqual({
      ok: false,
      problems: [
        { name: "--keep-days", message: `expected whole days from 1 to 36500, got "${days}"` },
      ],
    });
  });

  it("list everything that is wrong at once, without telling secrets", () => {
    const result = readSettings(
      {
        SLUICE_SECRET_KEY: "my secret",
        SLUICE_ADMIN_KEY: "tiny",
        SLUICE_ALLOW_PRIVATE_NETWORK: "perhaps",
        SLUICE_LOG_LEVEL: "loud",
        SLUICE_DATABASE_URL: "postgres://localhost",
      },
      { port: "99999", host: "a b" },
    );

    if (result.ok) throw new Error("expected problems");
    expect(result.problems.map(({ name }) => name)).toEqual([
      "--host",
      "--port",
      "SLUICE_SECRET_KEY",
      "SLUICE_ADMIN_KEY",
      "SLUICE_ALLOW_PRIVATE_NETWORK",
      "SLUICE_LOG_LEVEL",
      "SLUICE_DATABASE_URL",
    ]);
    expect(JSON.stringify(result)).not.toMatch(/my secret|tiny/);
  });
});
