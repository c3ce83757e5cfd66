import type { ErrorObject } from "ajv";
import semver from "semver";
import { closestName } from "./config/closest-name.ts";
import { schemaCompiler, type ValidateFunction } from "./config/schema-compiler.ts";
import { contractVersion, type Manifest } from "./manifest.ts";
import { manifestSchema } from "./manifest-schema.ts";

/** What is wrong with one place of a manifest. */
export interface ManifestProblem {
  /** JSON Pointer, e.g. `/contentTypes/0/index`. */
  readonly path: string;
  /** A sentence that says where, what came and what was expected. */
  readonly message: string;
}

export type ManifestResult =
  | { readonly ok: true; readonly manifest: Manifest }
  | { readonly ok: false; readonly problems: readonly ManifestProblem[] };

export interface VerifyManifestOptions {
  /** The version of the host that wants to run the connector. */
  readonly hostVersion: string;
}

/**
 * Checks a parsed `connector.json` and that this host may run it. Every problem is listed at once; a contract number or host
 * range that does not fit names both versions.
 */
export function verifyManifest(
  value: unknown,
  { hostVersion }: VerifyManifestOptions,
): ManifestResult {
  const validate = manifestValidator();
  const problems = validate(value) ? [] : (validate.errors ?? []).map(problemFrom);
  const fit = [...versionProblems(value, hostVersion), ...twins(value)];
  const all = [...problems, ...fit];
  return all.length === 0
    ? { ok: true, manifest: value as Manifest }
    : { ok: false, problems: all };
}

function manifestValidator(): ValidateFunction {
  const ajv = schemaCompiler();
  ajv.addFormat("semver", (text: string) => semver.valid(text) !== null);
  ajv.addFormat("semver-range", (text: string) => semver.validRange(text) !== null);
  return ajv.compile(manifestSchema);
}

function versionProblems(value: unknown, hostVersion: string): ManifestProblem[] {
  const { contract, host } = (value ?? {}) as Partial<Readonly<Record<string, unknown>>>;
  const problems: ManifestProblem[] = [];
  if (Number.isInteger(contract) && contract !== contractVersion) {
    problems.push({
      path: "/contract",
      message: `/contract is ${String(contract)}, and this host speaks contract ${contractVersion}. Use a version of the connector built for contract ${contractVersion}.`,
    });
  }
  const isRange = typeof host === "string" && semver.validRange(host) !== null;
  if (isRange && !semver.satisfies(hostVersion, host, { includePrerelease: true })) {
    problems.push({
      path: "/host",
      message: `/host is "${host}", and this host is ${hostVersion}. Use a version of the connector made for it, or another host.`,
    });
  }
  return problems;
}

function twins(value: unknown): ManifestProblem[] {
  const contentTypes = (value as { readonly contentTypes?: unknown } | null | undefined)
    ?.contentTypes;
  if (!Array.isArray(contentTypes)) return [];
  const ids = contentTypes.map((one) => (one as { readonly id?: unknown } | null)?.id);
  return ids.flatMap((id, place) =>
    id !== undefined && ids.indexOf(id) < place
      ? [
          {
            path: `/contentTypes/${place}/id`,
            message: `/contentTypes/${place}/id is ${preview(id)}, as is another content type's; ids are unique.`,
          },
        ]
      : [],
  );
}

function problemFrom({
  instancePath,
  keyword,
  params,
  message,
  data,
}: ErrorObject): ManifestProblem {
  const place = instancePath === "" ? "The manifest" : instancePath;
  if (keyword === "required") {
    const path = `${instancePath}/${String(params["missingProperty"])}`;
    return { path, message: `${path} is required and is missing.` };
  }
  if (keyword === "additionalProperties") {
    const key = String(params["additionalProperty"]);
    const meant = closestName(key, Object.keys(manifestSchema.properties));
    const hint = meant === undefined ? "" : ` Did you mean "${meant}"?`;
    return {
      path: `${instancePath}/${key}`,
      message: `${instancePath}/${key} is not a known key.${hint}`,
    };
  }
  return {
    path: instancePath,
    message: `${place} ${message ?? "is not accepted"}, got ${preview(data)}.`,
  };
}

function preview(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length <= 60 ? text : `${text.slice(0, 60)}…`;
}
