import { AssertionError } from "node:assert";
import type { AnyConnector } from "../connector.ts";
import { configCases } from "./contract/config-cases.ts";
import {
  type ContractCase,
  type ContractOptions,
  defaultNow,
  pagesOf,
  refuse,
  type Subject,
} from "./contract/contract-case.ts";
import { manifestCases } from "./contract/manifest-cases.ts";
import { readCases } from "./contract/read-cases.ts";
import { requestCases } from "./contract/request-cases.ts";
import { rowCases } from "./contract/row-cases.ts";
import { sampleConfig } from "./contract/sample-config.ts";
import { testCases } from "./contract/test-cases.ts";

export type { ContractCase, ContractOptions } from "./contract/contract-case.ts";
export type { ScriptedAnswer } from "./contract/scripted-vendor.ts";

/**
 * The contract of a connector as cases that a test runner runs one by one. They need no network and no vendor: a
 * scripted one answers from `options`.
 *
 * ```ts
 * describe("my connector keeps the contract", () => {
 *   it.each(connectorContract(connector, { pages }))("$title", ({ run }) => run());
 * });
 * ```
 */
export function connectorContract(
  connector: AnyConnector,
  options: ContractOptions = {},
): ContractCase[] {
  const subject: Subject = {
    connector,
    options,
    config: options.sampleConfig ?? sampleConfig(connector.config),
    now: options.now ?? defaultNow,
  };
  return [
    ...manifestCases(subject),
    ...configCases(subject),
    ...fixtureCases(subject),
    ...requestCases(subject),
    ...readCases(subject),
    ...rowCases(subject),
    ...testCases(subject),
  ];
}

/**
 * Runs the whole contract at once.
 *
 * @throws AssertionError that lists every broken promise, each with what to do about it
 */
export async function assertContract(
  connector: AnyConnector,
  options: ContractOptions = {},
): Promise<void> {
  const broken: string[] = [];
  for (const { title, run } of connectorContract(connector, options)) {
    try {
      await run();
    } catch (error) {
      broken.push(`✗ ${title}\n  ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  if (broken.length === 0) return;
  const name = connector.manifest.id;
  throw new AssertionError({
    message: `${name} breaks ${broken.length} promises of the contract:\n${broken.join("\n")}`,
  });
}

function fixtureCases(subject: Subject): ContractCase[] {
  return subject.connector.streams
    .filter((stream) => pagesOf(subject, stream).length === 0)
    .map((stream) => ({
      id: `fixture:${stream.id}`,
      title: `${stream.id} has a fixture of real answers`,
      run: async () =>
        refuse(
          `there are no recorded answers for ${stream.id}, so nothing about its rows was checked`,
          "record the vendor's answers to one reading, take personal content out, and pass them as `pages`.",
        ),
    }));
}
