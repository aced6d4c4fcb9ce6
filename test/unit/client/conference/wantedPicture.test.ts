import { expect, test } from "@jest/globals";
import type { RemoteStream } from "@diemcau/client/conference/RemoteStream";
import { pictureKey, wantedPicture } from "@diemcau/client/conference/wantedPicture";
import { serverPointId } from "@diemcau/shared/model/slides";
import type { Source } from "@diemcau/shared/model/point";
import { type ConferenceState, emptyState } from "@diemcau/shared/rules/state";

const camera = (id: string, pointId: string): Source => ({ id, pointId, deviceId: "d", kind: "camera", name: "" });

function onAir(sourceId: string | null, sources: Source[]): ConferenceState {
  const slots = [{ pointId: "p1", pointName: "Bình Sơn", sourceId }];
  return { ...emptyState, sources, programme: { ...emptyState.programme, layout: "solo", slots, takenSeq: 9 } };
}

function stream(facts: Partial<RemoteStream>): RemoteStream {
  const track = { kind: "video" } as MediaStreamTrack;
  const base = { consumerId: "k1", kind: "video", purpose: "programme", pointId: "p1", sourceId: "s1" } as const;
  return { ...base, paused: false, track, ...facts };
}

const fillOf = (state: ConferenceState, streams: RemoteStream[]) => wantedPicture(state, streams).slots[0]?.fill;

test("P1 a slot takes the stream of the source it names", () => {
  const state = onAir("s1", [camera("s0", "p1"), camera("s1", "p1")]);
  const streams = [stream({ consumerId: "k0", sourceId: "s0" }), stream({})];
  expect(fillOf(state, streams)).toMatchObject({ consumerId: "k1" });
});

test("P6 a slot whose camera is away is empty, and takes the camera that came back", () => {
  expect(fillOf(onAir("s1", []), [])).toBe("away");
  expect(fillOf(onAir("s1", [camera("s2", "p1")]), [])).toBe("coming");
  expect(fillOf(onAir("s1", [camera("s2", "p1")]), [stream({ sourceId: "s2" })])).toMatchObject({ consumerId: "k1" });
});

test("a stream that is here before the log knows its camera is shown", () => {
  expect(fillOf(onAir(null, []), [stream({})])).toMatchObject({ consumerId: "k1" });
});

test("M4 sound, and the wall's small pictures, never fill a slot", () => {
  const state = onAir("s1", [camera("s1", "p1")]);
  expect(fillOf(state, [stream({ purpose: "wall" }), stream({ kind: "audio" })])).toBe("coming");
});

test("what the server plays fills the whole picture, whoever else is kept ready", () => {
  const state = onAir("s1", [camera("s1", "p1")]);
  const clip: ConferenceState = {
    ...state,
    clips: [{ id: "clip", title: "Phim tư liệu", seconds: 60, picture: "", sound: null }],
    programme: { ...state.programme, layout: "clip", slots: [], clipId: "clip" },
  };
  expect(wantedPicture(clip, [stream({})]).slots).toEqual([
    { pointId: serverPointId, pointName: "Phim tư liệu", fill: "coming" },
  ]);
  const film = stream({ consumerId: "film", pointId: serverPointId, sourceId: "server:camera:1" });
  expect(wantedPicture(clip, [stream({}), film]).slots[0]?.fill).toMatchObject({ consumerId: "film" });
});

test("slides bring no slot of their own, and another deck is another picture", () => {
  const state = onAir(null, []);
  const slide = (deckId: string): ConferenceState => {
    return { ...state, programme: { ...state.programme, layout: "slide", slots: [], deckId } };
  };
  expect(wantedPicture(slide("a"), []).slots).toEqual([]);
  expect(pictureKey(wantedPicture(slide("a"), []))).not.toBe(pictureKey(wantedPicture(slide("b"), [])));
});

test("pictures that look the same have the same key", () => {
  const state = onAir("s1", [camera("s1", "p1")]);
  const key = (streams: RemoteStream[]) => pictureKey(wantedPicture(state, streams));
  expect(key([stream({})])).toBe(key([stream({ paused: true })]));
  expect(key([stream({})])).not.toBe(key([stream({ consumerId: "k2" })]));
});
