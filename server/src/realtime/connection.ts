import type { Actor } from "@diemcau/shared/model/actor";
import { audienceOf } from "@diemcau/shared/protocol/audience";
import { AppError } from "@diemcau/shared/protocol/errors";
import { parse } from "@diemcau/shared/protocol/parse";
import { ShownReport, type Welcome } from "@diemcau/shared/protocol/socket";
import type { Conferences } from "../domain/meeting/Conferences.ts";
import { bindCommands } from "./commands.ts";
import { deskRoom } from "./desks.ts";
import { bindMedia } from "./media.ts";
import { bindMinutes } from "./minutes.ts";
import { bindPhotos } from "./photos.ts";
import type { RealtimeParts } from "./server.ts";
import { deskView } from "@diemcau/shared/rules/desk";
import { deviceRoom, streamRoom } from "./streams.ts";
import type { AppSocket } from "./types.ts";

/** Greets a client that shook hands, puts it into its audience's stream, and binds the topics (PROTOCOL C2). */
export function welcome(socket: AppSocket, parts: RealtimeParts): void {
  const { actor, handshake } = socket.data;
  const { conferenceId } = handshake;
  const { conferences, log } = parts;
  // One synchronous step: no commit can come between the snapshot and the stream.
  void socket.join(streamRoom(conferenceId, audienceOf(actor)));
  if (actor.kind === "device") void socket.join(deviceRoom(actor.id));
  socket.emit("welcome", welcomeFor(actor, conferenceId, handshake.seq, conferences));
  if (actor.kind === "device" && (actor.role === "desk" || actor.role === "both")) {
    void socket.join(deskRoom(conferenceId, actor.pointId));
    const view = deskView(conferences.state(conferenceId), actor.pointId);
    if (view) socket.emit("desk", view);
  }
  bindCommands(socket, { actor, conferenceId, conferences, log });
  bindMinutes(socket, { actor, conferenceId, minutes: parts.minutes, log });
  bindMedia(socket, { actor, conferenceId, media: parts.media, log });
  bindPhotos(socket, { actor, conferenceId, photos: parts.photos, log });
  if (actor.kind === "device") bindScreen(socket, actor, parts);
}

function bindScreen(
  socket: AppSocket,
  device: Extract<Actor, { kind: "device" }>,
  { presence, jobs, log }: RealtimeParts,
): void {
  presence.arrived(device);
  socket.on("disconnect", () => presence.left(device));
  socket.on("programme.shown", (report) => {
    try {
      jobs.programmeShown(device.conferenceId, device, parse(ShownReport, report).takenSeq);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      log.debug({ code: error.code, device: device.id }, "a screen's report was not understood");
    }
  });
}

function welcomeFor(actor: Actor, conferenceId: string, seq: number, conferences: Conferences): Welcome {
  const audience = audienceOf(actor);
  const log = conferences.log(conferenceId);
  const tail = log.since(seq, audience);
  const reads = audience === "operator" || audience === "secretary";
  return {
    audience,
    me: describe(actor),
    now: new Date().toISOString(),
    snapshot: tail === null ? log.state(audience) : null,
    timeline: tail === null && reads ? [...log.timeline(audience)] : null,
    tail: tail ?? [],
  };
}

function describe(actor: Actor): Welcome["me"] {
  switch (actor.kind) {
    case "person":
      return { kind: "person", id: actor.id, name: actor.name, roles: [...actor.roles] };
    case "device":
      return { kind: "device", id: actor.id, pointId: actor.pointId, role: actor.role, person: actor.person };
    case "system":
      throw new AppError("permission.denied");
  }
}
