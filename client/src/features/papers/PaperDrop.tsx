import { FileButton, Text, UnstyledButton } from "@mantine/core";
import { IconFileUpload } from "@tabler/icons-react";
import { type DragEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { currentLanguage } from "../../i18n/index.ts";
import styles from "./PaperDrop.module.css";
import { acceptedFiles, fileSize } from "./paperFile.ts";

interface Props {
  file: File | null;
  disabled: boolean;
  onChoose: (file: File) => void;
}

/** Takes a file dropped on it, or chosen after a click. */
export function PaperDrop({ file, disabled, onChoose }: Props) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const dropped = event.dataTransfer.files[0];
    if (dropped && !disabled) onChoose(dropped);
  }
  return (
    <FileButton accept={acceptedFiles} disabled={disabled} onChange={(chosen) => chosen && onChoose(chosen)}>
      {(props) => (
        <UnstyledButton
          {...props}
          className={styles.drop}
          disabled={disabled}
          data-over={over || undefined}
          onDragOver={(event: DragEvent) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        >
          <IconFileUpload size={36} stroke={1.4} aria-hidden="true" />
          <span>
            <Text component="span" fw={600} display="block">
              {file ? file.name : t("papers:drop.title")}
            </Text>
            <Text component="span" size="sm" c="dimmed">
              {file ? t("papers:drop.chosen", { size: fileSize(file.size, currentLanguage()) }) : t("papers:drop.text")}
            </Text>
          </span>
        </UnstyledButton>
      )}
    </FileButton>
  );
}
