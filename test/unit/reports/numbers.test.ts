import { describe, expect, test } from "@jest/globals";
import { readVietnameseNumber, writeVietnameseNumber } from "@diemcau/shared/text/vietnameseNumber";
import fc from "fast-check";

describe("numbers as offices write them", () => {
  test.each([
    ["1.234,5", 1234.5],
    ["1 234,5", 1234.5],
    ["1\u00a0234", 1234],
    ["1234,5", 1234.5],
    ["1.234.567", 1_234_567],
    ["12", 12],
    [" 0,25 ", 0.25],
    ["-3,5", -3.5],
    ["−7", -7],
    ["0", 0],
    ["-0", 0],
    ["007", 7],
  ])("%j is %d", (text, value) => {
    expect(readVietnameseNumber(text)).toBe(value);
  });

  test.each([
    "",
    "1.5",
    "12.34",
    "1.23.456",
    "1,234.5",
    "1,2,3",
    "12 vụ",
    "=1+1",
    "1e5",
    "NaN",
    "٣",
    "--1",
    ",5",
    "1.",
  ])("%j could mean something else, or nothing, and is refused", (text) => {
    expect(readVietnameseNumber(text)).toBeNull();
  });

  test("what is beyond a million millions or six decimals is refused", () => {
    expect(readVietnameseNumber("1.000.000.000.000")).toBe(1e12);
    expect(readVietnameseNumber("1.000.000.000.001")).toBeNull();
    expect(readVietnameseNumber("0,1234567")).toBeNull();
    expect(readVietnameseNumber("9".repeat(400))).toBeNull();
  });

  test("what is written is read as the same number", () => {
    const value = fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 }));
    fc.assert(
      fc.property(value, ([whole, decimals]) => {
        const number = whole / 10 ** decimals;
        expect(readVietnameseNumber(writeVietnameseNumber(number))).toBeCloseTo(number, 6);
      }),
    );
    expect(writeVietnameseNumber(1_234_567.5)).toBe("1.234.567,5");
    expect(writeVietnameseNumber(-1000)).toBe("-1.000");
    expect(writeVietnameseNumber(0.1 + 0.2)).toBe("0,3");
  });
});
