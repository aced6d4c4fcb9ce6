import type { Actor } from "@diemcau/shared/model/actor";
import { clipLimit } from "@diemcau/shared/model/slides";
import { AppError } from "@diemcau/shared/protocol/errors";
import type { ClipInput, ImportStatus } from "@diemcau/shared/protocol/rest";
import { may } from "@diemcau/shared/rules/permissions";
import type { Conferences } from "../meeting/Conferences.ts";
import { requireNotEnded } from "../meeting/facts.ts";
import type { Imports } from "./Imports.ts";
import type { ClipFiles, ReceivedVideo, VideoEncoder } from "./ports.ts";

/** Films as the office hands them in; showing them is a command. */
export class ClipDesk {
  readonly #conferences: Pick<Conferences, "act" | "state">;
  readonly #encoder: VideoEncoder;
  readonly #imports: Imports;

  constructor(parts: { conferences: Pick<Conferences, "act" | "state">; encoder: VideoEncoder; imports: Imports }) {
    this.#conferences = parts.conferences;
    this.#encoder = parts.encoder;
    this.#imports = parts.imports;
  }

  /** Takes a film in, and encodes it afterwards: the answer says how to follow that. */
  async add(
    actor: Actor,
    conferenceId: string,
    { title }: ClipInput,
    bytes: AsyncIterable<Uint8Array>,
  ): Promise<ImportStatus> {
    if (!may(actor, "clip.add")) throw new AppError("permission.denied");
    requireNotEnded(this.#conferences.state(conferenceId));
    this.#imports.makeRoom(conferenceId);
    const video = await this.#encoder.receive(bytes);
    try {
      return this.#imports.begin(conferenceId, actor, { kind: "clip", title }, async (watch) =>
        this.#commit(actor, conferenceId, { title, ...(await encoded(video, watch)) }),
      );
    } catch (error) {
      await video.discard();
      throw error;
    }
  }

  async #commit(actor: Actor, conferenceId: string, facts: ClipFiles & { title: string }): Promise<string> {
    const { ids } = await this.#conferences.act(conferenceId, actor, (state, { newId }) => {
      requireNotEnded(state);
      if (state.clips.length >= clipLimit) throw new AppError("clip.tooMany", { limit: clipLimit });
      const clip = { id: newId(), ...facts };
      return { events: [{ type: "clip.added", clip }], ids: [clip.id] };
    });
    return ids[0] ?? "";
  }
}

/** Whatever comes of it, what was sent is removed. */
async function encoded(video: ReceivedVideo, watch: Parameters<ReceivedVideo["encode"]>[0]): Promise<ClipFiles> {
  try {
    return await video.encode(watch);
  } finally {
    await video.discard();
  }
}
