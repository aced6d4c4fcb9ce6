import type { ConferenceStatus } from "@diemcau/shared/model/conference";

const rank = { running: 0, planned: 1, ended: 2 } satisfies Record<ConferenceStatus, number>;

interface Listed {
  status: ConferenceStatus;
  startsAt: string;
}

/** What asks for attention first: running ones, then the next to come, then the latest that ended. */
export function inAttentionOrder<Conference extends Listed>(conferences: readonly Conference[]): Conference[] {
  return conferences.toSorted((a, b) => {
    if (a.status !== b.status) return rank[a.status] - rank[b.status];
    const sooner = a.startsAt.localeCompare(b.startsAt);
    return a.status === "ended" ? -sooner : sooner;
  });
}
