import type { Interval } from "@sluice/connector-sdk";
import { edgeMarginMs } from "./collection-policy.ts";
import type { CollectionPolicy } from "./collection-policy.ts";
import { liveEdgeAt } from "./plan-windows.ts";

/**
 * What a vendor can still be asked for: from the edge of its retention to the newest time that has settled. Of one that
 * keeps everything, from 1970 on. Pure.
 */
export function reachAt(
  vendorNow: number,
  policy: Pick<CollectionPolicy, "retentionMs" | "liveLagMs">,
): Interval {
  return {
    since: Math.max(vendorNow - policy.retentionMs + edgeMarginMs, 0),
    until: liveEdgeAt(vendorNow, policy),
  };
}
