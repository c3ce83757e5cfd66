// Support for tests of connectors and hosts; nothing here depends on a test runner.

export {
  makeAuthority,
  makeCertificate,
  type Certificate,
  type CertificateOptions,
} from "./certificates.ts";
export { fakeClock, type FakeClock, type FakeClockOptions } from "./fake-clock.ts";
export { inTurn } from "./in-turn.ts";
export { type FakeAnswer, recordingHttp, type RecordingHttp } from "./recording-http.ts";
export { type LogEntry, silentLogger, type SilentLogger } from "./silent-logger.ts";
export { neverAborts } from "../time/unless-aborted.ts";
export {
  assertContract,
  connectorContract,
  type ContractCase,
  type ContractOptions,
  type ScriptedAnswer,
} from "./connector-contract.ts";
