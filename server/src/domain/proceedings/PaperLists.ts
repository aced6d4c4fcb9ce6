import type { Actor } from "@diemcau/shared/model/actor";
import { AppError } from "@diemcau/shared/protocol/errors";
import type { MyPaper, PaperToRead } from "@diemcau/shared/protocol/papers";
import { takesPaper } from "@diemcau/shared/rules/paperDues";
import { may } from "@diemcau/shared/rules/permissions";
import type { ConferenceState } from "@diemcau/shared/rules/state";
import type { Conferences } from "../meeting/Conferences.ts";
import { paperOf } from "./papers.ts";

/** Papers of all conferences as a person has to do with them. */
export class PaperLists {
  private readonly conferences: Pick<Conferences, "list">;

  constructor(conferences: Pick<Conferences, "list">) {
    this.conferences = conferences;
  }

  /** Everything that a person is asked to hand in, with what came of it; the next conference first. */
  mine(actor: Actor): MyPaper[] {
    if (actor.kind !== "person" || !may(actor, "paper.submit")) throw new AppError("permission.denied");
    return this.conferences
      .list()
      .flatMap((state) => expectedOf(state, actor.id))
      .sort(latestFirst);
  }

  /** Everything that was handed in, for those who may read papers; the next conference first. */
  toRead(actor: Actor): PaperToRead[] {
    if (actor.kind === "device" || !may(actor, "paper.read")) throw new AppError("permission.denied");
    return this.conferences.list().flatMap(handedIn).sort(latestFirst);
  }
}

function latestFirst(a: { startsAt: string }, b: { startsAt: string }): number {
  return a.startsAt < b.startsAt ? 1 : a.startsAt > b.startsAt ? -1 : 0;
}

function expectedOf(state: ConferenceState, personId: string): MyPaper[] {
  const { conference, paperCall } = state;
  if (!conference) return [];
  return state.agenda
    .filter((item) => item.person?.id === personId && takesPaper(item))
    .map((item) => ({
      conferenceId: conference.id,
      conferenceTitle: conference.title,
      startsAt: conference.startsAt,
      timeZone: conference.timeZone,
      itemId: item.id,
      itemTitle: item.title,
      call: paperCall?.itemIds.includes(item.id) ? paperCall : null,
      paper: paperOf(state, item.id),
    }));
}

function handedIn(state: ConferenceState): PaperToRead[] {
  const { conference } = state;
  if (!conference) return [];
  return state.papers.map(({ id, title, author, state: paperState, versions, readers }) => ({
    conferenceId: conference.id,
    conferenceTitle: conference.title,
    startsAt: conference.startsAt,
    timeZone: conference.timeZone,
    paperId: id,
    title,
    author,
    state: paperState,
    submittedAt: versions.at(-1)?.submittedAt ?? "",
    version: versions.at(-1)?.number ?? 0,
    readers: readers.filter(({ version }) => version === versions.at(-1)?.number).map(({ name }) => name),
  }));
}
