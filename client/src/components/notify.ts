import type { ErrorReply } from "@diemcau/shared/protocol/errors";
import { errorText } from "@diemcau/shared/protocol/errors";
import { fieldFaults } from "@diemcau/shared/protocol/fieldFaults";
import i18next from "i18next";
import { ApiError } from "../api/http.ts";
import { currentLanguage } from "../i18n/index.ts";

/** A short message over the page; it never holds what can't be missed. */
export interface Notice {
  tone: "error" | "done" | "info";
  text: string;
}

type Show = (notice: Notice) => void;

const shown = new Set<Show>();

/** Shows a notice in whatever shell the page has: Mantine's, or the room's own. */
export function notify(notice: Notice): void {
  for (const show of shown) show(notice);
}

/** Shows an error of the server in the page's language. */
export function notifyError(reply: ErrorReply): void {
  notify({ tone: "error", text: faultsText(reply) || errorText(reply, currentLanguage()) });
}

/** What is wrong in what was typed, for a page that marks no fields. */
function faultsText({ faults = [] }: ErrorReply): string {
  const known = Object.entries(fieldFaults).filter(([name]) => faults.some(({ code }) => code === name));
  return known.map(([, text]) => text[currentLanguage()]).join(" ");
}

/** Shows whatever was thrown by `api/http`. */
export function notifyFailure(error: unknown): void {
  if (error instanceof ApiError) notifyError(error.reply);
  else notify({ tone: "error", text: i18next.t("common:failed") });
}

/** A shell takes over showing notices until the returned function is called. */
export function onNotice(show: Show): () => void {
  shown.add(show);
  return () => shown.delete(show);
}
