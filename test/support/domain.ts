import type { Actor } from "@diemcau/shared/model/actor";
import type { AgendaItemInput } from "@diemcau/shared/model/agenda";
import type { ConferenceInput } from "@diemcau/shared/model/conference";
import type { FloorRequest, Turn } from "@diemcau/shared/model/floor";
import type { Person, Role } from "@diemcau/shared/model/person";
import type { Point } from "@diemcau/shared/model/point";
import type { Unit } from "@diemcau/shared/model/unit";
import type { CommandInput, CommandType } from "@diemcau/shared/protocol/commands";
import type { Commit } from "@diemcau/shared/protocol/events";
import { newPoint } from "@diemcau/shared/rules/fold/points";
import type { ConferenceState, PointEntry } from "@diemcau/shared/rules/state";
import { Conferences } from "@diemcau/server/domain/meeting/Conferences";
import type { Appended, BallotBox, BallotSums, CommitStore, Directory } from "@diemcau/server/domain/ports";

/** A log in memory that keeps the store's promises: one commit a seq, one commit a command. */
export class MemoryCommitStore implements CommitStore {
  readonly commits: Commit[] = [];

  async *loadAll(): AsyncIterable<Commit> {
    yield* structuredClone(this.commits);
  }

  async read(conferenceId: string, fromSeq: number, toSeq: number): Promise<Commit[]> {
    return this.commits.filter(
      (commit) => commit.conferenceId === conferenceId && commit.seq >= fromSeq && commit.seq <= toSeq,
    );
  }

  async findByCommand(conferenceId: string, commandId: string): Promise<Commit | null> {
    return (
      this.commits.find((commit) => commit.conferenceId === conferenceId && commit.commandId === commandId) ?? null
    );
  }

  async append(commits: readonly Commit[]): Promise<Appended> {
    for (const [stored, commit] of commits.entries()) {
      const known = await this.findByCommand(commit.conferenceId, commit.commandId);
      if (known) return { stored, stoppedBy: known };
      if (this.commits.some((other) => other.conferenceId === commit.conferenceId && other.seq === commit.seq))
        return { stored, stoppedBy: "seqTaken" };
      this.commits.push(structuredClone(commit));
    }
    return { stored: commits.length, stoppedBy: null };
  }

  lifted(commits: readonly Commit[]): Commit[] {
    return [...commits];
  }

  async adopt(commits: readonly Commit[]): Promise<void> {
    this.commits.push(...structuredClone(commits));
  }

  async removeRehearsal(conferenceId: string): Promise<void> {
    const kept = this.commits.filter((commit) => commit.conferenceId !== conferenceId);
    this.commits.splice(0, this.commits.length, ...kept);
  }
}

/** Secret ballots in memory: sums, and who has voted. */
export class MemoryBallotBox implements BallotBox {
  readonly boxes = new Map<string, BallotSums>();

  async put(voteId: string, takerId: string, counts: readonly number[]): Promise<void> {
    const box = await this.read(voteId);
    if (box.takers.some(({ id }) => id === takerId)) return;
    const ballots = counts.reduce((sum, count) => sum + count, 0);
    this.boxes.set(voteId, {
      takers: [...box.takers, { id: takerId, ballots }],
      counts: counts.map((count, place) => (box.counts[place] ?? 0) + count),
    });
  }

  async read(voteId: string): Promise<BallotSums> {
    return this.boxes.get(voteId) ?? { takers: [], counts: [] };
  }

  async remove(voteId: string): Promise<void> {
    this.boxes.delete(voteId);
  }

  async list(): Promise<string[]> {
    return [...this.boxes.keys()];
  }
}

/** A request of the queue, as the log has it. */
export function requestOf(facts: Partial<FloorRequest> & Pick<FloorRequest, "id">): FloorRequest {
  return {
    pointId: "p1",
    pointName: "p1",
    speaker: { id: null, name: "Đại biểu 1", title: "", unit: "" },
    kind: "speech",
    subject: "",
    plannedSeconds: null,
    via: "room",
    requestedAt: "2022-04-28T01:05:00.000Z",
    calledAt: null,
    ...facts,
  };
}

/** A turn as the log has it. */
export function turnOf(facts: Partial<Turn> & Pick<Turn, "id">): Turn {
  return {
    requestId: null,
    pointId: "p1",
    pointName: "p1",
    speaker: { id: null, name: "Đại biểu 1", title: "", unit: "" },
    kind: "speech",
    subject: "",
    item: null,
    plannedSeconds: null,
    interposedIn: null,
    pauses: [],
    startedAt: "2022-04-28T01:05:00.000Z",
    endedAt: null,
    undone: false,
    ...facts,
  };
}

/** A point of which nothing is known yet, as the state has it. */
export function pointOf(id: string, facts: Partial<PointEntry> = {}): PointEntry {
  const unit = { id, name: id, shortName: id };
  const point: Point = { id, kind: id === "host" ? "host" : "bridge", name: id, unit, technician: null, expected: 0 };
  return { ...newPoint(point, "2022-04-28T00:00:00.000Z"), ...facts };
}

export function unitOf(id: string, shortName = id): Unit {
  return { id, name: `VKSND ${shortName}`, shortName, parentId: null, version: 0 };
}

export function personOf(id: string, facts: Partial<Person> = {}): Person {
  return {
    id,
    name: `Đại biểu ${id}`,
    title: "Viện trưởng",
    email: "",
    unitId: null,
    roles: [],
    signInName: null,
    version: 0,
    ...facts,
  };
}

export function actorOf(...roles: Role[]): Actor {
  return { kind: "person", id: `p-${roles.join("-")}`, name: `Cán bộ ${roles.join(", ")}`, roles };
}

export function deviceOf(conferenceId: string, pointId: string, id = `device-${pointId}`): Actor {
  return { kind: "device", id, conferenceId, pointId, role: "both", person: null };
}

export function conferenceInput(facts: Partial<ConferenceInput> = {}): ConferenceInput {
  return {
    title: "Hội nghị chuyên đề",
    planNumber: "714/KH-VKS-BCĐ",
    planDate: "2022-04-05",
    basis: "",
    place: "Hội trường",
    startsAt: "2022-04-28T00:30:00.000Z",
    timeZone: "Asia/Ho_Chi_Minh",
    hostUnitId: "host",
    chairId: null,
    secretaryId: null,
    secrecy: "open",
    ...facts,
  };
}

export function itemInput(facts: Partial<AgendaItemInput> = {}): AgendaItemInput {
  return {
    kind: "speech",
    title: "Ý kiến",
    personId: null,
    unitId: null,
    plannedMinutes: 10,
    internal: false,
    ...facts,
  };
}

/** A conference in memory with a host and bridge points, and a clock that only moves when told. */
export class MeetingBench {
  readonly store: MemoryCommitStore;
  readonly ballots = new MemoryBallotBox();
  readonly people: Person[] = [];
  conferences: Conferences;
  id = "";
  pointIds: string[] = [];
  private clock = Date.parse("2022-04-28T00:30:00.000Z");
  private made = 0;

  private constructor(store: MemoryCommitStore) {
    this.store = store;
    this.conferences = this.open();
  }

  static async make(bridges = 2, facts: Partial<ConferenceInput> = {}): Promise<MeetingBench> {
    const bench = new MeetingBench(new MemoryCommitStore());
    const { id } = await bench.conferences.create(actorOf("office"), {
      commandId: "create",
      conference: conferenceInput(facts),
    });
    bench.id = id;
    for (const [index, unitId] of [
      "host",
      ...Array.from({ length: bridges }, (_, place) => `bridge${place + 1}`),
    ].entries()) {
      const { ids } = await bench.run("point.add", {
        unitId,
        kind: index === 0 ? "host" : "bridge",
        name: "",
        technician: { name: "Đại biểu 9", phone: "0900 000 009" },
        expected: 10,
      });
      bench.pointIds.push(...ids);
    }
    return bench;
  }

  get state(): ConferenceState {
    return this.conferences.state(this.id);
  }

  /** Opens a server's view of the same log, as after a restart. */
  open(): Conferences {
    const directory: Directory = {
      unit: async (id) => unitOf(id),
      person: async (id) => this.people.find((person) => person.id === id) ?? null,
    };
    return new Conferences({
      store: this.store,
      directory,
      ballots: this.ballots,
      surroundings: { now: () => new Date(this.clock), newId: () => `id${++this.made}` },
    });
  }

  passSeconds(seconds: number): void {
    this.clock += seconds * 1000;
  }

  run<T extends CommandType>(
    type: T,
    data: CommandInput<T>,
    actor: Actor = actorOf("admin"),
    commandId = `c${++this.made}`,
  ) {
    return this.conferences.execute(actor, { commandId, conferenceId: this.id, type, data });
  }

  /** Pairs and connects a device at a point, offering a camera and a microphone. */
  async connect(pointId: string): Promise<Actor> {
    const device = deviceOf(this.id, pointId);
    const facts = { pointId, pointName: this.state.points.find(({ id }) => id === pointId)?.name ?? "" };
    await this.conferences.act(this.id, { kind: "system" }, () => ({
      events: [
        {
          type: "device.paired",
          device: { id: `device-${pointId}`, role: "both", name: "Máy phòng họp", person: null },
          ...facts,
        },
        { type: "device.connected", deviceId: `device-${pointId}`, ...facts },
        ...(["camera", "microphone"] as const).map((kind) => ({
          type: "source.offered" as const,
          source: { id: `device-${pointId}:${kind}:1`, pointId, deviceId: `device-${pointId}`, kind, name: kind },
          ...facts,
        })),
      ],
    }));
    return device;
  }

  /** A request from a point, by its place in {@link pointIds}. */
  async ask(place: number, name = `Đại biểu ${place}`): Promise<string> {
    const pointId = this.pointIds[place] ?? "";
    const { ids } = await this.run("floor.request", {
      pointId,
      speaker: { name, title: "Viện trưởng", unit: "" },
      subject: "",
    });
    return ids[0] ?? "";
  }
}

/** The code of the error a promise fails with. */
export async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof Error && "code" in error) return String(error.code);
    throw error;
  }
  return "nothing was thrown";
}
