import { type Connection, type Model, Schema } from "mongoose";
import type { PresenterLinkStore, StoredPresenterLink } from "../domain/directory/ports.ts";
import { answer } from "./DatabaseUnavailable.ts";

type Stored = Omit<StoredPresenterLink, "id"> & { _id: string };

const schema = new Schema<Stored>(
  {
    _id: String,
    conferenceId: { type: String, required: true },
    invitationId: { type: String, required: true, index: true },
  },
  { versionKey: false, collection: "presenterLinks" },
);

/** Presenters' links in MongoDB, found by the hash of their token. */
export class PresenterLinkRepository implements PresenterLinkStore {
  readonly model: Model<Stored>;

  constructor(connection: Connection) {
    this.model = connection.model<Stored>("PresenterLink", schema);
  }

  async replace({ id, ...link }: StoredPresenterLink): Promise<void> {
    await answer(this.model.insertOne({ _id: id, ...link }));
    await answer(this.model.deleteMany({ invitationId: link.invitationId, _id: { $ne: id } }));
  }

  async find(id: string): Promise<StoredPresenterLink | null> {
    const stored = await answer(this.model.findById(id).lean());
    return stored && { id, conferenceId: stored.conferenceId, invitationId: stored.invitationId };
  }

  async removeInvitation(invitationId: string): Promise<void> {
    await answer(this.model.deleteMany({ invitationId }));
  }

  async removeConference(conferenceId: string): Promise<void> {
    await answer(this.model.deleteMany({ conferenceId }));
  }
}
