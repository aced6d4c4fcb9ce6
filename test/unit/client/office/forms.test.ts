import { expect, jest, test } from "@jest/globals";
import { ApiError, UnreachableError } from "@diemcau/client/api/http";
import { differencesOf } from "@diemcau/client/features/forms/differences";
import { faultAt, faultText, isWithin, readInput, refusalOf, refusalText } from "@diemcau/client/features/forms/faults";
import { inTurn } from "@diemcau/client/features/forms/inTurn";
import { UnitInput } from "@diemcau/shared/model/unit";
import type { ErrorReply } from "@diemcau/shared/protocol/errors";

test("what a request threw becomes a refusal: the server's reply, or that nobody was reached", () => {
  expect(refusalOf(new ApiError({ code: "unit.used" }, 409))).toEqual({ code: "unit.used" });
  expect(refusalOf(new UnreachableError("cable"))).toBe("unreachable");
  expect(refusalText({ code: "unit.used" }, "vi", "")).toMatch(/chưa xóa được/);
  expect(refusalText("unreachable", "vi", "Không kết nối được máy chủ.")).toBe("Không kết nối được máy chủ.");
});

test("a form is read by the server's own schema, and every fault names its field", () => {
  expect(readInput(UnitInput, { name: " VKSND   tỉnh ", shortName: "Tỉnh", parentId: null })).toEqual({
    ok: true,
    value: { name: "VKSND tỉnh", shortName: "Tỉnh", parentId: null },
  });
  const read = readInput(UnitInput, { name: "", shortName: "a\u202eb", parentId: null });
  expect(read).toMatchObject({
    ok: false,
    refusal: {
      faults: [
        { path: "name", code: "text.required" },
        { path: "shortName", code: "text.hidden" },
      ],
    },
  });
});

test("a fault is found at its field, also inside what a command wraps around it", () => {
  const faults = [
    { path: "point.technician.phone", code: "phone.form" },
    { path: "title", code: "text.required" },
  ];
  expect(faultAt(faults, "technician.phone")?.code).toBe("phone.form");
  expect(faultAt(faults, "phone")).toBeUndefined();
  expect(faultAt(faults, "title")?.code).toBe("text.required");
});

test("a change of a field answers the faults of its parts, and of nothing else", () => {
  expect(isWithin({ path: "point.technician.phone", code: "" }, "technician")).toBe(true);
  expect(isWithin({ path: "technicians", code: "" }, "technician")).toBe(false);
});

test("a code that only the parser knows is worded too", () => {
  expect(faultText({ path: "x", code: "too_small" }, "vi", "Giá trị chưa đúng.")).toBe("Giá trị chưa đúng.");
  expect(faultText({ path: "x", code: "text.required" }, "en", "")).toBe("This is empty.");
});

test("two versions are compared as the reader sees them", () => {
  expect(differencesOf({ Tên: "A", Đơn: "x" }, { Tên: "B", Đơn: "x" })).toEqual([
    { label: "Tên", mine: "A", theirs: "B" },
  ]);
});

test("many commands go one after another and wait when the server says that it was too fast", async () => {
  const limited: ErrorReply = { code: "rate.limited", facts: { seconds: 7 } };
  const answers = [{ ok: true }, { ok: false, error: limited }, { ok: true }, { ok: true }] as const;
  const sent: string[] = [];
  const waits: number[] = [];
  const onProgress = jest.fn();
  const result = await inTurn(
    ["a", "b", "c"],
    async (item) => answers[sent.push(item) - 1] ?? { ok: false, error: { code: "server.failed" } },
    { onProgress, wait: async (seconds) => void waits.push(seconds) },
  );
  expect(result).toEqual({ done: 3, refusal: null });
  expect(sent).toEqual(["a", "b", "b", "c"]);
  expect(waits).toEqual([7]);
  expect(onProgress.mock.calls).toEqual([[1], [2], [3]]);
});

test("any other refusal stops there and tells how far it came", async () => {
  const send = async (item: string) =>
    item === "b" ? ({ ok: false, error: { code: "point.duplicate" } } as const) : ({ ok: true } as const);
  expect(await inTurn(["a", "b", "c"], send, { onProgress: () => undefined })).toEqual({
    done: 1,
    refusal: { code: "point.duplicate" },
  });
});
