import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { Person } from "@diemcau/shared/model/person";
import type { Unit } from "@diemcau/shared/model/unit";
import type { CommandInput, CommandType } from "@diemcau/shared/protocol/commands";
import type { Commit } from "@diemcau/shared/protocol/events";
import type { RehearsalView } from "@diemcau/shared/protocol/rehearsal";
import type { ConferenceSummary } from "@diemcau/shared/protocol/rest";
import { foldLog } from "@diemcau/shared/rules/fold";
import type { ConferenceState } from "@diemcau/shared/rules/state";
import { canonicalJson } from "@diemcau/shared/text/canonicalJson";
import { Api } from "../support/Api.ts";
import { conferenceInput, itemInput } from "../support/domain.ts";
import { ServerProcess } from "../support/ServerProcess.ts";
import { SocketPeer } from "../support/SocketPeer.ts";
import { printFigures } from "./figures.ts";
import { usageOf } from "./processes.ts";

const bridges = 63;
const people = 8;
const speed = 10;
/** Longest that the whole rehearsal may take, ms. */
const patience = 8 * 60_000;
/** Commands that one connection sends before another takes over (PROTOCOL C7). */
const commandsEach = 35;

/** Sends commands as an operator would, over as many connections as their limit asks for. */
class Hands {
  #peer: SocketPeer;
  #sent = 0;
  readonly #open: () => Promise<SocketPeer>;

  private constructor(peer: SocketPeer, open: () => Promise<SocketPeer>) {
    this.#peer = peer;
    this.#open = open;
  }

  static async open(api: Api, conferenceId: string): Promise<Hands> {
    const open = () => SocketPeer.connect(api, conferenceId);
    return new Hands(await open(), open);
  }

  get peer(): SocketPeer {
    return this.#peer;
  }

  async run<T extends CommandType>(type: T, data: CommandInput<T>): Promise<void> {
    if (++this.#sent % commandsEach === 0) {
      this.#peer.close();
      this.#peer = await this.#open();
    }
    await this.#peer.run(type, data);
  }
}

/** A whole evening of 63 points, rehearsed by nobody at ten times its speed: all points simulated in the server, none by a page. */
export async function benchRehearsal(): Promise<void> {
  const server = await ServerProcess.start();
  try {
    await benchOn(server);
  } finally {
    await server.close();
  }
}

async function benchOn(server: ServerProcess): Promise<void> {
  const api = new Api(server.url);
  await api.signInDemo("quantri");
  await stopDemo(api);
  const id = await makeConference(api);
  const original = await Hands.open(api, id);
  await timeJoining(original);

  const before = (await api.need<Commit[]>("GET", `/conferences/${id}/log`)).length;
  const begun = performance.now();
  const view = await api.need<RehearsalView>("POST", `/conferences/${id}/rehearsal`, {
    commandId: randomUUID(),
    speed,
    autopilot: true,
  });
  console.log(
    `rehearsal begun after ${Math.round(performance.now() - begun)} ms, ${view.steps} steps for ${view.points} points`,
  );
  const peer = await SocketPeer.connect(api, view.id);
  const usage = watchUsage(server);
  const commits = probe(api, view.id);
  const state = await peer.until(({ status }) => status === "ended", patience);
  const minutes = (performance.now() - begun) / 60_000;
  const figures = await usage.end();
  const values = await commits.end();
  const last = await api.need<RehearsalView>("GET", `/conferences/${id}/rehearsal/${view.id}`);
  await wait(20_000);
  console.log(
    `the whole evening in ${minutes.toFixed(1)} min at ×${speed}; ${last.done} of ${last.steps} steps, ${last.refused} refused`,
  );
  tell(
    state,
    peer.state,
    peer.received.flatMap(({ events }) => events),
  );
  printUsage(figures);
  printFigures("a command of an operator meanwhile, acknowledged", values, "p99 ≤ 50 ms");
  await compareFolds(api, view.id);

  const wiping = performance.now();
  await api.need("DELETE", `/conferences/${id}/rehearsal/${view.id}`);
  console.log(`wiped in ${Math.round(performance.now() - wiping)} ms`);
  const after = (await api.need<Commit[]>("GET", `/conferences/${id}/log`)).length;
  check("the conference's own log has as many commits as before", after === before);
  original.peer.close();
  peer.close();
}

async function stopDemo(api: Api): Promise<void> {
  const [demo] = await api.need<ConferenceSummary[]>("GET", "/conferences");
  if (!demo) throw new Error("there is no demo");
  const peer = await SocketPeer.connect(api, demo.id);
  await peer.run("simulation.stop", { pointIds: peer.state.points.map(({ id }) => id) });
  peer.close();
}

async function makeConference(api: Api): Promise<string> {
  const unit = (name: string) =>
    api.need<Unit>("POST", "/units", { name: `Đơn vị ${name}`, shortName: name, parentId: null });
  const host = await unit("Điểm cầu chính");
  const units = await Promise.all(Array.from({ length: bridges }, (_, place) => unit(`Điểm cầu ${place + 1}`)));
  const persons = await Promise.all(
    units.slice(0, people).map(({ id }, place) =>
      api.need<Person>("POST", "/persons", {
        name: `Đại biểu ${place + 1}`,
        title: "Kiểm sát viên",
        unitId: id,
        roles: [],
        signInName: null,
      }),
    ),
  );
  const conference = conferenceInput({ hostUnitId: host.id, title: "Hội nghị toàn ngành" });
  const { id } = await api.need<{ id: string }>("POST", "/conferences", { commandId: randomUUID(), conference });
  const hands = await Hands.open(api, id);
  const technician = { name: "", phone: "" };
  for (const [place, { id: unitId }] of [host, ...units].entries())
    await hands.run("point.add", { unitId, kind: place === 0 ? "host" : "bridge", name: "", technician, expected: 20 });
  await hands.run("agenda.add", itemInput({ kind: "opening", title: "Khai mạc", plannedMinutes: 1 }));
  for (const [place, { id: personId, unitId }] of persons.entries())
    await hands.run(
      "agenda.add",
      itemInput({ kind: "speech", title: `Ý kiến ${place + 1}`, personId, unitId, plannedMinutes: 2 }),
    );
  await hands.run("agenda.add", itemInput({ kind: "closing", title: "Bế mạc", plannedMinutes: 1 }));
  hands.peer.close();
  return id;
}

/** All points at once, first with their pictures still to be made and then with those at hand. */
async function timeJoining(hands: Hands): Promise<void> {
  const pointIds = hands.peer.state.points.map(({ id }) => id);
  for (const when of ["the first time", "with pictures at hand"]) {
    const begun = performance.now();
    await hands.run("simulation.start", { pointIds });
    await hands.peer.until(({ sources }) => sources.length === pointIds.length * 2, 120_000);
    console.log(`${pointIds.length} points send, ${when}: ${((performance.now() - begun) / 1000).toFixed(1)} s`);
    await hands.run("simulation.stop", { pointIds });
    await hands.peer.until(({ sources }) => sources.length === 0, 30_000);
  }
}

interface Usage {
  /** Cores, on the average. */
  cores: { server: number; workers: number };
  /** MiB, at the most. */
  memory: { server: number; workers: number };
}

/** Reads what the server's processes use, every two seconds until told to stop. */
function watchUsage(server: ServerProcess): { end(): Promise<Usage> } {
  const stop = new AbortController();
  const read = async () => {
    const [own, workers] = await Promise.all([usageOf([server.pid]), usageOf(await server.workerPids())]);
    return { at: performance.now(), own, workers };
  };
  const watching = (async () => {
    const samples = [await read()];
    while (!stop.signal.aborted) {
      await wait(2000, undefined, { signal: stop.signal }).catch(() => undefined);
      samples.push(await read());
    }
    const [first, last] = [samples[0], samples.at(-1)];
    if (!first || !last) throw new Error("nothing was read");
    const seconds = (last.at - first.at) / 1000;
    const most = (bytes: number[]) => Math.max(...bytes) / 1024 / 1024;
    return {
      cores: {
        server: (last.own.seconds - first.own.seconds) / seconds,
        workers: (last.workers.seconds - first.workers.seconds) / seconds,
      },
      memory: {
        server: most(samples.map(({ own }) => own.bytes)),
        workers: most(samples.map(({ workers }) => workers.bytes)),
      },
    };
  })();
  return {
    end() {
      stop.abort();
      return watching;
    },
  };
}

/** Counts heads at one point again and again, and how long each takes to be acknowledged. */
function probe(api: Api, id: string): { end(): Promise<number[]> } {
  const stop = new AbortController();
  const probing = (async () => {
    const peer = await SocketPeer.connect(api, id);
    const pointId = peer.state.points[0]?.id ?? "";
    const values: number[] = [];
    for (let count = 0; !stop.signal.aborted; count++) {
      const sent = performance.now();
      await peer.run("headcount.report", { pointId, count: count % 40 }).catch((error: unknown) => {
        if (!stop.signal.aborted && peer.state.status !== "ended") throw error;
      });
      values.push(performance.now() - sent);
      await wait(300, undefined, { signal: stop.signal }).catch(() => undefined);
    }
    peer.close();
    return values;
  })();
  return {
    end() {
      stop.abort();
      return probing;
    },
  };
}

function tell(ended: ConferenceState, settled: ConferenceState, events: Commit["events"]): void {
  const turns = ended.turns.filter(({ undone }) => !undone);
  const counted = (type: string) => events.filter((event) => event.type === type).length;
  console.log(
    `${turns.length} speeches of ${new Set(turns.map(({ pointId }) => pointId)).size} points; ` +
      `${counted("simulation.behaved")} changes of behaviour, ${counted("simulation.stopped")} points dropped, ` +
      `${counted("link.changed")} changes of a link, ${counted("help.called")} calls for help, ${settled.seq} commits`,
  );
  check(
    "every point joined",
    ended.points.every(({ joinedAt }) => joinedAt !== null),
  );
  check("everybody who was planned spoke", turns.length >= people);
  check(
    "every turn came to its end",
    turns.every(({ endedAt }) => endedAt !== null),
  );
  check(
    "every item was opened and closed",
    ended.agenda.every(({ closedAt }) => closedAt !== null),
  );
  check(
    "every point reported its checks and heads",
    ended.points.every((point) => point.preflight && point.headcount !== null),
  );
  check(
    "every incident was mended",
    settled.points.every((point) => point.simulated && point.behaviour === "steady"),
  );
}

function printUsage({ cores, memory }: Usage): void {
  const percent = (share: number) => `${(share * 100).toFixed(0)} % of a core`;
  const each = ((cores.server + cores.workers) / (bridges + 1)) * 100;
  console.log(
    `processor: server ${percent(cores.server)}, media worker ${percent(cores.workers)}, ${each.toFixed(2)} % a point; ` +
      `memory: server ${memory.server.toFixed(0)} MiB, media worker ${memory.workers.toFixed(0)} MiB`,
  );
}

async function compareFolds(api: Api, id: string): Promise<void> {
  const commits = await api.need<Commit[]>("GET", `/conferences/${id}/log`);
  const [once, twice] = [canonicalJson(foldLog(commits)), canonicalJson(foldLog(commits))];
  check("the log folds to the same state twice", once === twice);
  const views = await api.need<{ audiences: { operator: { state: ConferenceState } } }>(
    "GET",
    `/conferences/${id}/views`,
  );
  const live = views.audiences.operator.state;
  if (live.seq === commits.length) check("and to what the server has", canonicalJson(live) === once);
}

function check(what: string, holds: boolean): void {
  console.log(`${holds ? "✓" : "✗"} ${what}`);
  if (!holds) process.exitCode = 1;
}
