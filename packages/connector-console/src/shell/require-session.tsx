import { useQuery } from "@tanstack/react-query";
import { Navigate, Outlet, useLocation } from "react-router";
import { useHostHealth } from "../api/host-health.ts";
import { sessionQuery } from "../api/session.ts";
import { Loaded } from "../parts/loaded.tsx";
import { places } from "../places.ts";
import { SessionEnd } from "./session-end.tsx";

/** Shows pages to whoever is signed in; sends everybody else to sign in, and back to the page they asked for. */
export function RequireSession() {
  const { pathname, search, hash } = useLocation();
  const { isAway } = useHostHealth();
  // Until the first answer the health query decides when to ask again.
  const session = useQuery({ ...sessionQuery, refetchInterval: isAway ? 1_500 : false });
  return (
    <Loaded query={session} what="the console">
      {({ exp, hasEnded = false }) =>
        exp === null ? (
          <Navigate
            to={places.signIn}
            replace
            state={{ back: pathname + search + hash, hasEnded }}
          />
        ) : (
          <>
            <SessionEnd exp={exp} />
            <Outlet />
          </>
        )
      }
    </Loaded>
  );
}
