import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createBrowserRouter } from "react-router";
import { RouterProvider } from "react-router/dom";
import { createQueryClient } from "./api/query-client.ts";
import { ErrorBoundary } from "./parts/error-boundary.tsx";
import { ToastProvider } from "./parts/toasts.tsx";
import { Pages } from "./pages.tsx";
import { ThemeProvider } from "./theme/theme-provider.tsx";

const root = document.querySelector("#root");
if (root === null) throw new Error("index.html has no #root");

// One route for all: the table of routes is pages.tsx. This router lets a page ask before it is left.
const router = createBrowserRouter([{ path: "*", element: <Pages /> }]);

createRoot(root).render(
  <StrictMode>
    <ThemeProvider>
      <ErrorBoundary>
        <QueryClientProvider client={createQueryClient()}>
          <ToastProvider>
            <RouterProvider router={router} />
          </ToastProvider>
        </QueryClientProvider>
      </ErrorBoundary>
    </ThemeProvider>
  </StrictMode>,
);
