import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { BrowserRouter } from "react-router";
import { createQueryClient } from "./api/query-client.ts";
import { ErrorBoundary } from "./parts/error-boundary.tsx";
import { ToastProvider } from "./parts/toasts.tsx";
import { Pages } from "./pages.tsx";
import { ThemeProvider } from "./theme/theme-provider.tsx";

const root = document.querySelector("#root");
if (root === null) throw new Error("index.html has no #root");

createRoot(root).render(
  <StrictMode>
    <ThemeProvider>
      <ErrorBoundary>
        <QueryClientProvider client={createQueryClient()}>
          <ToastProvider>
            <BrowserRouter>
              <Pages />
            </BrowserRouter>
          </ToastProvider>
        </QueryClientProvider>
      </ErrorBoundary>
    </ThemeProvider>
  </StrictMode>,
);
