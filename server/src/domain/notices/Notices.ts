import { EventEmitter } from "node:events";
import type { Actor } from "@diemcau/shared/model/actor";
import type { Notice, NoticeList } from "@diemcau/shared/model/notice";
import { AppError } from "@diemcau/shared/protocol/errors";
import type { Directory, Surroundings } from "../ports.ts";
import type { MailStore, NoticeStore, StoredNotice } from "./ports.ts";

/** How many a person's list shows. */
const shown = 50;

/** What somebody is to be told. */
export interface Message {
  /** What it is about: the same key is told to the same person once, however often it is tried. 1..150 characters. */
  key: string;
  personIds: readonly string[];
  title: string;
  text: string;
  /** Where it leads, below the site's own address, as `/app/tham-luan`. */
  path: string;
}

/** What notices tell: mails were queued. */
export interface NoticesEvents {
  mail: [];
}

interface Parts {
  store: NoticeStore;
  /** Absent where the server can't send mail. */
  mails: MailStore | null;
  directory: Pick<Directory, "person">;
  /** Address that people open, without a slash at the end; mails need it for their link. */
  siteUrl: () => string;
  surroundings: Pick<Surroundings, "now">;
}

/** What people are told outside of a screen they look at: in the app, and by mail where both sides have an address. */
export class Notices extends EventEmitter<NoticesEvents> {
  private readonly parts: Parts;

  constructor(parts: Parts) {
    super();
    this.parts = parts;
  }

  /** Tells people something, each once by `key`; durable when it resolves. Whoever isn't in the directory any more is passed over. */
  async tell({ key, personIds, title, text, path }: Message): Promise<void> {
    const { store, directory, surroundings } = this.parts;
    const at = surroundings.now().toISOString();
    const people = await Promise.all([...new Set(personIds)].map((id) => directory.person(id)));
    const told = people.flatMap((person) =>
      person ? [{ person, notice: { id: `${key}/${person.id}`, title, text, path, at, readAt: null } }] : [],
    );
    await store.add(told.map(({ person, notice }) => ({ ...notice, personId: person.id })));
    for (const { person, notice } of told) await this.queue(person.email, notice);
  }

  /** What a signed-in person was told, the newest first. */
  async mine(actor: Actor): Promise<NoticeList> {
    const { store } = this.parts;
    const personId = requirePerson(actor);
    const [unread, stored] = await Promise.all([store.countUnread(personId), store.of(personId, shown)]);
    return { unread, notices: stored.map(withoutPerson) };
  }

  /** Marks some, or all, of one's own notices as read. */
  async markRead(actor: Actor, ids: readonly string[] | null): Promise<void> {
    await this.parts.store.markRead(requirePerson(actor), ids, this.parts.surroundings.now().toISOString());
  }

  private async queue(to: string, { id, title, text, path, at }: Notice): Promise<void> {
    const { mails, siteUrl } = this.parts;
    if (!mails || to === "") return;
    const body = `${text}\n\n${siteUrl()}${path}\n`;
    await mails.add({ id, to, subject: title, text: body, queuedAt: at, attempts: 0, nextAt: at });
    this.emit("mail");
  }
}

function requirePerson(actor: Actor): string {
  if (actor.kind !== "person") throw new AppError("permission.denied");
  return actor.id;
}

function withoutPerson({ personId: _own, ...notice }: StoredNotice): Notice {
  return notice;
}
