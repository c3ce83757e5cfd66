import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { systemStatusQuery, type SystemStatus } from "../../api/system-status.ts";
import { Loaded } from "../../parts/loaded.tsx";
import { Page } from "../../parts/page.tsx";
import { Section } from "../../parts/section.tsx";
import { Figures } from "./figures.tsx";
import { HostTable } from "./host-table.tsx";
import { ProblemTable } from "./problem-table.tsx";
import styles from "./system.module.css";

/** System › Status: how the host is, as it is now. */
export function SystemPage() {
  const status = useQuery(systemStatusQuery);
  return (
    <Page title="System Status" summary="Refreshes by itself, every five seconds.">
      <Loaded query={status} what="the status of the system">
        {(data) => <Sections status={data} />}
      </Loaded>
    </Page>
  );
}

function Sections({ status }: { readonly status: SystemStatus }) {
  return (
    <div className={styles["sections"]}>
      <Figures status={status} />
      <Section title="Hosts">
        <HostTable hosts={status.hosts} now={status.now} />
      </Section>
      <Section title="Recent problems">
        <ProblemTable problems={status.problems} />
      </Section>
      <Section title="For tools">
        <ul className={styles["links"]}>
          <ToolLink path="/metrics">Metrics, for Prometheus</ToolLink>
          <ToolLink path="/openapi.json">The API, as an OpenAPI document</ToolLink>
          <ToolLink path="/healthz">Whether the process answers</ToolLink>
          <ToolLink path="/readyz">Whether it can serve requests</ToolLink>
        </ul>
      </Section>
    </div>
  );
}

function ToolLink({ path, children }: { readonly path: string; readonly children: ReactNode }) {
  return (
    <li>
      <a href={path} target="_blank" rel="noreferrer">
        <code>{path}</code>
      </a>
      <span>{children}</span>
    </li>
  );
}
