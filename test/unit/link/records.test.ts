import { describe, expect, test } from "@jest/globals";
import { linkDifference } from "@diemcau/server/jobs/linkDifference";
import type { LinkState } from "@diemcau/shared/model/link";
import { emptyState, type PointEntry } from "@diemcau/shared/rules/state";
import { MeetingBench } from "../../support/domain.ts";

const { points } = (await MeetingBench.make(1)).state;

/** A conference whose bridge point is recorded with such a link. */
function recorded(state: LinkState, facts: Partial<PointEntry> = {}, status: "running" | "ended" = "running") {
  const link = { state, cause: state === "good" ? null : ("loss" as const), since: "" };
  return { ...emptyState, status, points: points.map((point) => ({ ...point, simulated: true, link, ...facts })) };
}

const judged = (state: LinkState) => () => ({ state, cause: state === "good" ? null : ("loss" as const) });
const names = points.map(({ name }) => name);

describe("L1: what the log is told of links", () => {
  test("is each point whose link is not as it was recorded, by name", () => {
    expect(linkDifference(recorded("good"), judged("good"))).toEqual([]);
    expect(linkDifference(recorded("good"), judged("lost"))).toMatchObject(
      names.map((pointName) => ({ type: "link.changed", pointName, state: "lost", cause: "loss" })),
    );
  });

  test("is nothing of points that nobody has looked at yet", () => {
    expect(linkDifference(recorded("lost"), () => null)).toEqual([]);
  });

  test("is that nothing is weak or lost any more where nothing is", () => {
    const gone = recorded("lost", { simulated: false, devices: [] });
    expect(linkDifference(gone, judged("lost"))).toMatchObject(names.map(() => ({ state: "good", cause: null })));
  });

  test("is nothing once the conference is over", () => {
    expect(linkDifference(recorded("good", {}, "ended"), judged("lost"))).toEqual([]);
  });
});
