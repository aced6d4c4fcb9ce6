import { describe, expect, test } from "@jest/globals";
import { Rehearsals } from "@diemcau/server/domain/meeting/Rehearsals";
import { actorOf, codeOf, itemInput, MeetingBench } from "../../support/domain.ts";

async function rehearse(bench: MeetingBench) {
  const removed: string[] = [];
  const rehearsals = new Rehearsals({
    conferences: bench.conferences,
    wipes: {
      mark: async (id) => {
        removed.push(`mark ${id}`);
      },
      remove: (id) => bench.store.removeRehearsal(id),
    },
    minutes: { forget: async () => undefined },
    surroundings: { now: () => new Date(), newId: () => `rehearsed${++made}` },
  });
  const { id } = await rehearsals.hold(actorOf("operator"), bench.id, "rehearse");
  return { id, rehearsals, removed, state: () => bench.conferences.state(id) };
}
let made = 0;

describe("what a rehearsal begins with", () => {
  test("RH1: slides, clips and expected lists of the conference, under ids of their own", async () => {
    const bench = await MeetingBench.make(2);
    const [, pointId = ""] = bench.pointIds;
    await bench.run("rollCall.list", {
      pointId,
      delegates: [{ name: "Đại biểu 1", title: "Kiểm sát viên", unit: "" }],
      mode: "replace",
    });
    const [delegateId = ""] = bench.state.points[1]?.delegates.map(({ id }) => id) ?? [];
    await bench.run("rollCall.mark", { pointId, marks: [{ delegateId, state: "absent", reason: "Đi công tác" }] });
    await bench.conferences.act(bench.id, { kind: "system" }, () => ({
      events: [
        { type: "deck.added", deck: { id: "deck", title: "Báo cáo", pages: ["a"], file: "f", owner: null, pointId } },
        { type: "clip.added", clip: { id: "clip", title: "Phóng sự", seconds: 60, picture: "p", sound: null } },
      ],
    }));
    const { state } = await rehearse(bench);
    const [deck] = state().decks;
    expect(deck).toMatchObject({ title: "Báo cáo", pages: ["a"], pointId: state().points[1]?.id, page: 1 });
    expect(deck?.id).not.toBe("deck");
    expect(state().clips).toMatchObject([{ title: "Phóng sự", picture: "p" }]);
    const [delegate] = state().points[1]?.delegates ?? [];
    expect(delegate).toMatchObject({ name: "Đại biểu 1", state: "notCalled", reason: "" });
    expect(delegate?.id).not.toBe(delegateId);
  });

  test("RH1: nothing that happened: not begun, nobody paired, nobody asked", async () => {
    const bench = await MeetingBench.make(2);
    await bench.run("agenda.add", itemInput());
    for (const pointId of bench.pointIds) await bench.connect(pointId);
    await bench.run("conference.start", {});
    await bench.run("item.open", { itemId: bench.state.agenda[0]?.id ?? "" });
    await bench.ask(1);
    const { state } = await rehearse(bench);
    expect(state()).toMatchObject({ status: "planned", queue: [], turns: [], sources: [], currentItemId: null });
    expect(state().agenda).toMatchObject([{ openedAt: null }]);
    expect(state().points.flatMap(({ devices }) => devices)).toEqual([]);
    expect(state().conference?.title).toBe(`DIỄN TẬP – ${bench.state.conference?.title}`);
  });

  test("RH2: it is in no list, and a conference that is held can't be dropped or wiped", async () => {
    const bench = await MeetingBench.make(1);
    const { id, rehearsals, removed } = await rehearse(bench);
    expect(bench.conferences.list().map(({ conference }) => conference?.id)).toEqual([bench.id]);
    expect(bench.conferences.rehearsalOf(bench.id)?.conference?.id).toBe(id);
    expect(await codeOf(bench.conferences.drop(bench.id))).toBe("permission.denied");
    expect(await codeOf(rehearsals.wipe(actorOf("admin"), bench.id, bench.id))).toBe("notFound");
    expect(await codeOf(rehearsals.wipe(actorOf("secretary"), bench.id, id))).toBe("permission.denied");
    expect(removed).toEqual([]);
  });

  test("RH3: once it is wiped nothing can be recorded in it, and the next server knows nothing of it", async () => {
    const bench = await MeetingBench.make(1);
    const { id, rehearsals, removed } = await rehearse(bench);
    const late = bench.conferences.act(id, { kind: "system" }, () => ({ events: [{ type: "server.restarted" }] }));
    const wiped = rehearsals.wipe(actorOf("operator"), bench.id, id);
    await late;
    await wiped;
    expect(removed).toEqual([`mark ${id}`]);
    expect(bench.conferences.has(id)).toBe(false);
    const after = bench.conferences.act(id, { kind: "system" }, () => ({ events: [{ type: "server.restarted" }] }));
    expect(await codeOf(after)).toBe("notFound");
    const restarted = bench.open();
    await restarted.load();
    expect(restarted.all().map(({ conference }) => conference?.id)).toEqual([bench.id]);
  });
});
