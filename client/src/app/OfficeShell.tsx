import { MantineProvider } from "@mantine/core";
import { Notifications, notifications } from "@mantine/notifications";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import i18next from "i18next";
import { type ReactNode, useEffect } from "react";
import { ApiError } from "../api/http.ts";
import { type Notice, onNotice } from "../components/notify.ts";
import { theme } from "../styles/theme.ts";
import type { Scheme } from "./useScheme.ts";
import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "../styles/mantine.css";

/** One cache of REST answers for all scenes; a refusal is final, an unreachable server is asked again twice. */
const queries = new QueryClient({
  defaultOptions: {
    queries: { retry: (count, error) => !(error instanceof ApiError) && count < 2, staleTime: 5000 },
  },
});

const colours = { error: "onAir", done: "action", info: "gray" } satisfies Record<Notice["tone"], string>;

/** Theme, notices and the REST cache around every scene but rooms and pairing. */
export default function OfficeShell({ scheme, children }: { scheme: Scheme; children: ReactNode }) {
  useEffect(
    () =>
      onNotice(({ tone, text }) => {
        const autoClose = tone === "error" ? 8000 : 4000;
        const closeButtonProps = { "aria-label": i18next.t("common:close") };
        notifications.show({ message: text, color: colours[tone], autoClose, closeButtonProps });
      }),
    [],
  );
  return (
    <MantineProvider theme={theme} forceColorScheme={scheme}>
      <QueryClientProvider client={queries}>
        <Notifications position="top-center" />
        {children}
      </QueryClientProvider>
    </MantineProvider>
  );
}
