import { describe, expect, test } from "@jest/globals";
import { pageAt, pageInTurn } from "@diemcau/client/features/conclusions/room/showTimes";
import fc from "fast-check";

const at = "2022-04-28T03:00:00.000Z";
const after = (seconds: number) => Date.parse(at) + seconds * 1000;

describe("CN1 conclusions on a room's screen", () => {
  test("stand page by page, come round twice, and then leave the programme alone", () => {
    expect([0, 13, 14, 27, 28, 55].map((seconds) => pageAt(at, after(seconds), 2))).toEqual([0, 0, 1, 1, 0, 1]);
    expect(pageAt(at, after(56), 2)).toBeNull();
    expect([0, 44].map((seconds) => pageAt(at, after(seconds), 1))).toEqual([0, 0]);
    expect(pageAt(at, after(45), 1)).toBeNull();
  });

  test("turn on while somebody keeps them in sight", () => {
    expect(pageInTurn(at, after(14 * 301), 3)).toBe(1);
  });

  test("show every page, and never one that isn't there, also by a clock that runs behind", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: -60, max: 4000 }), (pages, seconds) => {
        const page = pageAt(at, after(seconds), pages);
        if (page !== null) expect(page >= 0 && page < pages).toBe(true);
        const seen = new Set(Array.from({ length: 2000 }, (_, second) => pageAt(at, after(second), pages)));
        for (let one = 0; one < pages; one++) expect(seen.has(one)).toBe(true);
        expect(pageAt(at, after(86_400), pages)).toBeNull();
      }),
    );
  });
});
