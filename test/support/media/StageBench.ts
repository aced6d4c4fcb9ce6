import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Jobs, startJobs } from "@diemcau/server/jobs/startJobs";
import { type Media, openMedia } from "@diemcau/server/media/openMedia";
import type { Stage } from "@diemcau/server/media/Stage";
import { DiskFileStore } from "@diemcau/server/storage/DiskFileStore";
import type { Actor } from "@diemcau/shared/model/actor";
import type { DeviceRole } from "@diemcau/shared/model/point";
import { findPoint } from "@diemcau/shared/rules/state";
import { actorOf, MeetingBench } from "../domain.ts";
import { RtpPeer } from "./RtpPeer.ts";
import { until } from "./until.ts";

const silent = () => undefined;
/** A log that keeps tests quiet. */
export const quietLog = { debug: silent, info: silent, warn: silent, error: silent };

/** A conference in memory on a stage with a real worker: what is decided in the one is carried by the other. */
export class StageBench {
  readonly meeting: MeetingBench;
  readonly media: Media;
  readonly jobs: Jobs;
  readonly folder: string;
  readonly #peers: RtpPeer[] = [];

  private constructor(meeting: MeetingBench, media: Media, folder: string) {
    this.meeting = meeting;
    this.media = media;
    this.folder = folder;
    this.jobs = startJobs({ conferences: meeting.conferences, media, log: quietLog });
  }

  /** A host point and some bridge points, nothing connected yet. */
  static async open(bridges = 3): Promise<StageBench> {
    const folder = await mkdtemp(path.join(tmpdir(), "diemcau-media-"));
    const media = await openMedia(
      {
        workers: 1,
        announcedAddress: "127.0.0.1",
        port: null,
        dataDir: folder,
        ffmpegBin: process.env["FFMPEG_BIN"] ?? "ffmpeg",
        files: new DiskFileStore(path.join(folder, "files")),
      },
      quietLog,
    );
    return new StageBench(await MeetingBench.make(bridges), media, folder);
  }

  get stage(): Stage {
    return this.media.stageOf(this.meeting.id);
  }

  point(place: number): string {
    return this.meeting.pointIds[place] ?? "";
  }

  /** Pairs and connects a device at a point without media. */
  async device(place: number, role: DeviceRole = "both"): Promise<Actor> {
    const pointId = this.point(place);
    const id = `${role}-${pointId}`;
    const facts = { pointId, pointName: findPoint(this.meeting.state, pointId)?.name ?? "" };
    await this.meeting.conferences.act(this.meeting.id, { kind: "system" }, () => ({
      events: [
        { type: "device.paired", device: { id, role, name: "Máy phòng họp", person: null }, ...facts },
        { type: "device.connected", deviceId: id, ...facts },
      ],
    }));
    return { kind: "device", id, conferenceId: this.meeting.id, pointId, role, person: null };
  }

  /** A connected room that sends camera and microphone, labelled by its place, and receives. */
  async room(place: number, role: DeviceRole = "both"): Promise<RtpPeer> {
    const peer = await this.join(await this.device(place, role));
    await peer.sendRoom(`room${place}`);
    await until(() => this.meeting.state.sources.filter(({ pointId }) => pointId === this.point(place)).length === 2);
    return peer;
  }

  /** Somebody's page on the stage. */
  async join(actor: Actor): Promise<RtpPeer> {
    const peer = await RtpPeer.join(this.stage, actor);
    this.#peers.push(peer);
    return peer;
  }

  /** Simulcast layers of a room's camera that reach the router now. */
  layersArriving(place: number): number {
    const { sources } = this.stage;
    const camera = sources.list().find(({ pointId, kind }) => pointId === this.point(place) && kind === "camera");
    const scores = camera ? sources.get(camera.id)?.producer.score : undefined;
    return scores?.filter(({ score }) => score > 0).length ?? 0;
  }

  operator(): Promise<RtpPeer> {
    return this.join(actorOf("operator"));
  }

  /** Gives the floor to somebody at a point. */
  async grant(place: number): Promise<void> {
    const turn = this.meeting.state.turns.findLast(({ endedAt }) => endedAt === null);
    await this.meeting.run("floor.grant", {
      pointId: this.point(place),
      speaker: { name: `Đại biểu ${place}`, title: "Viện trưởng", unit: "" },
      subject: "",
      seenTurnId: turn?.id ?? null,
    });
    await this.stage.settled();
  }

  async close(): Promise<void> {
    for (const peer of this.#peers) peer.close();
    await this.jobs.close();
    await this.media.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}
