import Button from "@mui/material/Button";
import { lazy, Suspense, useState } from "react";
import type { TestSubject } from "../../api/connector-test.ts";
import type { Connector } from "../../api/connectors.ts";
import { Icon } from "../../parts/icon.tsx";

const TestDialog = lazy(async () => ({
  default: (await import("../../parts/test-dialog/test-dialog.tsx")).TestDialog,
}));

/** Tests the connector as it is saved. */
export function TestButton({ connector }: { readonly connector: Connector }) {
  const [subject, setSubject] = useState<TestSubject>();
  return (
    <>
      <Button
        startIcon={<Icon name="flask" size={16} />}
        onClick={() => setSubject({ kind: "saved", id: connector._id })}
      >
        Test
      </Button>
      <Suspense fallback={null}>
        {subject === undefined ? null : (
          <TestDialog
            subject={subject}
            name={connector.name}
            type={connector.type}
            onClose={() => setSubject(undefined)}
          />
        )}
      </Suspense>
    </>
  );
}
