import { describe, expect, test } from "@jest/globals";
import { readRollCall } from "@diemcau/shared/rules/rollCallSheet";
import { pointOf } from "../../support/domain.ts";

const unit = (id: string, name: string, shortName: string) => ({ id, name, shortName });
const ducPho = pointOf("p1", { name: "Đức Phổ", unit: unit("u1", "VKSND thị xã Đức Phổ", "Đức Phổ") });
const sonHa = pointOf("p2", { name: "Sơn Hà", unit: unit("u2", "VKSND huyện Sơn Hà", "Sơn Hà") });
const host = pointOf("host", { name: "VKSND tỉnh", unit: unit("u0", "VKSND tỉnh Quảng Ngãi", "VKSND tỉnh") });
const hall = pointOf("hall", { name: "Hội trường 2", unit: host.unit });
const points = [host, hall, ducPho, sonHa];
const read = (rows: string[][], target: Partial<Parameters<typeof readRollCall>[1]> = {}) =>
  readRollCall(rows, { points, mode: "append", ...target });
const faults = (preview: ReturnType<typeof read>) =>
  preview.rows.map((row) => row.faults.map(({ column, code }) => `${column}: ${code}`).join("; "));

describe("a list of one point", () => {
  test("is read by its heading, whatever stands above it and in which order the columns come", () => {
    const preview = read(
      [
        ["DANH SÁCH ĐẠI BIỂU DỰ HỘI NGHỊ"],
        [],
        ["STT", "Chức vụ", "Họ và tên", "Đơn vị"],
        ["1", "Viện trưởng", "Đại biểu 1", "VKSND huyện Sơn Hà"],
        [],
        ["2", "", "Đại biểu 2", ""],
      ],
      { pointId: "p2" },
    );
    expect(preview.columns).toEqual(["unit", "name", "title"]);
    expect(preview.rows.map(({ line, pointId, delegate }) => [line, pointId, delegate.name, delegate.title])).toEqual([
      [4, "p2", "Đại biểu 1", "Viện trưởng"],
      [6, "p2", "Đại biểu 2", ""],
    ]);
    expect(faults(preview)).toEqual(["", ""]);
  });

  test("pasted without a heading is name, title, unit; a column of numbers is passed over", () => {
    const { rows } = read([["1", "Đại biểu 1", "Kiểm sát viên", "Phòng 1"]], { pointId: "p2" });
    expect(rows[0]?.delegate).toEqual({ name: "Đại biểu 1", title: "Kiểm sát viên", unit: "Phòng 1" });
  });

  test("names a cell that is empty, too long, or holds what can't be seen", () => {
    const heading = ["Họ và tên", "Chức vụ"];
    const preview = read([heading, ["", "Viện trưởng"], ["Đại biểu 1", "a".repeat(201)], ["Đại\u202e biểu 2", ""]], {
      pointId: "p2",
    });
    expect(faults(preview)).toEqual(["name: text.required", "title: text.tooLong", "name: text.hidden"]);
  });

  test("that names another room is not taken for this one", () => {
    const preview = read(
      [
        ["Họ và tên", "Điểm cầu"],
        ["Đại biểu 1", "Đức Phổ"],
        ["Đại biểu 2", "Sơn Hà"],
      ],
      { pointId: "p2" },
    );
    expect(faults(preview)).toEqual(["point: point.other", ""]);
  });
});

describe("a list of all points", () => {
  test("finds a point by its room or unit, with or without accents, in full or short", () => {
    const rows = [
      ["Họ và tên", "Đơn vị"],
      ["Đại biểu 1", "duc pho"],
      ["Đại biểu 2", "Viện kiểm sát nhân dân thị xã Đức Phổ"],
      ["Đại biểu 3", "Điểm cầu Sơn Hà"],
      ["Đại biểu 4", "vksnd TX. Đức Phổ"],
    ];
    expect(read(rows).rows.map(({ pointId }) => pointId)).toEqual(["p1", "p1", "p2", "p1"]);
  });

  test("carries a point on over merged cells, and takes a line of its own for one", () => {
    const merged = read([
      ["Điểm cầu", "Họ và tên"],
      ["Đức Phổ", "Đại biểu 1"],
      ["", "Đại biểu 2"],
      ["Sơn Hà", "Đại biểu 3"],
    ]);
    expect(merged.rows.map(({ pointId }) => pointId)).toEqual(["p1", "p1", "p2"]);
    const grouped = read([
      ["Họ và tên", "Chức vụ"],
      ["I", "Đức Phổ"],
      ["Đại biểu 1", "Viện trưởng"],
      ["II", "Sơn Hà"],
      ["Đại biểu 2", ""],
    ]);
    expect(grouped.rows.map(({ line, pointId }) => [line, pointId])).toEqual([
      [3, "p1"],
      [5, "p2"],
    ]);
  });

  test("without a heading tells the column that names points from the others", () => {
    const { rows } = read([
      ["Sơn Hà", "Đại biểu 1", "Viện trưởng"],
      ["Đức Phổ", "Đại biểu 2", "Phó Viện trưởng"],
    ]);
    expect(rows.map(({ pointId, delegate }) => [pointId, delegate.name, delegate.title])).toEqual([
      ["p2", "Đại biểu 1", "Viện trưởng"],
      ["p1", "Đại biểu 2", "Phó Viện trưởng"],
    ]);
  });

  test("says which point it doesn't know, can't tell from another, or misses", () => {
    const preview = read([
      ["Họ và tên", "Đơn vị"],
      ["Đại biểu 0", ""],
      ["Đại biểu 1", "Trà Bồng"],
      ["Đại biểu 2", "VKSND tỉnh Quảng Ngãi"],
      ["Đại biểu 3", "Hội trường 2"],
    ]);
    expect(faults(preview)).toEqual(["point: point.missing", "point: point.unknown", "point: point.ambiguous", ""]);
    expect(preview.rows[3]?.pointId).toBe("hall");
  });
});

describe("what the list as a whole shows", () => {
  const delegate = { id: "d1", name: "Đại biểu 1", title: "", unit: "", state: "notCalled" as const, reason: "" };
  const listed = { ...sonHa, delegates: [{ ...delegate, arrivedAt: null, leftAt: null }] };

  test("somebody twice, or on the list already, is told; a list that is replaced forgets who was on it", () => {
    const rows = [["Họ và tên"], ["Đại biểu 1"], ["Đại biểu 2"], ["dai bieu 2"]];
    expect(faults(read(rows, { points: [listed], pointId: "p2" }))).toEqual([
      "name: delegate.listed",
      "",
      "name: delegate.twice",
    ]);
    expect(faults(read(rows, { points: [listed], pointId: "p2", mode: "replace" }))[0]).toBe("");
  });

  test("RC1 a roll call that has begun isn't replaced", () => {
    const called = { ...listed, delegates: listed.delegates.map((one) => ({ ...one, state: "present" as const })) };
    const rows = [["Họ và tên"], ["Đại biểu 2"]];
    expect(faults(read(rows, { points: [called], pointId: "p2", mode: "replace" }))).toEqual(["point: point.called"]);
    expect(faults(read(rows, { points: [called], pointId: "p2" }))).toEqual([""]);
  });

  test("the 501st of a point doesn't fit", () => {
    const rows = [["Họ và tên"], ...Array.from({ length: 501 }, (_, place) => [`Đại biểu ${place}`])];
    const told = faults(read(rows, { pointId: "p2" }));
    expect(told.slice(0, 500).every((fault) => fault === "")).toBe(true);
    expect(told[500]).toBe("point: list.full");
  });
});
