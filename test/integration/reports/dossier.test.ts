import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";
import { inPieces, makePdf } from "../../support/proceedings.ts";
import { ReportsBench } from "../../support/ReportsBench.ts";

jest.setTimeout(60_000);

let bench: ReportsBench;
let elsewhere: ReportsBench;
let conferenceId = "";

beforeAll(async () => {
  [bench, elsewhere] = await Promise.all([ReportsBench.open(), ReportsBench.open(0)]);
  conferenceId = await bench.conference();
  const { id } = await bench.ask({ conferenceId });
  await bench.reports.files.add(bench.reporter(1), id, "u1", "so-lieu.pdf", inPieces(makePdf()));
  const sent = await bench.submit(id, 1, { fn: "1.234,5", fc: "Tốt", ft: "Lời văn" }, "Ghi chú");
  await bench.reports.unitReports.giveBack(bench.office, id, "u1", sent.version, "Bổ sung");
  await bench.submit(id, 2, { fn: "7" });
  await bench.ask({ title: "Của hội nghị khác" });
});
afterAll(async () => {
  await bench.close();
  await elsewhere.close();
});

test("RD2: a conference's reports go with its dossier and come back to the byte, however often they are taken in", async () => {
  const { side } = bench.reports;
  const bytes = (await side.save(conferenceId)) ?? new Uint8Array();
  expect(Buffer.from(bytes).toString()).not.toContain("Của hội nghị khác");
  expect(await side.files(conferenceId)).toMatchObject([{ title: "so-lieu.pdf", ending: "pdf" }]);
  const there = elsewhere.reports.side;
  expect(await there.save(conferenceId)).toBeNull();
  await there.check(conferenceId, bytes);
  await there.restore(conferenceId, bytes);
  await there.restore(conferenceId, bytes);
  expect(Buffer.from((await there.save(conferenceId)) ?? []).equals(bytes)).toBe(true);
  const [line] = await elsewhere.reports.overview.list(elsewhere.office, conferenceId);
  expect(line).toMatchObject({ count: { asked: 3, submitted: 1, returned: 1 } });
});

test("RD2: reports of another conference, damaged ones and what no server wrote are refused, and nothing is taken in", async () => {
  const { side } = bench.reports;
  const bytes = (await side.save(conferenceId)) ?? new Uint8Array();
  const json = Buffer.from(bytes).toString();
  const there = elsewhere.reports.side;
  const refused = { code: "dossier.unreadable" };
  await expect(there.check("another", bytes)).rejects.toMatchObject(refused);
  await expect(there.check(conferenceId, bytes.subarray(0, 100))).rejects.toMatchObject(refused);
  const strange = Buffer.from(json.replace('"state":"returned"', '"state":"hacked"'));
  await expect(there.restore(conferenceId, strange)).rejects.toMatchObject(refused);
  const foreign = json.replaceAll(conferenceId, "another");
  await there.restore(conferenceId, bytes);
  await expect(there.restore("another", Buffer.from(foreign))).rejects.toMatchObject({ code: "version.conflict" });
});
