import { deepStrictEqual } from "node:assert";
import { describeProblems } from "../../config/config-problem.ts";
import { secretValues } from "../../config/secrets.ts";
import { validateConfig } from "../../config/validate-config.ts";
import { verifyConfigSchema } from "../../config/verify-config-schema.ts";
import { type ContractCase, demand, refuse, type Subject } from "./contract-case.ts";
import { deepFreeze } from "./deep-freeze.ts";
import { scriptedVendor } from "./scripted-vendor.ts";

/** The configuration declares itself fully, and its secrets stay secret. */
export function configCases(subject: Subject): ContractCase[] {
  return [
    {
      id: "config-fields",
      title: "the configuration schema is valid, and its hints fit its fields",
      run: async () => fields(subject),
    },
    {
      id: "config-valid",
      title: "the defaults, and sample values for what has none, are a valid configuration",
      run: async () => valid(subject),
    },
    {
      id: "source-secrets",
      title: "no secret appears in source() and budgetKey()",
      run: async () => hidesSecrets(subject),
    },
    {
      id: "source-pure",
      title: "source() names the same origin and account each time it is asked",
      run: async () => sourcePure(subject),
    },
    {
      id: "open-silent",
      title: "open() sends nothing",
      run: async () => openSilent(subject),
    },
  ];
}

function fields({ connector }: Subject): void {
  const problems = verifyConfigSchema(connector.config);
  demand(
    problems.length === 0,
    problems.join(" "),
    "correct the schema: form, docs and validation are made from it.",
  );
}

function valid({ connector, config }: Subject): void {
  const result = validateConfig(connector.config, config);
  if (result.ok) return;
  refuse(
    `the sample configuration is refused: ${describeProblems(result.problems)}`,
    "pass `sampleConfig` when a field takes only special values.",
  );
}

function hidesSecrets({ connector, config }: Subject): void {
  const secrets = secretValues(connector.config, config);
  const shown = {
    "source()": JSON.stringify(connector.source(config as never)),
    "budgetKey()": connector.budgetKey?.(config as never) ?? "",
  };
  for (const [name, text] of Object.entries(shown)) {
    demand(
      secrets.every((secret) => !text.includes(secret)),
      `${name} contains a secret of the configuration`,
      "leave it out, or put a digest in its place: both are stored and shown.",
    );
  }
}

function sourcePure({ connector, config }: Subject): void {
  const frozen = deepFreeze(structuredClone(config)) as never;
  const once = connector.source(frozen);
  deepStrictEqual(
    connector.source(frozen),
    once,
    "source() gave two answers for one configuration",
  );
  demand(
    URL.canParse(once.origin) && new URL(once.origin).origin === once.origin,
    `source().origin is "${once.origin}"`,
    "give the origin of the vendor's API, e.g. new URL(config.base_url).origin.",
  );
  demand(
    once.account !== "",
    "source().account is empty",
    "name the vendor account that is collected.",
  );
}

async function openSilent({ connector, config, now }: Subject): Promise<void> {
  const vendor = scriptedVendor({ script: () => "hang", now, secrets: [] });
  await Promise.resolve(connector.open(config as never, vendor.ctx));
  demand(
    vendor.requests.length === 0,
    `open() sent ${vendor.requests[0] ?? ""}`,
    "build the session only; ask the vendor in `test` and `read`.",
  );
}
