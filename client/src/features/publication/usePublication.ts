import type { PublicationInput } from "@diemcau/shared/model/publication";
import type { ConferenceState } from "@diemcau/shared/rules/state";
import { useState } from "react";
import { notify } from "../../components/notify.ts";
import { useCommand } from "../session/useConference.ts";
import { openNow, samePublication } from "./publicationDraft.ts";

/** The approver's choice while it is being made, beside what is open on the server. */
export function usePublication(state: ConferenceState) {
  const command = useCommand();
  const standing = openNow(state);
  const [base, setBase] = useState(standing);
  const [draft, setDraft] = useState(standing);
  const [busy, setBusy] = useState(false);
  const changed = !samePublication(draft, base);
  const overtaken = !samePublication(base, standing);

  function takeTheirs() {
    setBase(standing);
    setDraft(standing);
  }
  if (overtaken && !changed) takeTheirs();

  async function send(input: PublicationInput, done: string) {
    setBusy(true);
    const reply = await command("publication.change", input);
    setBusy(false);
    if (!reply.ok) return;
    setBase(input);
    setDraft(input);
    notify({ tone: "done", text: done });
  }
  return { draft, setDraft, changed, overtaken: overtaken && changed, takeTheirs, busy, send };
}
