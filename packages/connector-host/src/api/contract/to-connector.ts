import type { Static } from "typebox";
import type { StatusEntry } from "../../store/entities.ts";
import type { CoverageSummary, InstanceInput, InstanceView } from "../host-services.ts";
import type { connectorSchema, editConnectorSchema, statusSchema } from "./connector.ts";

/** Writes an instance as clients of the platform read a connector. */
export function toConnector(view: InstanceView): Static<typeof connectorSchema> {
  const { instance } = view;
  return {
    _id: instance.id,
    cust_id: instance.custId,
    tenant_name: view.tenantName,
    name: instance.name,
    type: instance.type,
    category: instance.category,
    version: instance.version,
    active: instance.active,
    is_collect: instance.isCollect,
    is_respond: instance.isRespond,
    run_on: instance.runOn,
    interval: view.intervalMinutes,
    content_type: [...view.contentTypes],
    configuration: JSON.stringify(instance.config),
    filter_list: [...instance.filterList],
    advanced_setting: { ...instance.advancedSetting },
    created_at: instance.createdAt,
    modified_at: instance.modifiedAt,
    last_activity: view.lastActivity ?? null,
    last_data_received: view.lastDataReceived ?? null,
    coverage: view.coverage === undefined ? null : toCoverageSummary(view.coverage),
    status: toStatus(view.status),
  };
}

function toCoverageSummary({ since, totalMs }: CoverageSummary) {
  return {
    since,
    complete_ms: totalMs.complete,
    provisional_ms: totalMs.provisional,
    open_ms: totalMs.open,
    gap_ms: totalMs.gap,
    excluded_ms: totalMs.excluded,
  };
}

export function toStatus(status: StatusEntry): Static<typeof statusSchema> {
  return {
    code: status.code,
    message: status.message,
    status_time: status.lastSeen,
    state: status.state,
    ...(status.errorCode === undefined ? {} : { error_code: status.errorCode }),
    ...(status.recommendation === undefined ? {} : { recommendation: status.recommendation }),
  };
}

/** Reads what a client sends; parts it leaves out are left out. */
export function fromConnector(body: Static<typeof editConnectorSchema>): Partial<InstanceInput> {
  return {
    ...(body.cust_id === undefined ? {} : { custId: body.cust_id }),
    ...(body.name === undefined ? {} : { name: body.name }),
    ...(body.category === undefined ? {} : { category: body.category }),
    ...(body.type === undefined ? {} : { type: body.type }),
    ...(body.is_collect === undefined ? {} : { isCollect: body.is_collect }),
    ...(body.is_respond === undefined ? {} : { isRespond: body.is_respond }),
    ...(body.run_on === undefined ? {} : { runOn: body.run_on }),
    ...(body.conf === undefined ? {} : { conf: body.conf }),
    ...(body.filter_list === undefined ? {} : { filterList: body.filter_list }),
    ...(body.advanced_setting === undefined ? {} : { advancedSetting: body.advanced_setting }),
  };
}
