import { expect, test } from "@jest/globals";
import { doorsOf } from "@diemcau/client/features/conferences/doors";
import type { ConferenceStatus, Secrecy } from "@diemcau/shared/model/conference";
import type { Role } from "@diemcau/shared/model/person";

const doors = (roles: Role[], status: ConferenceStatus, secrecy: Secrecy = "open") =>
  doorsOf({ id: "p", name: "Ai đó", roles }, { id: "c1", status, secrecy }).map(({ door }) => door);

test("each role sees the screens of its own work", () => {
  expect(doors(["operator"], "running")).toEqual(["operate", "minutes", "prepare"]);
  expect(doors(["secretary"], "running")).toEqual(["secretary", "minutes", "documents", "assignments"]);
  expect(doors(["office"], "planned")).toEqual(["prepare", "documents"]);
  expect(doors(["presenter"], "running")).toEqual([]);
});

test("the chair's own page comes first for the chair, and is nobody else's door", () => {
  expect(doors(["chair"], "running")).toEqual(["chair", "operate", "minutes"]);
  expect(doors(["chair"], "ended")).toEqual(["minutes"]);
  expect(doors(["admin"], "running")).not.toContain("chair");
});

test("the article opens after the end, and never for an internal or secret conference", () => {
  expect(doors(["approver"], "ended")).toEqual(["minutes", "writeUp", "publication", "documents", "assignments"]);
  expect(doors(["approver"], "running")).toEqual(["minutes", "publication", "documents", "assignments"]);
  expect(doors(["approver"], "ended", "internal")).toEqual(["minutes", "documents", "assignments"]);
  expect(doors(["approver"], "ended", "secret")).toEqual(["minutes", "documents", "assignments"]);
});

test("doors lead to the conference they stand at", () => {
  expect(
    doorsOf({ id: "p", name: "A", roles: ["operator"] }, { id: "c1", status: "running", secrecy: "open" })[0],
  ).toEqual({
    door: "operate",
    path: "/dieu-hanh/c1",
  });
});
