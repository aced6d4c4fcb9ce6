import { useLayoutEffect } from "react";

/** Light for offices, dark for the operator and the rooms. */
export type Scheme = "light" | "dark";

/** Sets the page's colours (`tokens.css`) while the caller is shown. */
export function useScheme(scheme: Scheme): void {
  useLayoutEffect(() => {
    document.documentElement.dataset.scheme = scheme;
  }, [scheme]);
}
