import Alert from "@mui/material/Alert";
import Button from "@mui/material/Button";
import CircularProgress from "@mui/material/CircularProgress";
import Dialog from "@mui/material/Dialog";
import DialogActions from "@mui/material/DialogActions";
import DialogContent from "@mui/material/DialogContent";
import DialogTitle from "@mui/material/DialogTitle";
import IconButton from "@mui/material/IconButton";
import { useEffect } from "react";
import { Link } from "react-router";
import type { TestSubject } from "../../api/connector-test.ts";
import { HostProblem } from "../../api/problems.ts";
import { places } from "../../places.ts";
import { Icon } from "../icon.tsx";
import { SteadyButton } from "../steady-button.tsx";
import { CheckList } from "./check-list.tsx";
import { judge } from "./judge.ts";
import styles from "./test-dialog.module.css";
import { useTest, type RunningTest } from "./use-test.ts";

export interface TestDialogProps {
  /** Another object is another test. */
  readonly subject: TestSubject;
  readonly name: string;
  /** Its connector type: what failed then leads to the errors that the type's page explains. */
  readonly type?: string;
  readonly onClose: () => void;
  /** The settings cannot even be tested; whoever shows them can say what is wrong with each. */
  readonly onRefused?: (problem: HostProblem) => void;
}

/** Tests a connector; the checks appear one by one. It stays until it is closed. */
export function TestDialog({ subject, name, type, onClose, onRefused }: TestDialogProps) {
  const test = useTest(subject);
  const { error } = test;
  useEffect(() => {
    if (error instanceof HostProblem && error.code === "config_invalid") onRefused?.(error);
  }, [error, onRefused]);
  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      aria-labelledby="test-title"
      onClose={(_event, reason) => reason !== "backdropClick" && onClose()}
    >
      <DialogTitle id="test-title" className={styles["title"]}>
        Test of {name}
        <IconButton aria-label="Close" onClick={onClose}>
          <Icon name="close" />
        </IconButton>
      </DialogTitle>
      <DialogContent>
        <CheckList checks={test.checks} type={type} />
        <Outcome test={test} />
      </DialogContent>
      <DialogActions>
        {judge(test.checks) === "fail" ? <EditButton subject={subject} onClose={onClose} /> : null}
        <SteadyButton variant="outlined" isOff={test.isRunning} onClick={test.again}>
          Test again
        </SteadyButton>
      </DialogActions>
    </Dialog>
  );
}

/** Leads to the form; settings that are not saved yet stand in it, right behind this dialog. */
function EditButton({ subject, onClose }: Pick<TestDialogProps, "subject" | "onClose">) {
  if (subject.kind === "unsaved") {
    return (
      <Button color="inherit" onClick={onClose}>
        Edit
      </Button>
    );
  }
  return (
    <Button component={Link} to={places.editConnector(subject.id)} color="inherit">
      Edit
    </Button>
  );
}

function Outcome({ test }: { readonly test: RunningTest }) {
  if (test.isRunning) {
    return (
      <div className={styles["running"]} role="status">
        <CircularProgress size={18} aria-hidden="true" />
        Testing…
      </div>
    );
  }
  if (test.error !== undefined) return <Alert severity="error">{test.error.message}</Alert>;
  const outcome = judge(test.checks);
  return (
    <Alert severity={outcome === "pass" ? "success" : outcome === "warn" ? "warning" : "error"}>
      {sentences[outcome]}
    </Alert>
  );
}

const sentences = {
  pass: "Everything works: the connector can collect.",
  warn: "It can collect, with the reservations above.",
  fail: "It cannot collect as it is. What failed, and what to do, stands above.",
} as const;
