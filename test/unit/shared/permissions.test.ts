import { expect, test } from "@jest/globals";
import { roles } from "@diemcau/shared/model/person";
import { commandData } from "@diemcau/shared/protocol/commands";
import { errors } from "@diemcau/shared/protocol/errors";
import { fieldFaults } from "@diemcau/shared/protocol/fieldFaults";
import { may, permissions } from "@diemcau/shared/rules/permissions";
import { actorOf, deviceOf } from "../../support/domain.ts";

test("every command stands in the table of permissions", () => {
  for (const type of Object.keys(commandData)) expect(Object.keys(permissions)).toContain(type);
});

test("whoever writes an article can't publish it by the same role, and no role but approver and admin publishes", () => {
  expect(may(actorOf("secretary"), "writeUp.publish")).toBe(false);
  expect(roles.filter((role) => may(actorOf(role), "writeUp.publish"))).toEqual(["admin", "approver"]);
});

test("C8: a device acts for its own point", () => {
  const device = deviceOf("c1", "p1");
  expect(may(device, "floor.request", "p1")).toBe(true);
  expect(may(device, "floor.request", "p2")).toBe(false);
  expect(may(device, "floor.grant", "p1")).toBe(false);
  expect(may(device, "paper.submit")).toBe(false);
});

test("M4: the wall is for operators alone", () => {
  expect(may(actorOf("operator"), "media.wall")).toBe(true);
  for (const actor of [actorOf("secretary"), actorOf("chair"), actorOf("presenter"), deviceOf("c1", "p1")])
    expect(may(actor, "media.wall")).toBe(false);
});

test("every error and field fault says in both languages what happened", () => {
  for (const { vi, en } of [...Object.values(errors), ...Object.values(fieldFaults)]) {
    expect(vi.length).toBeGreaterThan(5);
    expect(en.length).toBeGreaterThan(5);
  }
});
