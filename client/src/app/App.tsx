import { BrowserRouter } from "react-router";
import { BrokenPage } from "./BrokenPage.tsx";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { Router } from "./router.tsx";

/** The whole application below `/app`. */
export function App() {
  return (
    <ErrorBoundary fallback={(error) => <BrokenPage error={error} />}>
      <BrowserRouter basename="/app">
        <Router />
      </BrowserRouter>
    </ErrorBoundary>
  );
}
