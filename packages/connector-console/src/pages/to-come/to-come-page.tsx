import { Page } from "../../parts/page.tsx";
import { EmptyState } from "../../parts/states.tsx";

/** Holds the place of a page that is not built yet. */
export function ToComePage({ title }: { readonly title: string }) {
  return (
    <Page title={title}>
      <EmptyState icon="clock" title="Not here yet">
        This page is not built yet. The API and the command line offer the same already:{" "}
        <code>npx sluice --help</code>
      </EmptyState>
    </Page>
  );
}
