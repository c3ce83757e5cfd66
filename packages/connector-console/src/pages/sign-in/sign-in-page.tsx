import { useQuery } from "@tanstack/react-query";
import Alert from "@mui/material/Alert";
import { useEffect } from "react";
import { Navigate, useLocation } from "react-router";
import { useHostHealth } from "../../api/host-health.ts";
import { sessionQuery } from "../../api/session.ts";
import { places } from "../../places.ts";
import { SchemeMenu } from "../../shell/scheme-menu.tsx";
import { SignInForm } from "./sign-in-form.tsx";
import styles from "./sign-in.module.css";

/** Asks for the host's key, and leads back to the page that was asked for. */
export function SignInPage() {
  useEffect(() => {
    document.title = "Sign in · Sluice";
  }, []);
  const { back, hasEnded } = readState(useLocation().state);
  const { isAway } = useHostHealth();
  const { data: session } = useQuery(sessionQuery);
  if (session !== undefined && session.exp !== null) return <Navigate to={back} replace />;
  return (
    <main className={styles["page"]}>
      <div className={styles["corner"]}>
        <SchemeMenu />
      </div>
      <section className={styles["card"]} aria-labelledby="sign-in-title">
        <img src="/favicon.svg" alt="" className={styles["mark"]} />
        <h1 id="sign-in-title" className={styles["title"]}>
          Sign in to Sluice
        </h1>
        {hasEnded ? (
          <Alert severity="info">Your session has ended. Sign in to go on where you were.</Alert>
        ) : null}
        <div role="status">
          {isAway ? (
            <Alert severity="warning">
              The host is away. You can sign in as soon as it answers again; this page notices.
            </Alert>
          ) : null}
        </div>
        <SignInForm isHostAway={isAway} />
      </section>
    </main>
  );
}

interface SignInState {
  readonly back: string;
  readonly hasEnded: boolean;
}

function readState(state: unknown): SignInState {
  const { back, hasEnded } = (state ?? {}) as Partial<SignInState>;
  return { back: back ?? places.connectors, hasEnded: hasEnded ?? false };
}
