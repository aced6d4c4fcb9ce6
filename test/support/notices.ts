import type { Person } from "@diemcau/shared/model/person";
import { Notices } from "@diemcau/server/domain/notices/Notices";
import type { NoticeStore, StoredNotice } from "@diemcau/server/domain/notices/ports";

/** Notices in memory, with the promises of the port. */
export class MemoryNoticeStore implements NoticeStore {
  readonly notices: StoredNotice[] = [];

  async add(notices: readonly StoredNotice[]): Promise<void> {
    for (const notice of notices)
      if (!this.notices.some(({ id }) => id === notice.id)) this.notices.push({ ...notice });
  }

  async of(personId: string, limit: number): Promise<StoredNotice[]> {
    return this.notices
      .filter((notice) => notice.personId === personId)
      .slice(-limit)
      .reverse();
  }

  async countUnread(personId: string): Promise<number> {
    return this.notices.filter((notice) => notice.personId === personId && notice.readAt === null).length;
  }

  async markRead(personId: string, ids: readonly string[] | null, at: string): Promise<void> {
    for (const notice of this.notices)
      if (notice.personId === personId && (ids === null || ids.includes(notice.id))) notice.readAt ??= at;
  }
}

/** Notices over a memory, without mail, for these people. */
export function memoryNotices(people: readonly Person[], now: () => Date) {
  const store = new MemoryNoticeStore();
  const directory = { person: async (id: string) => people.find((person) => person.id === id) ?? null };
  const notices = new Notices({
    store,
    mails: null,
    directory,
    siteUrl: () => "http://localhost",
    surroundings: { now },
  });
  return { store, notices };
}
