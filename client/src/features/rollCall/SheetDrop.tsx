import { FileButton, Text, UnstyledButton } from "@mantine/core";
import { IconFileSpreadsheet } from "@tabler/icons-react";
import { type DragEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import styles from "./RollCall.module.css";

const accepted = ".xlsx,.csv,.tsv,.txt,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,text/csv";

/** Takes a sheet dropped on it, or chosen after a click. */
export function SheetDrop({ disabled, onChoose }: { disabled: boolean; onChoose: (file: File) => void }) {
  const { t } = useTranslation();
  const [over, setOver] = useState(false);

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const dropped = event.dataTransfer.files[0];
    if (dropped && !disabled) onChoose(dropped);
  }
  return (
    <FileButton accept={accepted} disabled={disabled} onChange={(chosen) => chosen && onChoose(chosen)}>
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
          <IconFileSpreadsheet size={32} stroke={1.4} aria-hidden="true" />
          <span>
            <Text component="span" fw={600} display="block">
              {t("rollCall:import.file")}
            </Text>
            <Text component="span" size="sm" c="dimmed">
              {t("rollCall:import.fileHint")}
            </Text>
          </span>
        </UnstyledButton>
      )}
    </FileButton>
  );
}
