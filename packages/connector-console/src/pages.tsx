import { lazy } from "react";
import { Navigate, Route, Routes } from "react-router";
import { NotFoundPage } from "./pages/not-found/not-found-page.tsx";
import { SignInPage } from "./pages/sign-in/sign-in-page.tsx";
import { ToComePage } from "./pages/to-come/to-come-page.tsx";
import { places } from "./places.ts";
import { RequireSession } from "./shell/require-session.tsx";
import { Shell } from "./shell/shell.tsx";

const ConnectorsPage = lazy(async () => ({
  default: (await import("./pages/connectors/connectors-page.tsx")).ConnectorsPage,
}));

const SearchPage = lazy(async () => ({
  default: (await import("./pages/search/search-page.tsx")).SearchPage,
}));

/** Every page there is: the table of contents of the console. Each is loaded when it is opened. */
export function Pages() {
  return (
    <Routes>
      <Route path={places.signIn} element={<SignInPage />} />
      <Route element={<RequireSession />}>
        <Route element={<Shell />}>
          <Route index element={<Navigate to={places.connectors} replace />} />
          <Route path={places.connectors} element={<ConnectorsPage />} />
          <Route path={places.addConnector} element={<ToComePage title="Add a connector" />} />
          <Route path={places.connector(":id")} element={<ToComePage title="Connector" />} />
          <Route path={places.editConnector(":id")} element={<ToComePage title="Edit" />} />
          <Route path={places.connectorTypes} element={<ToComePage title="Connector types" />} />
          <Route path={places.connectorType(":type")} element={<ToComePage title="Type" />} />
          <Route path={places.search} element={<SearchPage />} />
          <Route path={places.system} element={<ToComePage title="System" />} />
          <Route path="*" element={<NotFoundPage />} />
        </Route>
      </Route>
    </Routes>
  );
}
