import { type DragEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { notify } from "../../components/notify.ts";
import styles from "./FileDrop.module.css";

interface Props {
  /** What is asked for, and what it may be. */
  label: string;
  hint: string;
  /** Endings and types that the browser offers; the server looks into the file itself. */
  accept: string;
  /** In bytes. */
  limit: number;
  onFile: (file: File) => void;
}

/** Takes files dropped on it, or chosen after a click; what is empty or too large is told at once. */
export function FileDrop({ label, hint, accept, limit, onFile }: Props) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);

  function take(files: FileList | null) {
    for (const file of files ?? []) {
      if (file.size === 0) notify({ tone: "error", text: t("showing:imports.empty") });
      else if (file.size > limit)
        notify({ tone: "error", text: t("showing:imports.tooLarge", { limit: limit / 1024 / 1024 }) });
      else onFile(file);
    }
  }
  const drag = (inside: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(inside);
  };
  return (
    <button
      type="button"
      className={styles.drop}
      data-over={over || undefined}
      onClick={() => input.current?.click()}
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={(event) => {
        drag(false)(event);
        take(event.dataTransfer.files);
      }}
    >
      <strong>{label}</strong>
      <span>{hint}</span>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={accept}
        onClick={(event) => event.stopPropagation()}
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = "";
        }}
      />
    </button>
  );
}
