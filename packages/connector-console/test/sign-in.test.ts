import { expect, it } from "@jest/globals";
import { describeInBrowser } from "./chromium.ts";
import { expectAccessible } from "./expect-accessible.ts";
import { setStage } from "./stage.ts";
import { adminKey } from "./start-host.ts";

describeInBrowser("signing in", () => {
  const stage = setStage();

  it("with the host's key leads to the page that was asked for, until the user signs out", async () => {
    const page = await stage.open({
      path: "/system/integrations/connector-types?from=a-link",
      signedIn: false,
    });

    await page.getByLabel("Key of the host").fill(adminKey);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("heading", { name: "Connector types", level: 1 }).waitFor();
    expect(new URL(page.url()).search).toBe("?from=a-link");

    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("heading", { name: "Sign in to Sluice" }).waitFor();
    await page.goto("/system/integrations/connector-types");
    await page.getByRole("heading", { name: "Sign in to Sluice" }).waitFor();
  });

  it("with a wrong key says so beside the field, and that it was tried too often", async () => {
    const page = await stage.open({ signedIn: false, expectedNoise: /401|429/ });
    const key = page.getByLabel("Key of the host");

    await key.fill("not the key");
    await key.press("Enter");

    await page.getByText("This is not the host's key.").waitFor();
    expect(await key.getAttribute("aria-invalid")).toBe("true");
    await page.route("**/connect/api/v1/session", (route) =>
      route.fulfill({
        status: 429,
        headers: { "content-type": "application/problem+json", "retry-after": "42" },
        body: JSON.stringify({ code: "too_many_requests", detail: "Too many.", status: 429 }),
      }),
    );
    await key.press("Enter");
    await page.getByText("Try again in 42 seconds.").waitFor();
  });

  it("is asked for again when the session has ended, and leads back to where the user was", async () => {
    const page = await stage.open({
      path: "/system/integrations/connectors",
      expectedNoise: /401/,
    });
    await page.getByRole("heading", { name: "No connector yet" }).waitFor();

    await page.context().clearCookies();

    await page.getByText("Your session has ended.").waitFor();
    await page.getByLabel("Key of the host").fill(adminKey);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("heading", { name: "No connector yet" }).waitFor();
  });

  it.each(["light", "dark"] as const)("is accessible, %s", async (scheme) => {
    const page = await stage.open({ scheme, signedIn: false });
    await page.getByRole("heading", { name: "Sign in to Sluice" }).waitFor();

    await expectAccessible(page);
  });
});
