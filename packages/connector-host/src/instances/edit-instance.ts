import {
  mergeSecrets,
  secretValues,
  splitSecrets,
  type Clock,
  type ConfigValues,
} from "@sluice/connector-sdk";
import { HostProblem, type InstanceInput } from "../api/host-services.ts";
import type { Catalog, LoadedConnector } from "../catalog/loaded-connector.ts";
import type { Instance } from "../store/entities.ts";
import { checkInput, configInvalid } from "./check-input.ts";
import type { Seal } from "./seal.ts";
import { openSecrets } from "./open-config.ts";
import { sourceOf } from "./source-owner.ts";

interface EditContext {
  readonly catalog: Pick<Catalog, "get">;
  readonly seal: Seal;
  readonly clock: Pick<Clock, "now">;
  readonly onSecret?: (secret: string) => void;
}

/**
 * Makes an instance of what was entered; nothing is stored yet.
 *
 * @throws HostProblem `config_invalid`
 */
export function newInstance(
  context: EditContext,
  given: { readonly id: string; readonly loaded: LoadedConnector; readonly input: InstanceInput },
): Instance {
  const { id, loaded, input } = given;
  const now = context.clock.now();
  const config = checkInput(loaded, input);
  sourceOf(loaded, config);
  return {
    id,
    custId: input.custId,
    name: input.name.trim(),
    category: loaded.manifest.category,
    type: input.type,
    version: loaded.manifest.version,
    active: true,
    isCollect: input.isCollect,
    isRespond: input.isRespond,
    runOn: input.runOn,
    ...sealConfig(context, { id, loaded, config }),
    filterList: input.filterList ?? [],
    advancedSetting: input.advancedSetting ?? {},
    createdAt: now,
    modifiedAt: now,
  };
}

/**
 * Makes the edited instance; nothing is stored yet. Fields of `conf` that are left out stay as they are, and so does
 * a secret that comes as null or as an empty text; any other field that comes as null returns to its default.
 *
 * @throws HostProblem `config_invalid`
 */
export function editInstance(
  context: EditContext,
  before: Instance,
  input: Partial<InstanceInput>,
): Instance {
  refuseLocked(before, input);
  const loaded = context.catalog.get(before.type);
  if (loaded === undefined) {
    throw new HostProblem(
      "connector_type_unknown",
      409,
      `This host has no connector type "${before.type}" any more, so its connectors cannot be edited.`,
    );
  }
  const conf = mergeConf(before, openSecrets(before, context.seal), input.conf ?? {});
  const merged: InstanceInput = { ...before, ...input, category: before.category, conf };
  const config = checkInput(loaded, merged);
  sourceOf(loaded, config);
  return {
    ...before,
    name: merged.name.trim(),
    version: loaded.manifest.version,
    isCollect: merged.isCollect,
    isRespond: merged.isRespond,
    runOn: merged.runOn,
    ...sealConfig(context, { id: before.id, loaded, config }),
    filterList: merged.filterList ?? [],
    advancedSetting: merged.advancedSetting ?? {},
    modifiedAt: context.clock.now(),
  };
}

function sealConfig(
  { seal, onSecret }: EditContext,
  given: { readonly id: string; readonly loaded: LoadedConnector; readonly config: ConfigValues },
): Pick<Instance, "config" | "sealedSecrets"> {
  const schema = given.loaded.config;
  const { open, secrets } = splitSecrets(schema, given.config);
  for (const secret of secretValues(schema, secrets)) onSecret?.(secret);
  return { config: open, sealedSecrets: seal.seal(JSON.stringify(secrets), given.id) };
}

function mergeConf(before: Instance, secrets: ConfigValues, conf: unknown): unknown {
  // What is no object is left to validation, which says so.
  if (typeof conf !== "object" || conf === null || Array.isArray(conf)) return conf;
  return mergeSecrets({ ...before.config, ...conf }, secrets);
}

/** Records carry tenant, type and category: what was stored under them must not change its meaning. */
function refuseLocked(before: Instance, input: Partial<InstanceInput>): void {
  const locked = [
    { path: "/cust_id", was: before.custId, now: input.custId },
    { path: "/type", was: before.type, now: input.type },
    { path: "/category", was: before.category, now: input.category },
  ];
  const problems = locked
    .filter(({ was, now }) => now !== undefined && now !== was)
    .map(({ path, was }) => ({
      path,
      code: "locked",
      message: `${path} cannot be changed after creation: it is "${was}". Add another connector instead.`,
    }));
  if (problems.length > 0) throw configInvalid(problems);
}
