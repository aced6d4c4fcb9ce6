import { roomSignal } from "@diemcau/shared/rules/programme";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { LocalDevices } from "../../conference/LocalDevices.ts";
import { cameraTrial } from "../../conference/preflight/cameraTrial.ts";
import { Preflight, type PreflightSnapshot } from "../../conference/preflight/Preflight.ts";
import { clockTrial, linkTrials, slidesTrial } from "../../conference/preflight/serverTrials.ts";
import { microphoneTrial, speakerTrial } from "../../conference/preflight/soundTrials.ts";
import { useCommand, useConference } from "../session/useConference.ts";

/** A room's check as the page shows it, and what can be asked of it. */
export interface RoomPreflight extends PreflightSnapshot {
  /** The room is seen or heard by others now: nothing may be tried. */
  onAir: boolean;
  /** What became of the results: not sent yet, in the log, or refused. */
  sent: "no" | "yes" | "failed";
  /** Begins; `quiet` leaves out what sounds in the room. */
  start(quiet: boolean): void;
  stop(): void;
}

/** Runs a room's check and sends its results; ends it the moment the room goes on air. */
export function usePreflight(pointId: string, devices: LocalDevices): RoomPreflight {
  const { state, session } = useConference();
  const command = useCommand();
  const [preflight] = useState(() => new Preflight());
  const snapshot = useSyncExternalStore(preflight.subscribe, preflight.getSnapshot);
  const [sent, setSent] = useState<RoomPreflight["sent"]>("no");
  const onAir = roomSignal(state, pointId) === "onAir";
  useEffect(() => {
    if (onAir) preflight.stop();
  }, [onAir, preflight]);
  useEffect(() => () => preflight.close(), [preflight]);

  async function run(quiet: boolean) {
    const { camera, microphone, choice } = devices.getSnapshot();
    setSent("no");
    const checks = await preflight.run([
      cameraTrial(camera),
      microphoneTrial(microphone),
      ...(quiet ? [] : [speakerTrial(microphone, choice.speaker)]),
      linkTrials(session),
      slidesTrial(),
      clockTrial(session),
    ]);
    if (!checks) return;
    const reply = await command("preflight.report", { pointId, checks });
    setSent(reply.ok ? "yes" : "failed");
  }
  return { ...snapshot, onAir, sent, start: (quiet) => void run(quiet), stop: () => preflight.stop() };
}
