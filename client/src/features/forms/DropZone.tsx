import { FileButton, Text, UnstyledButton } from "@mantine/core";
import type { TablerIcon } from "@tabler/icons-react";
import { type DragEvent, useState } from "react";
import styles from "./DropZone.module.css";

interface Props {
  /** What is asked for, and what it may be or what was chosen. */
  title: string;
  text: string;
  Icon: TablerIcon;
  /** Endings and types that the browser offers; the server looks into the file itself. */
  accept: string;
  disabled: boolean;
  onChoose: (file: File) => void;
}

/** Takes a file dropped on it, or chosen after a click. */
export function DropZone({ title, text, Icon, accept, disabled, onChoose }: Props) {
  const [over, setOver] = useState(false);

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const dropped = event.dataTransfer.files[0];
    if (dropped && !disabled) onChoose(dropped);
  }
  return (
    <FileButton accept={accept} disabled={disabled} onChange={(chosen) => chosen && onChoose(chosen)}>
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
          <Icon size={36} stroke={1.4} aria-hidden="true" />
          <span>
            <Text component="span" fw={600} display="block">
              {title}
            </Text>
            <Text component="span" size="sm" c="dimmed">
              {text}
            </Text>
          </span>
        </UnstyledButton>
      )}
    </FileButton>
  );
}
