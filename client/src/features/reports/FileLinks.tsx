import type { StoredFile } from "@diemcau/shared/model/file";
import { Anchor, Group, Text } from "@mantine/core";
import { IconPaperclip } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { currentLanguage } from "../../i18n/index.ts";
import { fileSize } from "../papers/paperFile.ts";
import styles from "./FileLinks.module.css";

interface Props {
  /** Path of the report below `/api`. */
  place: string;
  files: readonly StoredFile[];
  /** What can be done with each. */
  action?: (file: StoredFile) => ReactNode;
}

/** Files of a report, to open. */
export function FileLinks({ place, files, action }: Props) {
  if (files.length === 0) return null;
  return (
    <ul className={styles.list}>
      {files.map((file) => (
        <li key={file.id}>
          <Group gap="xs" wrap="nowrap">
            <IconPaperclip size={16} aria-hidden="true" />
            <Anchor href={`/api${place}/files/${file.id}`} target="_blank" rel="noreferrer" className={styles.name}>
              {file.name}
            </Anchor>
            <Text size="sm" c="dimmed">
              {fileSize(file.bytes, currentLanguage())}
            </Text>
            {action?.(file)}
          </Group>
        </li>
      ))}
    </ul>
  );
}
