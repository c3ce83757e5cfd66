import { StartProblem } from "./start-problem.ts";

const root = "/connect/api/v1";

/** Whether the host takes this administrator key. */
export async function canSignIn(url: string, key: string): Promise<boolean> {
  return (await tokenFor(url, key)) !== undefined;
}

/** What the demo's connector is called, in commands too. */
export const connectorName = "demo";

/**
 * Creates the demo's connector through the API, as a user would. One that collects the same source already is left as it
 * is, whatever it is called by now.
 *
 * @throws StartProblem when the host does not take it
 */
export async function createConnector(
  url: string,
  key: string,
  conf: Readonly<Record<string, unknown>>,
): Promise<void> {
  const token = await tokenFor(url, key);
  const body = { name: connectorName, type: "mailprotector", category: "email", conf };
  const answer = await fetch(`${url}${root}/connectors`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (answer.status === 201) return;
  const { code, detail } = (await answer.json()) as { code?: string; detail?: string };
  if (code === "source_taken") return;
  throw new StartProblem(`The demo's connector could not be created: ${detail ?? answer.status}`);
}

async function tokenFor(url: string, key: string): Promise<string | undefined> {
  const answer = await fetch(`${url}${root}/access_token`, {
    method: "POST",
    headers: { authorization: `Bearer ${key}` },
  });
  const { access_token: token } = (await answer.json()) as { access_token?: string };
  return token;
}
