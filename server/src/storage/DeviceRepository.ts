import { type Connection, type Model, Schema } from "mongoose";
import type { DeviceStore, StoredDevice } from "../domain/directory/ports.ts";
import { answer } from "./DatabaseUnavailable.ts";

type Stored = Omit<StoredDevice, "id"> & { _id: string };

const schema = new Schema<Stored>(
  {
    _id: String,
    deviceId: { type: String, required: true, index: true },
    conferenceId: { type: String, required: true },
    pointId: { type: String, required: true },
    role: { type: String, required: true },
  },
  { versionKey: false, collection: "devices" },
);

/** Tokens of paired devices in MongoDB, found by their hash. */
export class DeviceRepository implements DeviceStore {
  readonly model: Model<Stored>;

  constructor(connection: Connection) {
    this.model = connection.model<Stored>("Device", schema);
  }

  async insert({ id, ...device }: StoredDevice): Promise<void> {
    await answer(this.model.insertOne({ _id: id, ...device }));
  }

  async find(id: string): Promise<StoredDevice | null> {
    const stored = await answer(this.model.findById(id).lean());
    if (!stored) return null;
    const { deviceId, conferenceId, pointId, role } = stored;
    return { id, deviceId, conferenceId, pointId, role };
  }

  async removeDevice(deviceId: string): Promise<void> {
    await answer(this.model.deleteMany({ deviceId }));
  }

  async removeConference(conferenceId: string): Promise<void> {
    await answer(this.model.deleteMany({ conferenceId }));
  }
}
