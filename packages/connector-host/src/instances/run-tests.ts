import type { CheckResult } from "@sluice/connector-sdk";
import { requireConfig } from "./check-input.ts";
import { requireInstance, requireType, type InstanceServiceOptions } from "./instance-context.ts";
import { contentTypesOf } from "./instance-view.ts";
import { openConfig } from "./open-config.ts";
import { sourceOf } from "./source-owner.ts";

/** Tests a stored instance with everything that it collects. */
export async function* testInstance(
  { store, catalog, seal, tests, probe }: InstanceServiceOptions,
  id: string,
  signal: AbortSignal,
): AsyncGenerator<CheckResult> {
  const instance = await requireInstance(store, id);
  const loaded = requireType(catalog, instance.type, 404);
  // Its secrets may have been forgotten.
  const config = requireConfig(loaded, openConfig(instance, seal));
  const contentTypes = contentTypesOf(instance, catalog);
  yield* tests.run({
    key: id,
    signal,
    start: (inner) => probe({ loaded, config, contentTypes, instance, signal: inner }),
  });
}

/** Tests a configuration that is not stored, with everything that its connector can collect. */
export async function* testUnsaved(
  { catalog, tests, probe }: InstanceServiceOptions,
  given: { readonly type: string; readonly conf: unknown },
  signal: AbortSignal,
): AsyncGenerator<CheckResult> {
  const loaded = requireType(catalog, given.type, 404);
  const config = requireConfig(loaded, given.conf);
  const contentTypes = loaded.manifest.contentTypes.map(({ id }) => id);
  yield* tests.run({
    key: `${given.type} ${sourceOf(loaded, config)}`,
    signal,
    start: (inner) => probe({ loaded, config, contentTypes, signal: inner }),
  });
}
