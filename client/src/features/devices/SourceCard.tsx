import { useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../components/plain/Button.tsx";
import { Field } from "../../components/plain/Field.tsx";
import { changeSource, withoutSource } from "../../conference/choiceEdits.ts";
import type { DeviceChoice } from "../../conference/DeviceChoice.ts";
import type { OpenedSource } from "../../conference/LocalDevices.ts";
import { CameraPreview } from "./CameraPreview.tsx";
import { DeviceSelect } from "./DeviceSelect.tsx";
import { MicMeter } from "./MicMeter.tsx";
import styles from "./SourceCard.module.css";

interface Props {
  source: OpenedSource;
  options: MediaDeviceInfo[];
  /** The only one of its kind stays. */
  alone: boolean;
  choice: DeviceChoice;
  onChoose: (choice: DeviceChoice) => void;
}

/** One camera or microphone: what it gives, which device it is, and what it is called. */
export function SourceCard({ source, options, alone, choice, onChoose }: Props) {
  const { t } = useTranslation();
  const { kind, number, opened } = source;
  const heading = number === 1 ? t(`devices:${kind}`) : `${t(`devices:${kind}`)} ${number}`;
  return (
    <section className={styles.card} aria-label={heading}>
      {kind === "camera" ? <CameraPreview camera={opened} brief={!alone} /> : <MicMeter microphone={opened} />}
      <DeviceSelect
        label={heading}
        source={source}
        options={options}
        onChoose={(device) => onChoose(changeSource(choice, source, { device }))}
      />
      {!alone && opened.state === "failed" && (
        <p className={styles.problem}>{t(`devices:problem.${kind}.${opened.problem}`)}</p>
      )}
      {source.device.use !== "none" && (
        <NameField source={source} onName={(name) => onChoose(changeSource(choice, source, { name }))} />
      )}
      {!alone && (
        <Button look="quiet" onClick={() => onChoose(withoutSource(choice, source))}>
          {t("devices:remove", { name: source.name || heading })}
        </Button>
      )}
    </section>
  );
}

/** The name is taken over when the field is left: each letter by itself would be a new name on the operator's board. */
function NameField({ source, onName }: { source: OpenedSource; onName: (name: string) => void }) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(source.name);
  const examples = useId();
  const take = () => {
    const name = draft.trim();
    if (name !== source.name) onName(name);
  };
  const last = useRef(take);
  useEffect(() => {
    last.current = take;
  });
  // Escape closes the dialog without leaving the field first.
  useEffect(() => () => last.current(), []);
  return (
    <Field label={t("devices:name")} hint={source.number === 1 ? t(`devices:nameHint.${source.kind}`) : ""}>
      <input
        value={draft}
        maxLength={60}
        placeholder={source.opened.state === "live" ? source.opened.track.label : ""}
        list={examples}
        onChange={({ target }) => setDraft(target.value)}
        onBlur={take}
        onKeyDown={({ key }) => key === "Enter" && take()}
      />
      <datalist id={examples}>
        {[1, 2, 3, 4].map((place) => (
          <option key={place} value={t(`devices:nameExample.${source.kind}.${place}`)} />
        ))}
      </datalist>
    </Field>
  );
}
