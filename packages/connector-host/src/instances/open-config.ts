import type { ConfigValues } from "@sluice/connector-sdk";
import type { Instance } from "../store/entities.ts";
import type { Seal } from "./seal.ts";

/** The secrets of an instance, by field. @throws SealBroken */
export function openSecrets(
  instance: Pick<Instance, "id" | "sealedSecrets">,
  seal: Seal,
): ConfigValues {
  return JSON.parse(seal.open(instance.sealedSecrets, instance.id)) as ConfigValues;
}

/**
 * The whole configuration of an instance, secrets included: for opening a session, never for showing.
 *
 * @throws SealBroken
 */
export function openConfig(
  instance: Pick<Instance, "id" | "config" | "sealedSecrets">,
  seal: Seal,
): ConfigValues {
  return { ...instance.config, ...openSecrets(instance, seal) };
}
