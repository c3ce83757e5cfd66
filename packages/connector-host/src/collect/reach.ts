import type { Interval } from "@sluice/connector-sdk";
import { edgeMarginMs } from "./collection-policy.ts";
import type { CollectionPolicy } from "./collection-policy.ts";
import { liveEdgeAt } from "./plan-windows.ts";

/** What a vendor can still be asked for: from the edge of its retention to the newest time that has settled. Pure. */
export function reachAt(
  vendorNow: number,
  policy: Pick<CollectionPolicy, "retentionMs" | "liveLagMs">,
): Interval {
  return {
    since: vendorNow - policy.retentionMs + edgeMarginMs,
    until: liveEdgeAt(vendorNow, policy),
  };
}
