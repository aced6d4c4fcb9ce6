import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { OpenedDevice } from "../../conference/openDevices.ts";
import styles from "./CameraPreview.module.css";

interface Props {
  camera: OpenedDevice;
  /** A small preview leaves the reason to the text beside it. */
  brief?: boolean;
  /** What is shown, for those who can't see it; the room's picture unless told. */
  label?: string;
}

/** The own camera as the others would see it, or why there is no picture. */
export function CameraPreview({ camera, brief = false, label }: Props) {
  const { t } = useTranslation();
  const video = useRef<HTMLVideoElement>(null);
  const track = camera.state === "live" ? camera.track : null;
  useEffect(() => {
    if (video.current) video.current.srcObject = track ? new MediaStream([track]) : null;
  }, [track]);
  return (
    <div className={styles.preview}>
      {track ? (
        <video ref={video} autoPlay playsInline muted aria-label={label ?? t("devices:ownCamera")} />
      ) : (
        <p>
          ✕ {t(camera.state === "failed" && !brief ? `devices:problem.camera.${camera.problem}` : "devices:noCamera")}
        </p>
      )}
    </div>
  );
}
