import type { SystemHost } from "../../api/system-status.ts";
import { formatBytes } from "../../parts/format-bytes.ts";
import { shortDuration } from "../../parts/format-time.ts";
import { Time } from "../../parts/time.tsx";
import { titleCase } from "../../parts/title-case.ts";
import styles from "./system.module.css";
import { Wide } from "./wide.tsx";

export interface HostTableProps {
  readonly hosts: readonly SystemHost[];
  /** By the host's own clock: the browser's may be wrong. */
  readonly now: number;
}

/** Every process that connectors run on. */
export function HostTable({ hosts, now }: HostTableProps) {
  return (
    <Wide label="Table of hosts">
      <table className={styles["table"]}>
        <thead>
          <tr>
            <th scope="col">Host</th>
            <th scope="col">State</th>
            <th scope="col">Version</th>
            <th scope="col">Up for</th>
            <th scope="col">Started</th>
            <th scope="col">Memory</th>
          </tr>
        </thead>
        <tbody>
          {hosts.map((host) => (
            <tr key={host.id}>
              <th scope="row">
                {host.name} <span className={styles["quiet"]}>({host.type.toUpperCase()})</span>
              </th>
              <td>{titleCase(host.state)}</td>
              <td>{host.version}</td>
              <td>{shortDuration(Math.max(0, now - host.started_at))}</td>
              <td>
                <Time at={host.started_at} as="full" />
              </td>
              <td>{formatBytes(host.memory_bytes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}
