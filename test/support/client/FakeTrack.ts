/** A track of a camera or microphone without a browser. */
export class FakeTrack extends EventTarget {
  readonly id: string;
  readonly kind: "audio" | "video";
  readonly label: string;
  readonly deviceId: string;
  contentHint = "";
  enabled = true;
  readyState: "live" | "ended" = "live";

  constructor(kind: "audio" | "video" = "video", label = "Camera USB", deviceId = "cam") {
    super();
    this.id = `${kind}-${Math.random()}`;
    this.kind = kind;
    this.label = label;
    this.deviceId = deviceId;
  }

  /** As the type that a browser's interfaces ask for. */
  get asTrack(): MediaStreamTrack {
    return this as unknown as MediaStreamTrack;
  }

  getSettings(): MediaTrackSettings {
    return { width: 1280, height: 720, deviceId: this.deviceId };
  }

  stop(): void {
    this.readyState = "ended";
  }

  /** The device is pulled out. */
  end(): void {
    this.readyState = "ended";
    this.dispatchEvent(new Event("ended"));
  }
}
