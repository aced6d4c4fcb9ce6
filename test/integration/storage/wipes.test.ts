import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { RehearsalWipes } from "@diemcau/server/domain/meeting/RehearsalWipes";
import type { Commit } from "@diemcau/shared/protocol/events";
import { eventVersion } from "@diemcau/shared/protocol/version";
import type { Vote } from "@diemcau/shared/model/vote";
import type { ConferenceFacts } from "@diemcau/shared/model/conference";
import { conferenceInput } from "../../support/domain.ts";
import { databaseKinds, openTestStorage, type TestStorage } from "../../support/storage.ts";

jest.setTimeout(60_000);

const facts = conferenceInput();

function conference(id: string, rehearsalOf: string | null): ConferenceFacts {
  const { hostUnitId, chairId: _chair, secretaryId: _secretary, ...rest } = facts;
  const hostUnit = { id: hostUnitId, name: hostUnitId, shortName: hostUnitId };
  return { ...rest, id, rehearsalOf, hostUnit, chair: null, secretary: null };
}

function commitOf(conferenceId: string, seq: number, events: Commit["events"]): Commit {
  const at = "2022-04-28T01:00:00.000Z";
  return { conferenceId, seq, v: eventVersion, at, actor: { kind: "system" }, commandId: `c${seq}`, ids: [], events };
}

function vote(id: string): Vote {
  const asked = { question: "Ý kiến", choices: ["Có", "Không"], secret: true, by: "person", quorumPercent: 0 } as const;
  return { ...asked, choices: [...asked.choices], id, voters: [], entitled: 0 };
}

describe.each(databaseKinds)("wiping a rehearsal on %s", (kind) => {
  let database: TestStorage;
  let wipes: RehearsalWipes;

  beforeAll(async () => {
    database = await openTestStorage(kind);
    const { commits, ballots, devices, pairingCodes, presenterLinks, minutes, wipes: marks } = database.storage;
    wipes = new RehearsalWipes({ commits, ballots, kept: [devices, pairingCodes, presenterLinks, minutes], marks });
  });
  afterAll(() => database.close());

  /** A conference and all that may be kept of one. */
  async function fill(id: string, rehearsalOf: string | null): Promise<void> {
    const { commits, ballots, devices, pairingCodes, presenterLinks, minutes } = database.storage;
    await commits.append([
      commitOf(id, 1, [{ type: "conference.created", conference: conference(id, rehearsalOf) }]),
      commitOf(id, 2, [{ type: "vote.opened", vote: vote(`vote-${id}`) }]),
      commitOf(id, 3, [{ type: "server.restarted" }]),
    ]);
    await ballots.put(`vote-${id}`, "voter", [1, 0]);
    await devices.insert({ id: `token-${id}`, deviceId: `d-${id}`, conferenceId: id, pointId: "p", role: "both" });
    await pairingCodes.issue(
      { id: `code-${id}`, conferenceId: id, pointId: "p", expiresAt: "2999-01-01" },
      "2022-01-01",
    );
    await presenterLinks.replace({ id: `link-${id}`, conferenceId: id, invitationId: `i-${id}` });
    await minutes.append(id, new Uint8Array([1, 2, 3]));
  }

  async function left(id: string): Promise<string[]> {
    const { commits, ballots, devices, pairingCodes, presenterLinks, minutes } = database.storage;
    const there = {
      commits: (await commits.read(id, 1, 9)).length > 0,
      ballots: (await ballots.list()).includes(`vote-${id}`),
      device: (await devices.find(`token-${id}`)) !== null,
      code: (await pairingCodes.find(`code-${id}`)) !== null,
      link: (await presenterLinks.find(`link-${id}`)) !== null,
      minutes: (await minutes.load(id)).length > 0,
    };
    return Object.entries(there).flatMap(([what, is]) => (is ? [what] : []));
  }

  const everything = ["commits", "ballots", "device", "code", "link", "minutes"];

  test("RH3: nothing of it stays, and everything of the conference does", async () => {
    await fill("real", null);
    await fill("rehearsal", "real");
    expect(await left("rehearsal")).toEqual(everything);
    await wipes.mark("rehearsal");
    await wipes.remove("rehearsal");
    expect(await left("rehearsal")).toEqual([]);
    expect(await left("real")).toEqual(everything);
  });

  test("RH3: a wipe that was cut off anywhere is finished at the next start", async () => {
    await fill("cut1", "real");
    await wipes.mark("cut1");
    await fill("cut2", "real");
    await wipes.mark("cut2");
    // As far as to the middle of the log.
    await database.storage.commits.model.deleteOne({ _id: "cut2:2" });
    await database.storage.ballots.remove("vote-cut2");
    await wipes.finish();
    expect([await left("cut1"), await left("cut2")]).toEqual([[], []]);
    expect(await database.storage.wipes.list()).toEqual([]);
  });

  test("L1: the log of a conference that was held can't be removed, marked or not", async () => {
    await expect(database.storage.commits.removeRehearsal("real")).rejects.toThrow("no rehearsal");
    expect(await left("real")).toContain("commits");
  });
});
