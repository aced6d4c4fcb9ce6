import type { CommandData } from "@diemcau/shared/protocol/commands";
import { AppError } from "@diemcau/shared/protocol/errors";
import { publishablePapers } from "@diemcau/shared/rules/publication";
import { sealedMinutes } from "@diemcau/shared/rules/state";
import { slug } from "@diemcau/shared/text/searchKey";
import type { Decider } from "../decision.ts";
import { requireNotSealed, requireRecord } from "../facts.ts";

export const setLetterhead: Decider<CommandData<"document.letterhead">> = ({ state }, letterhead) => {
  requireRecord(state);
  return { events: [{ type: "document.letterheadSet", letterhead }] };
};

/** Number and date of the minutes stand in their canonical form, so they stand still once these are sealed. */
export const registerDocument: Decider<CommandData<"document.register">> = ({ state }, register) => {
  requireRecord(state);
  if (register.kind === "minutes") requireNotSealed(state);
  return { events: [{ type: "document.registered", register }] };
};

/** PROTOCOL R8: after the seal there are supplementary minutes alone. */
export const supplementMinutes: Decider<CommandData<"minutes.supplement">> = ({ state, actor, now }, { text }) => {
  if (!sealedMinutes(state)) throw new AppError("minutes.notSealed");
  if (actor.kind !== "person") throw new AppError("permission.denied");
  const draft = text === null ? null : { text, by: { id: actor.id, name: actor.name }, at: now };
  return { events: [{ type: "minutes.supplemented", draft }] };
};

/** PROTOCOL RW4: only what exists and only of an open conference. */
export const changePublication: Decider<CommandData<"publication.change">> = ({ state, now }, input) => {
  requireRecord(state);
  const { conference, publication } = state;
  if (conference?.secrecy !== "open") throw new AppError("conference.notPublic");
  const papers = new Set(publishablePapers(state).map(({ id }) => id));
  const documents = new Set(state.issued.map(({ id }) => id));
  const known = input.paperIds.every((id) => papers.has(id)) && input.documentIds.every((id) => documents.has(id));
  if (!known) throw new AppError("publication.unknown");
  const address =
    publication?.slug ?? `${slug(conference.title).slice(0, 80) || "hoi-nghi"}-${conference.id.slice(0, 8)}`;
  const changed = { ...input, slug: address, publishedAt: publication?.publishedAt ?? now, changedAt: now };
  return { events: [{ type: "publication.changed", publication: changed }] };
};
