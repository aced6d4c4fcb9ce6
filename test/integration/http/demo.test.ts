import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import type { Person } from "@diemcau/shared/model/person";
import type { Commit } from "@diemcau/shared/protocol/events";
import type { ConferenceSummary, DemoDoor, PairedDevice, PairingCode } from "@diemcau/shared/protocol/rest";
import { foldLog } from "@diemcau/shared/rules/fold";
import { canonicalJson } from "@diemcau/shared/text/canonicalJson";
import { ConferenceLog } from "@diemcau/server/domain/meeting/ConferenceLog";
import { viewsOf } from "@diemcau/server/domain/meeting/views";
import { Api } from "../../support/Api.ts";
import { ServerProcess } from "../../support/ServerProcess.ts";

// A whole server is started, on a machine that others use too.
jest.setTimeout(60_000);

let server: ServerProcess;
let operator: Api;
let conferenceId: string;

beforeAll(async () => {
  server = await ServerProcess.start();
  operator = new Api(server.url);
  await operator.signInDemo("dieuhanh");
  const conferences = await operator.need<ConferenceSummary[]>("GET", "/conferences");
  conferenceId = conferences[0]?.id ?? "";
  expect(conferences).toHaveLength(1);
});
afterAll(() => server.close());

function log(): Promise<Commit[]> {
  return operator.need<Commit[]>("GET", `/conferences/${conferenceId}/log`);
}

/** Log and views at one moment: rooms that come up add commits meanwhile. */
async function atRest(): Promise<{ commits: Commit[]; views: unknown }> {
  for (;;) {
    const commits = await log();
    const views = await operator.need("GET", `/conferences/${conferenceId}/views`);
    if ((await log()).length === commits.length) return { commits, views };
  }
}

describe("the seeded demo", () => {
  test("has the conference of 28/4/2022: one host, thirteen bridge points, nine papers and speeches", async () => {
    const state = foldLog(await log());
    expect(state.conference).toMatchObject({ planNumber: "714/KH-VKS-BCĐ", startsAt: "2022-04-28T00:30:00.000Z" });
    expect(state.points.filter(({ kind }) => kind === "host")).toHaveLength(1);
    expect(state.points.filter(({ kind }) => kind === "bridge")).toHaveLength(13);
    expect(state.points.every(({ simulated }) => simulated)).toBe(true);
    expect(state.agenda.filter(({ kind }) => kind === "paper" || kind === "speech")).toHaveLength(9);
    expect(state.agenda.map(({ person }) => person?.name)).toEqual(
      expect.arrayContaining(["Nguyễn Trình", "Nguyễn Thị Bích Thủy", "Phùng Thanh Liễu", "Trần Quang Minh"]),
    );
  });

  test("L3: its views are the log folded from nothing, to the byte", async () => {
    const { commits, views } = await atRest();
    const folded = new ConferenceLog(conferenceId);
    for (const commit of commits) folded.apply(commit);
    expect(canonicalJson(views)).toBe(canonicalJson(viewsOf(folded)));
  });

  test("has one account a role, which signs in without a password from this machine alone", async () => {
    const doors = await new Api(server.url).need<DemoDoor[]>("GET", "/demo");
    const names = ["baocao", "chutoa", "dieuhanh", "lanhdao", "quantri", "thamluan", "thuky", "vanphong"];
    expect(doors.map(({ signInName }) => signInName).sort()).toEqual(names);
    const body = { signInName: "quantri" };
    const proxied = { "x-forwarded-for": "203.0.113.9", forwarded: "for=203.0.113.9", via: "1.1 proxy" };
    for (const [name, value] of Object.entries(proxied)) {
      const headers = { [name]: value };
      const answer = await new Api(server.url).ask("POST", "/demo/session", body, headers);
      expect(answer).toMatchObject({ status: 403, body: { code: "auth.demoRemote" } });
    }
    const without = await new Api(server.url).ask("POST", "/session", { ...body, password: "" });
    expect(without.status).toBe(400);
  });

  test("a person who is no demo account can't sign in through the demo's door", async () => {
    const admin = new Api(server.url);
    await admin.signInDemo("quantri");
    const facts = { name: "Người mới", title: "", unitId: null, roles: ["admin"], signInName: "nguoimoi" };
    await admin.need<Person>("POST", "/persons", { ...facts, password: "mật khẩu đủ dài" });
    expect(await new Api(server.url).ask("POST", "/demo/session", { signInName: "nguoimoi" })).toMatchObject({
      status: 404,
    });
  });

  test("A1, B3: who may what: a presenter sees neither log nor directory; the log as stored is for operators alone", async () => {
    const presenter = new Api(server.url);
    await presenter.signInDemo("thamluan");
    expect(await presenter.ask("GET", "/units")).toMatchObject({ status: 403 });
    expect(await presenter.ask("GET", `/conferences/${conferenceId}/log`)).toMatchObject({ status: 403 });
    expect(await presenter.ask("POST", "/conferences", {})).toMatchObject({ status: 403 });
    for (const signInName of ["lanhdao", "thuky", "vanphong"]) {
      const other = new Api(server.url);
      await other.signInDemo(signInName);
      for (const what of ["log", "views"])
        expect(await other.ask("GET", `/conferences/${conferenceId}/${what}`)).toMatchObject({ status: 403 });
    }
  });
});

describe("a room's device over HTTP", () => {
  test("pairs by a code, comes back by its cookie also after kill -9, and leaves", async () => {
    const [, point] = foldLog(await log()).points;
    const path = `/conferences/${conferenceId}/points/${point?.id}/pairing-code`;
    const { code } = await operator.need<PairingCode>("POST", path);
    const room = new Api(server.url);
    const typed = { code: `${code.slice(0, 3)} ${code.slice(3)}`, role: "both", name: "Máy phòng họp" };
    const device = await room.need<PairedDevice>("POST", "/devices", typed);
    expect(device).toMatchObject({ pointId: point?.id, conferenceId });

    await server.kill9();
    await server.start();

    expect(await room.need("GET", "/devices/me")).toEqual(device);
    expect(await operator.need("GET", "/session")).toMatchObject({ name: "Cán bộ điều hành" });
    expect((await operator.need<ConferenceSummary[]>("GET", "/conferences")).map(({ id }) => id)).toEqual([
      conferenceId,
    ]);
    expect((await room.ask("DELETE", "/devices/me")).status).toBe(204);
    expect(await room.ask("GET", "/devices/me")).toMatchObject({ status: 401 });
  });

  test("a browser that is both signed in and paired says which of the two it acts as", async () => {
    const [, , point] = foldLog(await log()).points;
    const both = new Api(server.url);
    await both.signInDemo("vanphong");
    const { code } = await both.need<PairingCode>(
      "POST",
      `/conferences/${conferenceId}/points/${point?.id}/pairing-code`,
    );
    await both.need("POST", "/devices", { code, role: "desk", name: "Máy phòng họp" });
    expect((await both.ask("GET", "/units")).status).toBe(200);
    expect((await both.ask("GET", "/units", undefined, { "dc-as": "person" })).status).toBe(200);
    expect((await both.ask("GET", "/units", undefined, { "dc-as": "device" })).status).toBe(403);
  });
});
