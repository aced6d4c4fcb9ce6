import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { ReminderSweep } from "@diemcau/server/jobs/ReminderSweep";
import { Notices } from "@diemcau/server/domain/notices/Notices";
import { ReportsBench } from "../../support/ReportsBench.ts";

jest.setTimeout(60_000);

let bench: ReportsBench;
let told = 0;

beforeAll(async () => {
  bench = await ReportsBench.open();
});
afterAll(() => bench.close());

/** Looks as the server does, and answers the titles of what a person was told since the last look. */
async function sweep(personId: string): Promise<string[]> {
  const { storage } = bench.opened;
  const directory = { person: (id: string) => storage.persons.find(id) };
  const surroundings = { now: () => bench.now };
  const notices = new Notices({ store: storage.notices, mails: null, directory, siteUrl: () => "", surroundings });
  const log = { warn: (facts: unknown) => expect(facts).toBeUndefined() };
  const job = new ReminderSweep({ sources: [bench.reports.reminders], notices, now: () => bench.now, log });
  await job.sweep();
  await job.close();
  const all = await storage.notices.of(personId, 100);
  const titles = all.slice(0, all.length - told).map(({ title }) => title);
  told = all.length;
  return titles.filter((title) => title !== "Yêu cầu báo cáo mới");
}

describe("reminders of reports", () => {
  test("RS4: three days before, on the day, and on three days after it, each once; never those who handed in", async () => {
    const request = await bench.ask({ deadline: bench.inHours(100) });
    await bench.submit(request.id, 2, { fn: "1" });
    expect(await sweep("r1")).toEqual([]);
    bench.passHours(40);
    expect(await sweep("r1")).toEqual(["Sắp đến hạn báo cáo"]);
    expect(await sweep("r1")).toEqual([]);
    bench.passHours(40);
    expect(await sweep("r1")).toEqual(["Hôm nay hết hạn báo cáo"]);
    const late: string[] = [];
    for (let day = 0; day < 6; day++) {
      bench.passHours(24);
      late.push(...(await sweep("r1")));
    }
    expect(late).toEqual(["Báo cáo đã quá hạn", "Báo cáo đã quá hạn", "Báo cáo đã quá hạn"]);
    const { units } = await bench.reports.overview.view(bench.office, request.id);
    expect(units.map(({ reminders }) => reminders)).toEqual([5, 0, 5]);
  });

  test("RS4: a deadline that was moved reminds anew, a closed request doesn't", async () => {
    const request = await bench.ask({ deadline: bench.inHours(50) });
    expect(await sweep("r1")).toEqual(["Sắp đến hạn báo cáo"]);
    const moved = await bench.reports.requests.extend(bench.office, request.id, 0, bench.inHours(60));
    expect(await sweep("r1")).toEqual(["Sắp đến hạn báo cáo"]);
    await bench.reports.requests.close(bench.office, request.id, moved.version, true);
    bench.passHours(50);
    expect(await sweep("r1")).toEqual([]);
  });

  test("by hand those of the named units that owe are reminded, once a command", async () => {
    const request = await bench.ask({ deadline: bench.inHours(1000) });
    await bench.submit(request.id, 2, { fn: "1" });
    const remind = (commandId: string, unitIds: string[]) =>
      bench.reports.reminders.remind(bench.office, request.id, { commandId, unitIds });
    expect(await remind("hand-1", ["u1", "u2"])).toEqual({ units: 1 });
    expect(await remind("hand-1", ["u1", "u2"])).toEqual({ units: 1 });
    expect(await sweep("r1")).toEqual(["Sắp đến hạn báo cáo"]);
    expect(await remind("hand-2", [])).toEqual({ units: 2 });
    const { units } = await bench.reports.overview.view(bench.office, request.id);
    expect(units.map(({ reminders }) => reminders)).toEqual([2, 0, 1]);
  });
});
