import { Suspense, useEffect, useRef } from "react";
import { Outlet, useLocation, useNavigationType } from "react-router";
import { ErrorBoundary } from "../parts/error-boundary.tsx";
import { HereProvider } from "../parts/here.tsx";
import { LoadingState } from "../parts/states.tsx";
import { HostAwayBanner } from "./host-away-banner.tsx";
import styles from "./shell.module.css";
import { SideNavigation } from "./side-navigation.tsx";
import { TopBar } from "./top-bar.tsx";
import { useKeptFocus } from "./use-kept-focus.ts";

/** What surrounds every page once somebody is signed in. */
export function Shell() {
  const { pathname } = useLocation();
  const main = useFocusOnChange(pathname);
  useKeptFocus(main);
  return (
    <HereProvider>
      <a className={styles["skip"]} href="#main">
        Skip to the content
      </a>
      <div className={styles["shell"]}>
        <div className={styles["side"]}>
          <SideNavigation />
        </div>
        <TopBar />
        <main id="main" ref={main} tabIndex={-1} className={styles["main"]}>
          <HostAwayBanner />
          <div className={styles["content"]}>
            <ErrorBoundary resetKey={pathname}>
              <Suspense fallback={<LoadingState what="the page" />}>
                <Outlet />
              </Suspense>
            </ErrorBoundary>
          </div>
        </main>
      </div>
    </HereProvider>
  );
}

/** Another page begins at its top, for eyes and for keyboards. */
function useFocusOnChange(pathname: string) {
  const main = useRef<HTMLElement>(null);
  const shown = useRef(pathname);
  // A redirect is no step of the user's.
  const isRedirect = useNavigationType() === "REPLACE";
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    if (isRedirect) return;
    main.current?.scrollTo(0, 0);
    // What led here and is still there belongs to the same page: a tab of it keeps the focus.
    const { activeElement } = document;
    if (activeElement === null || !main.current?.contains(activeElement)) {
      main.current?.focus({ preventScroll: true });
    }
  }, [pathname, isRedirect]);
  return main;
}
