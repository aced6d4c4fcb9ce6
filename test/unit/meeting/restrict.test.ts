import { expect, test } from "@jest/globals";
import { actorOf, codeOf, MeetingBench } from "../../support/domain.ts";

test("RW1: a conference that has ended can still be closed to the public, by an approver too, and never opened again", async () => {
  const bench = await MeetingBench.make(1);
  await bench.run("conference.start", {});
  await bench.run("conference.end", {});
  const restrict = (secrecy: "internal" | "secret", role: "approver" | "secretary" = "approver") =>
    bench.conferences.execute(actorOf(role), {
      conferenceId: bench.id,
      commandId: `${secrecy}-${role}-${bench.state.seq}`,
      type: "conference.restrict",
      data: { secrecy },
    });
  expect(await codeOf(restrict("internal", "secretary"))).toBe("permission.denied");
  await restrict("internal");
  expect(bench.state.conference).toMatchObject({ secrecy: "internal", title: "Hội nghị chuyên đề" });
  await restrict("secret");
  const { seq } = bench.state;
  await restrict("internal");
  expect(bench.state).toMatchObject({ seq, conference: { secrecy: "secret" } });
});
