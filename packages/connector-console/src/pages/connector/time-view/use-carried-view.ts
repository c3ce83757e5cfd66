import { useState } from "react";
import { useSearchParams } from "react-router";
import type { ConnectorTab } from "../../../places.ts";
import { viewQuery } from "./view-address.ts";

const tabsOverTime: readonly ConnectorTab[] = ["coverage", "traffic"];

/** What to add to the address of a tab, so that it shows the time that was last looked at. */
export function useCarriedView(open: ConnectorTab): (tab: ConnectorTab) => string {
  const [params] = useSearchParams();
  const [last, setLast] = useState("");
  const now = tabsOverTime.includes(open) ? viewQuery(params) : last;
  // The tabs between do not speak of time.
  if (now !== last) setLast(now);
  // The link of the open tab leads back to all of it.
  return (tab) => (tab !== open && tabsOverTime.includes(tab) ? now : "");
}
