import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { readConsole } from "../../../src/api/console/console-files.ts";
import { fakeHost, type FakeHost } from "../fake-host.ts";

const script = "export const answer = 42;\n".repeat(40);

let folder: string;
let host: FakeHost;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "sluice-console-"));
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>Sluice</title>");
  writeFileSync(join(folder, "assets/index-4f2c.js"), script);
  writeFileSync(join(folder, "assets/index-4f2c.js.br"), brotliCompressSync(script));
  writeFileSync(join(folder, ".built.json"), "{}");
  host = await fakeHost({ console: readConsole(folder) });
});
afterEach(async () => {
  await host.api.close();
  rmSync(folder, { recursive: true });
});

describe("the console's page", () => {
  it.each([
    "/",
    "/sign-in",
    "/system",
    "/system/integrations/connectors/c1",
    "/threat-hunting/x?q=1",
  ])("is what %s opens", async (url) => {
    const answer = await get(url);

    expect(answer.statusCode).toBe(200);
    expect(answer.headers["content-type"]).toBe("text/html; charset=utf-8");
    expect(answer.headers["cache-control"]).toBe("no-cache");
    expect(answer.body).toContain("<title>Sluice</title>");
  });

  it("may run its own scripts and styles alone, in no frame, and tells nobody where it was", async () => {
    const { headers } = await get("/");

    const policy = String(headers["content-security-policy"]);
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self' 'sha256-");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("no-referrer");
  });

  it("is not sent again to a browser that has it", async () => {
    const { headers } = await get("/");

    const again = await get("/", { "if-none-match": String(headers["etag"]) });

    expect(again.statusCode).toBe(304);
    expect(again.body).toBe("");
  });
});

describe("a file of the console", () => {
  it("is kept for ever under its name, packed as small as the browser takes it", async () => {
    const answer = await get("/assets/index-4f2c.js", { "accept-encoding": "gzip, br" });

    expect(answer.statusCode).toBe(200);
    expect(answer.headers).toMatchObject({
      "content-type": "text/javascript; charset=utf-8",
      "content-encoding": "br",
      "cache-control": "max-age=31536000, immutable",
      vary: "accept-encoding",
    });
    expect(answer.rawPayload.length).toBeLessThan(script.length);
    expect((await get("/assets/index-4f2c.js")).body).toBe(script);
  });

  it.each(["/assets/none.js", "/.built.json", "/assets/index-4f2c.js.br", "/assets/../x"])(
    "that there is not is a problem, not a page: %s",
    async (url) => {
      const answer = await get(url);

      expect(answer.statusCode).toBe(404);
      expect(answer.json()).toMatchObject({ code: "not_found" });
    },
  );
});

describe("paths of the API", () => {
  it("stay the API's", async () => {
    expect((await get("/connect/api/v1/nothing")).statusCode).toBe(401);
    expect((await get("/connect")).statusCode).toBe(404);
    expect((await get("/nothing")).json()).toMatchObject({ code: "not_found" });
    expect((await get("/healthz")).json()).toEqual({ status: "ok" });
    const { paths } = (await get("/openapi.json")).json<{ paths: object }>();
    expect(Object.keys(paths).filter((path) => path.startsWith("/system"))).toEqual([]);
  });
});

describe("a console that is not built", () => {
  it("says so, and how to build it", async () => {
    const bare = await fakeHost({ console: readConsole(join(folder, "nowhere")) });

    const answer = await bare.api.inject({ method: "GET", url: "/system" });
    await bare.api.close();

    expect(answer.statusCode).toBe(503);
    expect(answer.body).toContain("npm run build");
  });
});

function get(url: string, headers: Record<string, string> = {}) {
  return host.api.inject({ method: "GET", url, headers });
}
