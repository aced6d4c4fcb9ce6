import type { ConsumerPurpose } from "@diemcau/shared/protocol/media";
import { cameraOf } from "@diemcau/shared/rules/state";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { useConference } from "../session/useConference.ts";
import styles from "./SourceVideo.module.css";

interface Props {
  pointId: string;
  /** `wall`: the operator's tile in the lowest layer; `programme`: what the rooms keep ready. */
  purpose: ConsumerPurpose;
  /** One camera of the point; absent takes the picture that a floor there would take. */
  sourceId?: string | null | undefined;
}

/**
 * The picture of a point as this page receives it; nothing while there is none, so that a caller's own plate shows. A picture
 * of the wall is sent to the page for as long as this is shown (PROTOCOL M11).
 */
export function SourceVideo({ pointId, purpose, sourceId = null }: Props) {
  const { session, state } = useConference();
  const video = useRef<HTMLVideoElement>(null);
  const streams = useSyncExternalStore(session.media.subscribe, session.media.getStreams);
  useEffect(() => {
    if (purpose !== "wall") return session.media.start();
    return sourceId === null ? session.media.watchPoint(pointId) : session.media.watchSource(sourceId);
  }, [session, purpose, pointId, sourceId]);
  const pictures = streams.filter(
    (stream) => stream.kind === "video" && stream.purpose === purpose && stream.pointId === pointId,
  );
  const wanted = sourceId ?? cameraOf(state, pointId)?.id;
  // The server's stage knows of a camera a moment before the log does, so its stream may be here already.
  const track = (pictures.find((stream) => stream.sourceId === wanted) ?? (sourceId === null ? pictures[0] : undefined))
    ?.track;
  useEffect(() => {
    if (video.current && track) video.current.srcObject = new MediaStream([track]);
  }, [track]);
  if (!track) return null;
  return <video ref={video} className={styles.video} data-point={pointId} autoPlay playsInline muted />;
}
