import { validateConfig, type ConfigValues } from "@sluice/connector-sdk";
import { HostProblem, type InstanceInput } from "../api/host-services.ts";
import type { LoadedConnector } from "../catalog/loaded-connector.ts";
import { checkAdvancedSetting, type InputProblem } from "./advanced-setting.ts";

/** Longest name of an instance; it stands on each of its records. */
const longestName = 200;

/**
 * Checks everything that was entered for an instance and gives its configuration with defaults filled in.
 *
 * @throws HostProblem `config_invalid` with every problem at once, each with its path in the request
 */
export function checkInput(loaded: LoadedConnector, input: InstanceInput): ConfigValues {
  const result = checkConfig(loaded, input.conf);
  const problems = [
    ...checkGeneral(loaded, input),
    ...(result.ok ? [] : result.problems),
    ...checkAdvancedSetting(input.advancedSetting ?? {}),
  ];
  if (problems.length > 0 || !result.ok) throw configInvalid(problems);
  return result.config;
}

/**
 * Checks a configuration alone, e.g. for a test before saving.
 *
 * @throws HostProblem `config_invalid` with every problem at once
 */
export function requireConfig(loaded: LoadedConnector, conf: unknown): ConfigValues {
  const result = checkConfig(loaded, conf);
  if (!result.ok) throw configInvalid(result.problems);
  return result.config;
}

/** The problem document of an input with at least one problem; its sentence names them all. */
export function configInvalid(problems: readonly InputProblem[]): HostProblem {
  const count = problems.length === 1 ? "" : `${problems.length} problems: `;
  const sentences = problems.map(({ message }) => message).join(" ");
  return new HostProblem("config_invalid", 400, { message: count + sentences, problems });
}

type ConfigResult =
  | { readonly ok: true; readonly config: ConfigValues }
  | { readonly ok: false; readonly problems: readonly InputProblem[] };

function checkConfig(loaded: LoadedConnector, conf: unknown): ConfigResult {
  const result = validateConfig(loaded.config, conf);
  if (result.ok) return result;
  const problems = result.problems.map((one) => ({
    ...one,
    path: `/conf${one.path}`,
    // Its sentence begins with the path within the configuration.
    message: one.message.startsWith("/") ? `/conf${one.message}` : one.message,
  }));
  return { ok: false, problems };
}

function checkGeneral(
  { manifest }: LoadedConnector,
  input: InstanceInput,
): readonly InputProblem[] {
  const { capabilities, runsOn } = manifest;
  const name = input.name.trim();
  const found: (InputProblem | false)[] = [
    name === "" && problem("/name", "required", "is required and was not given."),
    name.length > longestName &&
      problem("/name", "too_long", `must have at most ${longestName} characters.`),
    input.category !== undefined &&
      input.category !== manifest.category &&
      problem("/category", "not_allowed", `must be ${manifest.category} for ${manifest.id}.`),
    input.isCollect &&
      !capabilities.collect &&
      problem("/is_collect", "not_allowed", `must be false: ${manifest.name} cannot collect.`),
    input.isRespond &&
      !capabilities.respond &&
      problem("/is_respond", "not_allowed", `must be false: ${manifest.name} cannot respond.`),
    !runsOn.includes(input.runOn) &&
      problem("/run_on", "not_allowed", `must be one of ${runsOn.join(", ")}.`),
    // Accepting a filter that nothing applies would store what the user wanted left out.
    (input.filterList ?? []).length > 0 &&
      problem("/filter_list", "not_allowed", "must be empty: filters are not supported yet."),
  ];
  return found.filter((one) => one !== false);
}

function problem(path: string, code: string, complaint: string): InputProblem {
  return { path, code, message: `${path} ${complaint}` };
}
