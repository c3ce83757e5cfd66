import { lazy, Suspense } from "react";
import { Navigate, Route, Routes } from "react-router";
import { NotFoundPage } from "./pages/not-found/not-found-page.tsx";
import { places } from "./places.ts";
import { RequireSession } from "./shell/require-session.tsx";
import { Shell } from "./shell/shell.tsx";

const SignInPage = lazy(async () => ({
  default: (await import("./pages/sign-in/sign-in-page.tsx")).SignInPage,
}));

const ConnectorsPage = lazy(async () => ({
  default: (await import("./pages/connectors/connectors-page.tsx")).ConnectorsPage,
}));

const AddConnectorPage = lazy(async () => ({
  default: (await import("./pages/connector-form/add-connector-page.tsx")).AddConnectorPage,
}));

const EditConnectorPage = lazy(async () => ({
  default: (await import("./pages/connector-form/edit-connector-page.tsx")).EditConnectorPage,
}));

const ConnectorPage = lazy(async () => ({
  default: (await import("./pages/connector/connector-page.tsx")).ConnectorPage,
}));

const ConnectorTypesPage = lazy(async () => ({
  default: (await import("./pages/connector-types/connector-types-page.tsx")).ConnectorTypesPage,
}));

const ConnectorTypePage = lazy(async () => ({
  default: (await import("./pages/connector-types/connector-type-page.tsx")).ConnectorTypePage,
}));

const SystemPage = lazy(async () => ({
  default: (await import("./pages/system/system-page.tsx")).SystemPage,
}));

const SearchPage = lazy(async () => ({
  default: (await import("./pages/search/search-page.tsx")).SearchPage,
}));

/** Every page there is: the table of contents of the console. Each is loaded when it is opened. */
export function Pages() {
  return (
    <Routes>
      <Route
        path={places.signIn}
        element={
          <Suspense fallback={null}>
            <SignInPage />
          </Suspense>
        }
      />
      <Route element={<RequireSession />}>
        <Route element={<Shell />}>
          <Route index element={<Navigate to={places.connectors} replace />} />
          <Route path={places.connectors} element={<ConnectorsPage />} />
          <Route path={places.addConnector} element={<AddConnectorPage />} />
          <Route path={pattern(places.editConnector(":id"))} element={<EditConnectorPage />} />
          <Route path={pattern(places.connector(":id"))} element={<ConnectorPage />} />
          <Route path={`${pattern(places.connector(":id"))}/:tab`} element={<ConnectorPage />} />
          <Route path={places.connectorTypes} element={<ConnectorTypesPage />} />
          <Route path={pattern(places.connectorType(":type"))} element={<ConnectorTypePage />} />
          <Route path={places.systemStatus} element={<SystemPage />} />
          <Route path={places.search} element={<SearchPage />} />
          <Route path="*" element={<NotFoundPage />} />
        </Route>
      </Route>
    </Routes>
  );
}

/** The path of every page of a kind; what stands for an id must not be encoded as one. */
function pattern(path: string): string {
  return decodeURIComponent(path);
}
