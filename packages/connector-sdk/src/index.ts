// Everything a connector author and the host may import. What is not listed here is internal.

// The contract
export { type CheckResult, type CheckStatus } from "./checks.ts";
export {
  type Advice,
  type AnyConnector,
  type Connector,
  defineConnector,
  type OpenContext,
  type SourceIdentity,
  type TestContext,
} from "./connector.ts";
export {
  ConnectorError,
  type ConnectorErrorCode,
  connectorErrorCodes,
  type ConnectorErrorDetails,
  isConnectorError,
  isPermanent,
} from "./errors.ts";
export { stampedFields, type InterflowRecord, type RecordStamp } from "./record.ts";
export {
  type Axis,
  defineStream,
  type Order,
  type ReadContext,
  type Stream,
  type StreamTraits,
  type TotalsTrait,
  type VendorPage,
  type WindowQuery,
} from "./stream.ts";
export { type PageReading, readPages } from "./read-pages.ts";

// The manifest
export { contractVersion, type Manifest, type ManifestContentType } from "./manifest.ts";
export { manifestSchema } from "./manifest-schema.ts";
export {
  type ManifestProblem,
  type ManifestResult,
  verifyManifest,
  type VerifyManifestOptions,
} from "./verify-manifest.ts";

// Configuration
export {
  type ConfigProblem,
  type ConfigProblemCode,
  describeProblems,
} from "./config/config-problem.ts";
export { type ConfigSchema, type FieldHints, type FieldSchema } from "./config/config-schema.ts";
export {
  type ConfigValues,
  mergeSecrets,
  secretFields,
  secretValues,
  type SplitConfig,
  splitSecrets,
  withoutSecrets,
} from "./config/secrets.ts";
export { type ConfigResult, validateConfig } from "./config/validate-config.ts";
export { verifyConfigSchema } from "./config/verify-config-schema.ts";

// HTTP
export { type AddressPolicy, type AddressVerdict, addressVerdict } from "./http/address-guard.ts";
export { type BreakerPolicy, type BreakerState, defaultBreakerPolicy } from "./http/breaker.ts";
export {
  type Admission,
  type Budget,
  type BudgetOptions,
  type BudgetUsage,
  createBudget,
  type Outcome,
  type SlotRequest,
} from "./http/budget.ts";
export { contractError } from "./http/contract-error.ts";
export { createHttpClient } from "./http/create-http-client.ts";
export {
  type ContractFailureReason,
  contractFailures,
  type Failure,
  type NetworkFailureReason,
  networkFailures,
  statusFailures,
} from "./http/failure-table.ts";
export {
  type ClosableHttpClient,
  type HttpAnswer,
  type HttpClient,
  type HttpRequest,
  type HttpSettings,
  type RequestPurpose,
} from "./http/http-client.ts";
export { type HttpEnvironment, type HttpRequestEvent } from "./http/http-environment.ts";
export { errorFromNetwork, type FailedRequest } from "./http/network-error.ts";
export { parseJson } from "./http/parse-json.ts";
export {
  defaultRetryPolicy,
  isTransient,
  retry,
  type RetryOptions,
  type RetryPolicy,
} from "./http/retry.ts";
export { parseHttpDate, parseRetryAfter } from "./http/retry-after.ts";
export {
  errorFromStatus,
  failureForStatus,
  type RefusedAnswer,
  statusTitle,
  vendorMessage,
} from "./http/status-error.ts";

// Secrets in texts and logs
export { redactFormat } from "./redact/redact-format.ts";
export { createRedactor, type Redact } from "./redact/redactor.ts";

// Time
export { type Clock, systemClock } from "./time/clock.ts";
export { formatDuration, parseDurationMs } from "./time/duration.ts";
export { parseTimestampMs } from "./time/timestamp.ts";
export { neverAborts, unlessAborted } from "./time/unless-aborted.ts";

// Windows
export {
  type Dialect,
  type Endings,
  initialDialect,
  type KnownRecord,
  unprovedGranuleMs,
} from "./window/dialect.ts";
export {
  ceilTo,
  contains,
  floorTo,
  type Interval,
  intersect,
  isEmpty,
  lengthMs,
  overlaps,
  subtract,
  unite,
} from "./window/interval.ts";
export { learnDialect, type LearnRequest, type LearnResult } from "./window/learn-dialect.ts";
export { mergeDialect } from "./window/merge-dialect.ts";
export { forgetRows } from "./window/forget-rows.ts";
export {
  type Answer,
  firstAnswerTo,
  type Question,
  type ReadEnvironment,
  rowReader,
} from "./window/query.ts";
export {
  type Finding,
  type Piece,
  type PieceProof,
  type ProvedPiece,
  type ReadPage,
  type Reading,
  type ReadRow,
  type Received,
} from "./window/reading.ts";
export { type Rows } from "./http/rows.ts";
export { type RowsText } from "./http/rows-text.ts";
export { readWindow, type ReadWindowRequest, type WindowResult } from "./window/read-window.ts";
export { canSplit, partsFor, splitEvenly, targetShareOfCap } from "./window/split.ts";
export { couldBeCap } from "./window/suspicion.ts";
