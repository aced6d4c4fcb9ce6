import { expect, test } from "@jest/globals";
import { ReconnectPolicy } from "@diemcau/client/conference/ReconnectPolicy";

function moments(policy: ReconnectPolicy, count: number): number[] {
  let passed = 0;
  return Array.from({ length: count }, () => (passed += policy.next()));
}

test("M6 tries at 0, 300, 1200, 2700, 4800 and 7000 ms after the loss", () => {
  expect(moments(new ReconnectPolicy(), 6)).toEqual([0, 300, 1200, 2700, 4800, 7000]);
});

test("M6 goes on every 1.5 to 2 s, so that a server or network that came back is found within 2 s", () => {
  const early = new ReconnectPolicy(() => 0);
  const late = new ReconnectPolicy(() => 1);
  moments(early, 6);
  moments(late, 6);
  expect([early.next(), early.next()]).toEqual([1500, 1500]);
  expect([late.next(), late.next()]).toEqual([2000, 2000]);
});

test("begins at 0 again once the link held", () => {
  const policy = new ReconnectPolicy();
  moments(policy, 4);
  policy.reset();
  expect(moments(policy, 3)).toEqual([0, 300, 1200]);
});

test("M6 gives an attempt without an answer up after 3.5 s, and leaves every third to slow lines", () => {
  const policy = new ReconnectPolicy();
  const given = Array.from({ length: 4 }, () => {
    const patience = policy.patience();
    policy.next();
    return patience;
  });
  expect(given).toEqual([3500, 3500, 10_000, 3500]);
});
