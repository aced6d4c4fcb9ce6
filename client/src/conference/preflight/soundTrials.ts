import type { OpenedDevice } from "../openDevices.ts";
import { Ear } from "./Ear.ts";
import { toneOverNeighbours, tonePower } from "./goertzel.ts";
import { checkOf, deviceFault, judgeEcho, judgeMicrophone, judgeSpeaker } from "./judge.ts";
import type { Trial } from "./Preflight.ts";
import { levelOf, quantile, speechLevels } from "./soundLevels.ts";
import { TestTone, testFrequency } from "./TestTone.ts";

const speakingSeconds = 5;
const toneSeconds = 2;

/** Somebody speaks where speakers stand: how far that is above the room's noise. */
export function microphoneTrial(microphone: OpenedDevice): Trial {
  return {
    steps: ["microphone"],
    async run(signal) {
      if (microphone.state !== "live") return [checkOf("microphone", deviceFault("microphone", microphone))];
      const ear = new Ear(microphone.track);
      try {
        const pieces = await ear.listen(speakingSeconds, signal);
        return [checkOf("microphone", judgeMicrophone(speechLevels(pieces.map(levelOf))))];
      } finally {
        ear.close();
      }
    },
  };
}

/** The test tone from the loudspeaker: heard by the microphone as it is, and what the echo cancellation leaves of it. */
export function speakerTrial(microphone: OpenedDevice, speaker: string | null): Trial {
  return {
    steps: ["speaker", "echo"],
    async run(signal) {
      if (microphone.state !== "live")
        return [
          checkOf("speaker", { result: "bad", cause: "noMicrophone", measured: "" }),
          checkOf("echo", { result: "bad", cause: "noMicrophone", measured: "" }),
        ];
      const bare = await bareTrack(microphone.track);
      const [plain, cleaned] = [new Ear(bare), new Ear(microphone.track)];
      const tone = new TestTone();
      try {
        await tone.start(speaker);
        // The echo cancellation learns the room in its first moments.
        await plain.listen(1, signal);
        const [heard, returned] = await Promise.all([
          plain.listen(toneSeconds, signal),
          cleaned.listen(toneSeconds, signal),
        ]);
        const over = heard.map((piece) => toneOverNeighbours(piece, plain.sampleRate, testFrequency));
        const loud = (pieces: Float32Array[], ear: Ear) =>
          quantile(
            pieces.map((piece) => tonePower(piece, ear.sampleRate, testFrequency)),
            0.5,
          );
        return [
          checkOf("speaker", judgeSpeaker(over)),
          checkOf("echo", judgeEcho({ heard: loud(heard, plain), returned: loud(returned, cleaned) })),
        ];
      } finally {
        tone.close();
        plain.close();
        cleaned.close();
        bare.stop();
      }
    },
  };
}

/** The same microphone without any cleaning, which would take the tone for noise and remove it. */
async function bareTrack(track: MediaStreamTrack): Promise<MediaStreamTrack> {
  const { deviceId } = track.getSettings();
  const audio = { echoCancellation: false, noiseSuppression: false, autoGainControl: false };
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: deviceId ? { ...audio, deviceId: { exact: deviceId } } : audio,
  });
  const [bare] = stream.getAudioTracks();
  if (!bare) throw new Error("the microphone gives no track");
  return bare;
}
