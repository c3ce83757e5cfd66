export { createVendor } from "./vendor.ts";
export type { Vendor } from "./vendor.ts";
export type { VendorChange, VendorOptions } from "./vendor-options.ts";
export type { NarrowedPermission } from "./api/access.ts";
export type { TransportFault, VendorAnswer, VendorRequest } from "./answer.ts";
export type { ApiKey, DomainId, DomainSetup } from "./api/directory.ts";
export { defaultDialect } from "./dialect.ts";
export type { Dialect, MalformedKind, PaginationNames } from "./dialect.ts";
export type { EpochMs, VendorClock } from "./epoch.ts";
export type { Fault, FaultEffect, Faults, FaultTrigger } from "./faults/fault.ts";
export { readRecords } from "./records/read-records.ts";
export type { ReadRecordsOptions } from "./records/read-records.ts";
export { demoEntities } from "./records/log-record.ts";
export type {
  DomainEntities,
  EntityReference,
  LogRecord,
  PlacedRecord,
} from "./records/log-record.ts";
export type { RecordBatch, RecordInput, RecordPlace } from "./records/record-batch.ts";
export { burst } from "./traffic/burst.ts";
export type { BurstOptions } from "./traffic/burst.ts";
export { generateTraffic } from "./traffic/generate-traffic.ts";
export type { LiveTraffic, TrafficOptions, TrafficShape } from "./traffic/generate-traffic.ts";
export { largeTraffic, rareMail, rareWord } from "./traffic/large-traffic.ts";
export type { LargeTraffic } from "./traffic/large-traffic.ts";
export type { LoggedRequest, RequestLog } from "./request-log.ts";
export { startSimulatorServer } from "./server/simulator-server.ts";
export type { SimulatorServer, SimulatorServerOptions } from "./server/simulator-server.ts";
export type { Truth, TruthRange, TruthRecord } from "./truth.ts";
