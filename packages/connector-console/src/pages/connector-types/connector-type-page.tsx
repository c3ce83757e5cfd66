import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import { connectorTypesQuery, type ConnectorType } from "../../api/connector-types.ts";
import { Loaded } from "../../parts/loaded.tsx";
import { Page } from "../../parts/page.tsx";
import { Section } from "../../parts/section.tsx";
import { EmptyState } from "../../parts/states.tsx";
import { places } from "../../places.ts";
import { CollectedData } from "./collected-data.tsx";
import styles from "./connector-types.module.css";
import { FailureTable } from "./failure-table.tsx";
import { factsOf, hostInWords } from "./manifest.ts";

/** What one connector type can do and what it needs, generated from its manifest. */
export function ConnectorTypePage() {
  const { type: id = "" } = useParams();
  const types = useQuery(connectorTypesQuery);
  const type = types.data?.find((one) => one.id === id);
  return (
    <Page
      title={type?.name ?? "Connector type"}
      summary={type && `Version ${factsOf(type).version}`}
    >
      <Loaded query={types} what="the connector type">
        {() =>
          type === undefined ? (
            <EmptyState icon="grid" title="This type is not installed">
              <Link to={places.connectorTypes}>All connector types</Link> of this host.
            </EmptyState>
          ) : (
            <TypeSections type={type} />
          )
        }
      </Loaded>
    </Page>
  );
}

/** In the order in which users of the platform know them. */
function TypeSections({ type }: { readonly type: ConnectorType }) {
  const facts = factsOf(type);
  return (
    <div className={styles["sections"]}>
      <Section title="Capabilities">
        <dl className={styles["facts"]}>
          <Fact name="Collect" value={yesOrNo(type.is_collect)} />
          <Fact name="Respond" value={yesOrNo(type.is_respond)} />
          <Fact name="Native Alerts Mapped" value={yesOrNo(facts.isNativeAlertsMapped)} />
          <Fact name="Runs on" value={facts.runsOn.map((one) => one.toUpperCase()).join(", ")} />
        </dl>
      </Section>
      <Section title="Collected Data">
        <CollectedData contentTypes={facts.contentTypes} />
      </Section>
      <Section title="Domain">
        <p>It talks to {facts.hosts.map((host) => hostInWords(host, type)).join(", ")}.</p>
      </Section>
      <Section title="Response Actions">
        <p>{facts.responseActions.length === 0 ? "N/A" : facts.responseActions.join(", ")}</p>
      </Section>
      <Section title="Third Party Native Alert Integration Details">
        <p>{facts.isNativeAlertsMapped ? "Alerts of the vendor are mapped." : "N/A"}</p>
      </Section>
      <Section title="Required Credentials">
        <ol>
          {facts.credentialSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Section>
      <Section title="Limits">
        <ul>
          {facts.limits.map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </ul>
      </Section>
      {facts.docs.length === 0 ? null : (
        <Section title="The vendor's documentation">
          <ul>
            {facts.docs.map(({ title, url }) => (
              <li key={url}>
                <a href={url} target="_blank" rel="noreferrer">
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title="Errors">
        <FailureTable type={type.id} />
      </Section>
    </div>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt className={styles["quiet"]}>{name}</dt>
      <dd className={styles["value"]}>{value}</dd>
    </div>
  );
}

function yesOrNo(is: boolean): string {
  return is ? "Yes" : "No";
}
