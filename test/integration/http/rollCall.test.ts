import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import type { RollCallPreview } from "@diemcau/shared/rules/rollCallSheet";
import { canonicalJson } from "@diemcau/shared/text/canonicalJson";
import { makeXlsx } from "../../support/documents/sheets.ts";
import { Hall } from "../../support/Hall.ts";

jest.setTimeout(60_000);

let hall: Hall;
const path = (query = "") => `/conferences/${hall.conferenceId}/roll-call/preview${query}`;
const bytes = (text: string) => new TextEncoder().encode(text);

beforeAll(async () => {
  hall = await Hall.open();
}, 60_000);
afterAll(() => hall?.close());

describe("RC4 the preview of a list", () => {
  test("of a workbook says line by line what would be taken, takes nothing, and an import takes just that", async () => {
    const sheet = makeXlsx([
      ["DANH SÁCH ĐẠI BIỂU"],
      ["STT", "Họ và tên", "Chức vụ", "Đơn vị"],
      [1, "Đại biểu 901", "Viện trưởng", "VKSND huyện Trà Bồng"],
      [2, "", "Kiểm sát viên", "VKSND huyện Trà Bồng"],
      [3, "Đại biểu 903", "Kiểm sát viên", "VKSND huyện Sa Huỳnh"],
    ]);
    const before = canonicalJson(hall.state.points.map(({ delegates }) => delegates));
    const { rows } = await hall.api.need<RollCallPreview>("POST", path(), sheet);
    expect(rows.map(({ line, pointId, faults }) => [line, pointId, faults.map(({ code }) => code)])).toEqual([
      [3, hall.point("Trà Bồng").id, []],
      [4, hall.point("Trà Bồng").id, ["text.required"]],
      [5, null, ["point.unknown"]],
    ]);
    expect(canonicalJson(hall.state.points.map(({ delegates }) => delegates))).toBe(before);
    const [taken] = rows;
    const operator = await hall.peer();
    const had = hall.point("Trà Bồng").delegates.length;
    await operator.run("rollCall.import", {
      lists: [{ pointId: taken?.pointId ?? "", delegates: taken ? [taken.delegate] : [] }],
      mode: "append",
    });
    await hall.until(() => hall.point("Trà Bồng").delegates.length === had + 1);
    expect(hall.point("Trà Bồng").delegates.at(-1)).toMatchObject({ name: "Đại biểu 901", state: "notCalled" });
  });

  test("of pasted cells is for one point when that is named", async () => {
    const { id } = hall.point("Sơn Hà");
    const cells = bytes("Đại biểu 904\tViện trưởng\nĐại biểu 905\t\n");
    const { rows } = await hall.api.need<RollCallPreview>("POST", path(`?pointId=${id}&mode=append`), cells);
    expect(rows.map(({ pointId, delegate }) => [pointId, delegate.name])).toEqual([
      [id, "Đại biểu 904"],
      [id, "Đại biểu 905"],
    ]);
  });

  test.each([
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), 415, "sheet.unreadable"],
    ["a workbook cut off", makeXlsx([["Đại biểu 1"]]).slice(0, 200), 415, "sheet.unreadable"],
    ["blank lines alone", bytes("\n\t\n"), 400, "sheet.empty"],
    ["nothing", new Uint8Array(), 400, "sheet.empty"],
    ["more than two megabytes", new Uint8Array(2 * 1024 * 1024 + 1).fill(65), 413, "input.tooLarge"],
    ["more lines than a sheet may have", bytes("Đại biểu 1\n".repeat(5001)), 413, "input.tooLarge"],
  ])("of %s is refused with its reason", async (_what, body, status, code) => {
    expect(await hall.api.ask("POST", path(), body)).toMatchObject({ status, body: { code } });
  });

  test("is for who may change lists, of a conference and point that there are", async () => {
    const list = bytes("Đại biểu 1");
    expect(await (await hall.as("thamluan")).ask("POST", path(), list)).toMatchObject({ status: 403 });
    const { api } = await hall.pair("Sơn Hà");
    expect(await api.ask("POST", path(), list, { "dc-as": "device" })).toMatchObject({ status: 403 });
    expect(await hall.api.ask("POST", "/conferences/none/roll-call/preview", list)).toMatchObject({ status: 404 });
    expect(await hall.api.ask("POST", path("?pointId=none"), list)).toMatchObject({ status: 404 });
    expect(await hall.api.ask("POST", path("?mode=all"), list)).toMatchObject({ status: 400 });
  });
});
