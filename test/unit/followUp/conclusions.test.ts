import { beforeEach, describe, expect, test } from "@jest/globals";
import { maxConclusions } from "@diemcau/shared/model/conclusion";
import { acknowledgement, changedSinceShown, conclusionStanding } from "@diemcau/shared/rules/conclusions";
import { actorOf, codeOf, deviceOf, MeetingBench } from "../../support/domain.ts";

const secretary = actorOf("secretary");
const chair = actorOf("chair");

let bench: MeetingBench;

beforeEach(async () => {
  bench = await MeetingBench.make(3);
  await bench.run("conference.start", {});
});

const record = (text: string) => bench.run("conclusion.record", { text }, secretary);
const share = () => bench.run("conclusion.share", {}, chair);
const point = (place: number) => bench.pointIds[place] ?? "";
const acknowledge = (place: number, number: number) =>
  bench.run("conclusion.acknowledge", { pointId: point(place), number }, deviceOf(bench.id, point(place)));

describe("a conclusion", () => {
  test("keeps what was spoken while its edited wording changes, and both can be mended", async () => {
    const { ids } = await record("Rà soát quy chế");
    const conclusionId = ids[0] ?? "";
    await bench.run("conclusion.change", { conclusionId, text: "Rà soát, sửa đổi quy chế." }, secretary);
    expect(bench.state.conclusions).toMatchObject([{ spoken: "Rà soát quy chế", text: "Rà soát, sửa đổi quy chế." }]);
    const mended = { conclusionId, text: "Rà soát, sửa đổi quy chế.", spoken: "Rà soát lại quy chế" };
    await bench.run("conclusion.change", mended, secretary);
    expect(bench.state.conclusions).toMatchObject([{ spoken: "Rà soát lại quy chế" }]);
  });

  test("C4 sent again by a page that lost its link is recorded once", async () => {
    await bench.run("conclusion.record", { text: "Một" }, secretary, "typed-1");
    await bench.run("conclusion.record", { text: "Một" }, secretary, "typed-1");
    expect(bench.state.conclusions).toHaveLength(1);
  });

  test("is open work until it has assignments or is said to lead to none; CN2 it can't be both", async () => {
    const { ids } = await record("Rà soát quy chế");
    const conclusionId = ids[0] ?? "";
    const standing = () => bench.state.conclusions.map((one) => conclusionStanding(one, bench.state.assignments));
    expect(standing()).toEqual(["open"]);
    await bench.run("conclusion.change", { conclusionId, text: "Rà soát quy chế", noTask: true }, secretary);
    expect(standing()).toEqual(["noTask"]);
    await bench.run(
      "assignment.make",
      { conclusionId, kind: "task", text: "Rà soát", result: "", unitIds: ["u1"], deadline: null },
      actorOf("office"),
    );
    expect(bench.state.conclusions).toMatchObject([{ noTask: false }]);
    expect(standing()).toEqual(["assigned"]);
    const deny = bench.run("conclusion.change", { conclusionId, text: "Rà soát quy chế", noTask: true }, secretary);
    expect(await codeOf(deny)).toBe("conclusion.hasAssignments");
    expect(await codeOf(bench.run("conclusion.remove", { conclusionId }, secretary))).toBe("conclusion.hasAssignments");
  });

  test("is one of a bounded list", async () => {
    for (let place = 0; place < maxConclusions; place++) await record(`Điểm ${place}`);
    expect(await codeOf(record("Một điểm nữa"))).toBe("conclusion.tooMany");
  });
});

describe("CN1 conclusions that are shown to all points", () => {
  test("reach rooms as they were shown, and nothing of what is being written", async () => {
    await record("Một");
    expect(bench.conferences.state(bench.id, "point").conclusions).toEqual([]);
    await share();
    await record("Hai");
    const room = bench.conferences.state(bench.id, "point");
    expect(room.conclusions).toEqual([]);
    expect(room.sharing?.conclusions.map(({ text }) => text)).toEqual(["Một"]);
    expect(changedSinceShown(bench.state)).toBe(true);
    expect(bench.conferences.state(bench.id, "public").sharing).toBeNull();
  });

  test("are acknowledged point by point: bridge points are counted, the host is named beside them", async () => {
    await record("Một");
    await share();
    await acknowledge(1, 1);
    await acknowledge(1, 1);
    await acknowledge(0, 1);
    const told = acknowledgement(bench.state);
    expect(told).toMatchObject({ bridgePoints: 3, host: { pointId: point(0) } });
    expect(told?.host?.at).not.toBeNull();
    expect(told?.acknowledged.map(({ pointId }) => pointId)).toEqual([point(1)]);
    expect(told?.missing.map(({ pointId }) => pointId)).toEqual([point(2), point(3)]);
  });

  test("ask every point again when they are shown anew, also after the end; an answer to the old ones is refused", async () => {
    await record("Một");
    await share();
    await acknowledge(1, 1);
    await bench.run("conference.end", {});
    await share();
    expect(acknowledgement(bench.state)).toMatchObject({ number: 2, acknowledged: [] });
    expect(await codeOf(acknowledge(1, 1))).toBe("conclusion.shownAgain");
    await acknowledge(1, 2);
    expect(acknowledgement(bench.state)?.acknowledged).toHaveLength(1);
  });

  test("C8 are acknowledged by a room for itself alone; the operator notes who told by telephone", async () => {
    await record("Một");
    await share();
    const foreign = { pointId: point(2), number: 1 };
    const room = deviceOf(bench.id, point(1));
    expect(await codeOf(bench.run("conclusion.acknowledge", foreign, room))).toBe("permission.denied");
    await bench.run("conclusion.acknowledge", foreign, actorOf("operator"));
    expect(acknowledgement(bench.state)?.acknowledged.map(({ pointId }) => pointId)).toEqual([point(2)]);
  });

  test("a point that left is neither counted nor missing; nothing can be shown where nothing is recorded", async () => {
    expect(await codeOf(share())).toBe("conclusion.none");
    expect(acknowledgement(bench.state)).toBeNull();
    await record("Một");
    await share();
    await acknowledge(3, 1);
    await bench.run("point.remove", { pointId: point(3) });
    expect(acknowledgement(bench.state)).toMatchObject({ bridgePoints: 2, acknowledged: [] });
  });
});
