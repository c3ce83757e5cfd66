import { useEffect } from "react";
import { useLocation, useNavigate } from "react-router";
import { readAdded } from "../../parts/added-connector.ts";

const shownMs = 4_000;

/** The connector that was added a moment ago; it is forgotten then, so that a reload does not show it again. */
export function useAdded(): string | undefined {
  const { state } = useLocation();
  const navigate = useNavigate();
  const added = readAdded(state);
  useEffect(() => {
    if (added === undefined) return undefined;
    const forget = (): void => void navigate(".", { replace: true, state: null });
    const timer = setTimeout(forget, shownMs);
    return () => clearTimeout(timer);
  }, [added, navigate]);
  return added;
}
