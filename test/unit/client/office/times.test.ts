import { expect, test } from "@jest/globals";
import { toInstant, toLocalTime } from "@diemcau/client/features/conferences/localTime";
import { readDate, readTime, writeDate, writeTime } from "@diemcau/client/features/conferences/typedDate";
import fc from "fast-check";

test("half past seven in Quảng Ngãi is half past midnight in UTC", () => {
  expect(toInstant({ date: "2022-04-28", time: "07:30" }, "Asia/Ho_Chi_Minh")).toBe("2022-04-28T00:30:00.000Z");
  expect(toLocalTime("2022-04-28T00:30:00Z", "Asia/Ho_Chi_Minh")).toEqual({ date: "2022-04-28", time: "07:30" });
});

test("any minute of any zone comes back as it was, summer time included", () => {
  const minutes = fc.integer({ min: Date.UTC(1990, 0) / 60_000, max: Date.UTC(2060, 0) / 60_000 });
  const zones = fc.constantFrom("Asia/Ho_Chi_Minh", "UTC", "Europe/Berlin", "America/New_York", "Asia/Kathmandu");
  fc.assert(
    fc.property(minutes, zones, (minute, zone) => {
      const local = toLocalTime(new Date(minute * 60_000).toISOString(), zone);
      // An hour that the clock shows twice in autumn may come back as its other self, but shows the same.
      expect(toLocalTime(toInstant(local, zone), zone)).toEqual(local);
    }),
  );
});

test("days are read as people write them", () => {
  for (const text of ["28/4/2022", "28/04/2022", " 28-4-2022 ", "28.4.22", "28 4 2022"])
    expect(readDate(text)).toBe("2022-04-28");
  for (const text of ["", "31/2/2022", "4/2022", "0/1/2022", "28/13/2022", "hôm nay"])
    expect(readDate(text)).toBeNull();
  expect(writeDate("2022-04-28")).toBe("28/4/2022");
  expect(writeDate("")).toBe("");
});

test("times of day are read as people write them", () => {
  for (const text of ["7:30", "07:30", "07 giờ 30", "7h30", "7h30p", "7 giờ 30 phút", "7.30"])
    expect(readTime(text)).toBe("07:30");
  expect(readTime("7h")).toBe("07:00");
  for (const text of ["", "25:00", "7:75", "sáng"]) expect(readTime(text)).toBeNull();
  expect(writeTime("07:30")).toBe("07 giờ 30");
});
