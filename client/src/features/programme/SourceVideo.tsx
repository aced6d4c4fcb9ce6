import type { ConsumerPurpose } from "@diemcau/shared/protocol/media";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { useSession } from "../session/useConference.ts";
import styles from "./SourceVideo.module.css";

interface Props {
  pointId: string;
  /** `wall`: the operator's tile in the lowest layer; `programme`: what the rooms keep ready. */
  purpose: ConsumerPurpose;
}

/** The picture of a point as this page receives it; nothing while there is none, so that a caller's own plate shows. */
export function SourceVideo({ pointId, purpose }: Props) {
  const session = useSession();
  const video = useRef<HTMLVideoElement>(null);
  const streams = useSyncExternalStore(session.media.subscribe, session.media.getStreams);
  useEffect(() => session.media.start(), [session]);
  const track = streams.find(
    (stream) => stream.kind === "video" && stream.purpose === purpose && stream.pointId === pointId,
  )?.track;
  useEffect(() => {
    if (video.current && track) video.current.srcObject = new MediaStream([track]);
  }, [track]);
  if (!track) return null;
  return <video ref={video} className={styles.video} data-point={pointId} autoPlay playsInline muted />;
}
