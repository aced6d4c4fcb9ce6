import { useTranslation } from "react-i18next";
import { Field } from "../../components/plain/Field.tsx";
import type { DeviceWish } from "../../conference/DeviceChoice.ts";
import type { DeviceKind, OpenedDevice } from "../../conference/openDevices.ts";

interface Props {
  kind: DeviceKind;
  wish: DeviceWish;
  opened: OpenedDevice;
  options: MediaDeviceInfo[];
  onChoose: (wish: DeviceWish) => void;
}

/** Chooses a camera or a microphone among this machine's, or none. */
export function DeviceSelect({ kind, wish, opened, options, onChoose }: Props) {
  const { t } = useTranslation();
  const open = opened.state === "live" ? (opened.track.getSettings().deviceId ?? "") : "";
  const value = wish.use === "none" ? "none" : wish.use === "this" ? wish.deviceId : open;
  const known = value === "none" || options.some((device) => device.deviceId === value && value !== "");
  return (
    <Field label={t(`devices:${kind}`)}>
      <select
        value={known ? value : ""}
        onChange={({ target }) => onChoose(target.value === "none" ? { use: "none" } : wishOf(target.value))}
      >
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

function wishOf(deviceId: string): DeviceWish {
  return deviceId === "" ? { use: "any" } : { use: "this", deviceId };
}
