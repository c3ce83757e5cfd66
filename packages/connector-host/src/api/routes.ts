import { createAttemptLimit } from "../access/attempt-limit.ts";
import { postAccessToken } from "./access-token/post.ts";
import type { Api, ApiContext } from "./api.ts";
import { getConnectorType } from "./connector-types/get-type.ts";
import { getConnectorTypeErrors } from "./connector-types/get-errors.ts";
import { getConnectorTypes } from "./connector-types/get.ts";
import { postTypeTest } from "./connector-types/post-test.ts";
import { getConnectors } from "./connectors/get.ts";
import { deleteBackfill } from "./connectors/id/delete-backfill.ts";
import { deleteConnector } from "./connectors/id/delete.ts";
import { getBackfill } from "./connectors/id/get-backfill.ts";
import { getBackfills } from "./connectors/id/get-backfills.ts";
import { getBudget } from "./connectors/id/get-budget.ts";
import { getCoverage } from "./connectors/id/get-coverage.ts";
import { getDialect } from "./connectors/id/get-dialect.ts";
import { getLag } from "./connectors/id/get-lag.ts";
import { getLedger } from "./connectors/id/get-ledger.ts";
import { getQuarantine } from "./connectors/id/get-quarantine.ts";
import { getRuns } from "./connectors/id/get-runs.ts";
import { getStatusHistory } from "./connectors/id/get-status-history.ts";
import { getTraffic } from "./connectors/id/get-traffic.ts";
import { getConnector } from "./connectors/id/get.ts";
import { postActivate } from "./connectors/id/post-activate.ts";
import { postBackfill } from "./connectors/id/post-backfill.ts";
import { postCollect } from "./connectors/id/post-collect.ts";
import { postDeactivate } from "./connectors/id/post-deactivate.ts";
import { postLedgerVerify } from "./connectors/id/post-ledger-verify.ts";
import { postTest } from "./connectors/id/post-test.ts";
import { putConnector } from "./connectors/id/put.ts";
import { postConnector } from "./connectors/post.ts";
import { getDataInfo } from "./data/get.ts";
import { searchRoutes } from "./data/search.ts";
import { getExplain } from "./explain/get.ts";
import { postExport } from "./exports/post.ts";
import { getHosts } from "./hosts/get.ts";
import { getIngestionStats } from "./ingestion-stats/get-connector.ts";
import { deleteSession } from "./session/delete.ts";
import { getSession } from "./session/get.ts";
import { postSession } from "./session/post.ts";
import { getHealthz } from "./system/get-healthz.ts";
import { getMetrics } from "./system/get-metrics.ts";
import { getOpenApi } from "./system/get-openapi.ts";
import { getReadyz } from "./system/get-readyz.ts";
import { getSystemStatus } from "./system/get-status.ts";
import { getTenants } from "./tenants/get.ts";
import { postTenant } from "./tenants/post.ts";

const routes: readonly ((api: Api, context: ApiContext) => void)[] = [
  getSession,
  deleteSession,

  getConnectors,
  postConnector,
  getConnector,
  putConnector,
  deleteConnector,
  postActivate,
  postDeactivate,
  postCollect,
  postTest,

  postBackfill,
  getBackfills,
  getBackfill,
  deleteBackfill,

  getCoverage,
  getRuns,
  getStatusHistory,
  getLag,
  getTraffic,
  getBudget,
  getDialect,
  getLedger,
  postLedgerVerify,
  getQuarantine,
  getExplain,

  getConnectorTypes,
  getConnectorType,
  getConnectorTypeErrors,
  postTypeTest,
  getTenants,
  postTenant,
  getHosts,
  getIngestionStats,
  getSystemStatus,

  getDataInfo,
  searchRoutes,
  postExport,

  getHealthz,
  getReadyz,
  getMetrics,
  getOpenApi,
];

/** Every route there is: the table of contents of the API. */
export function addRoutes(api: Api, context: ApiContext): void {
  const attempts = createAttemptLimit({ clock: context.clock });
  postAccessToken(api, context, attempts);
  postSession(api, context, attempts);
  for (const addRoute of routes) addRoute(api, context);
}
