import { describe, expect, test } from "@jest/globals";
import { Talkback } from "@diemcau/client/conference/Talkback";
import { FakeTrack } from "../../../support/client/FakeTrack.ts";

/** A stage that notes whom the operator talks to, and a microphone that opens when told. */
function setUp() {
  const said: (string | null)[] = [];
  const tracks: MediaStreamTrack[] = [];
  let settle: { resolve: (track: MediaStreamTrack) => void; reject: (error: Error) => void } | undefined;
  const opened = new Promise<MediaStreamTrack>((resolve, reject) => {
    settle = { resolve, reject };
  });
  const operator = {
    talkTo: async (pointId: string) => {
      said.push(pointId);
      return { ok: true as const, data: {} };
    },
    silence: async () => {
      said.push(null);
    },
  };
  const open = () => {
    const track = new FakeTrack("audio", "Micro").asTrack;
    tracks.push(track);
    settle?.resolve(track);
  };
  return {
    talkback: new Talkback(operator, () => opened),
    said,
    tracks,
    open,
    fail: () => settle?.reject(new Error("refused")),
  };
}

describe("press and hold", () => {
  test("talks to the room while the key is held, and closes the microphone with it", async () => {
    const { talkback, said, tracks, open } = setUp();
    open();
    await talkback.press("ba-to");
    expect(talkback.getSnapshot()).toEqual({ state: "talking", pointId: "ba-to" });
    talkback.release();
    expect(said).toEqual(["ba-to", null]);
    expect(tracks.map(({ readyState }) => readyState)).toEqual(["ended"]);
    expect(talkback.getSnapshot().state).toBe("idle");
  });

  test("says nothing when the key was let go before the microphone was open", async () => {
    const { talkback, said, tracks, open } = setUp();
    const pressed = talkback.press("ba-to");
    talkback.release();
    open();
    await pressed;
    expect(said).toEqual([null]);
    expect(tracks.map(({ readyState }) => readyState)).toEqual(["ended"]);
  });

  test("tells when there is no microphone to talk with", async () => {
    const { talkback, said, fail } = setUp();
    fail();
    await talkback.press("ba-to");
    expect(talkback.getSnapshot().state).toBe("failed");
    expect(said).toEqual([]);
  });

  test("a second press while one is held changes nothing", async () => {
    const { talkback, said, open } = setUp();
    open();
    await talkback.press("ba-to");
    await talkback.press("binh-son");
    expect(said).toEqual(["ba-to"]);
  });
});
