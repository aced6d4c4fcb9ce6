import { useTranslation } from "react-i18next";
import { Field } from "../../components/plain/Field.tsx";
import type { DeviceChoice } from "../../conference/DeviceChoice.ts";

interface Props {
  choice: DeviceChoice;
  options: MediaDeviceInfo[];
  onChoose: (choice: DeviceChoice) => void;
}

/** Where the conference is heard; not shown by browsers that don't let a page choose. */
export function SpeakerSelect({ choice, options, onChoose }: Props) {
  const { t } = useTranslation();
  // The browser's own entries for its choice would stand beside ours.
  const own = options.filter(
    ({ deviceId, label }) => label !== "" && !["", "default", "communications"].includes(deviceId),
  );
  if (own.length === 0) return null;
  const known = own.some(({ deviceId }) => deviceId === choice.speaker);
  return (
    <Field label={t("devices:speaker")}>
      <select
        value={known ? (choice.speaker ?? "") : ""}
        onChange={({ target }) => onChoose({ ...choice, speaker: target.value || null })}
      >
        <option value="">{t("devices:any")}</option>
        {own.map(({ deviceId, label }) => (
          <option key={deviceId} value={deviceId}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  );
}
