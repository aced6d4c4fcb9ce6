import type { Commit } from "@diemcau/shared/protocol/events";
import { audiences } from "@diemcau/shared/protocol/audience";
import { foldLog } from "@diemcau/shared/rules/fold";
import { minutesSkeleton } from "@diemcau/shared/rules/minutes";
import { timelineOf } from "@diemcau/shared/rules/timeline";
import { canonicalJson } from "@diemcau/shared/text/canonicalJson";
import { messageFor } from "@diemcau/server/domain/meeting/ConferenceLog";
import type { Cast } from "../Cast.ts";
import { insist, type Steps } from "../Steps.ts";

/** Folds the log again, from nothing, and compares every view with the server's, byte by byte. */
export async function verifyLog(cast: Cast, steps: Steps): Promise<void> {
  await steps.run("Dựng lại mọi trạng thái từ diễn biến, giống từng byte", async () => {
    const path = `/conferences/${cast.conferenceId}`;
    const commits = await cast.api.need<Commit[]>("GET", `${path}/log`);
    const views = await cast.api.text(`${path}/views`);
    const perAudience = audiences.map((audience) => {
      const messages = commits.map((commit) => messageFor(commit, audience));
      return [audience, { state: foldLog(messages), timeline: messages.flatMap(timelineOf) }] as const;
    });
    const again = canonicalJson({
      audiences: Object.fromEntries(perAudience),
      minutes: minutesSkeleton(foldLog(commits)),
    });
    insist(again === views, "the views folded again differ from the server's");
    return `${commits.length} commit, ${Buffer.byteLength(again)} byte`;
  });
}
