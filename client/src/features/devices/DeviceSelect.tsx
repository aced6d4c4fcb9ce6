import { useTranslation } from "react-i18next";
import { Field } from "../../components/plain/Field.tsx";
import type { DeviceWish } from "../../conference/DeviceChoice.ts";
import type { OpenedSource } from "../../conference/LocalDevices.ts";

interface Props {
  label: string;
  source: OpenedSource;
  options: MediaDeviceInfo[];
  onChoose: (wish: DeviceWish) => void;
}

/** Chooses a camera or a microphone among this machine's, or none. */
export function DeviceSelect({ label, source, options, onChoose }: Props) {
  const { t } = useTranslation();
  const { kind, device: wish, opened } = source;
  const open = opened.state === "live" ? (opened.track.getSettings().deviceId ?? "") : "";
  const value = wish.use === "none" ? "none" : open || (wish.use === "this" ? wish.deviceId : "");
  const known = value === "none" || options.some((device) => device.deviceId === value && value !== "");
  return (
    <Field label={label}>
      <select value={known ? value : ""} onChange={({ target }) => onChoose(wishOf(target.value, options))}>
        {!known && <option value="">{t("devices:any")}</option>}
        {options.map((device, place) => (
          <option key={device.deviceId || place} value={device.deviceId}>
            {device.label || t("devices:unnamed", { number: place + 1 })}
          </option>
        ))}
        <option value="none">{t(`devices:none.${kind}`)}</option>
      </select>
    </Field>
  );
}

function wishOf(value: string, options: MediaDeviceInfo[]): DeviceWish {
  if (value === "none") return { use: "none" };
  const label = options.find(({ deviceId }) => deviceId === value)?.label ?? "";
  return value === "" ? { use: "any" } : { use: "this", deviceId: value, label };
}
