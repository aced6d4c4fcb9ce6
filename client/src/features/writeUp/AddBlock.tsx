import { ActionIcon, Button, Menu } from "@mantine/core";
import { IconHeading, IconPhoto, IconPilcrow, IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { NewBlock } from "./articleDraft.ts";
import styles from "./BlockEditor.module.css";
import { type PhotoChoice, PhotoPicker } from "./PhotoPicker.tsx";

interface Props {
  conferenceId: string;
  choice: PhotoChoice;
  /** Shown as a button; else a handle that comes into sight between two blocks. */
  always?: boolean;
  onAdd: (block: NewBlock) => void;
}

/** Adds a paragraph, a heading or a photo at this place. */
export function AddBlock({ conferenceId, choice, always = false, onAdd }: Props) {
  const { t } = useTranslation();
  const [picking, setPicking] = useState(false);
  return (
    <div className={always ? undefined : styles.anchor}>
      <div className={styles.add} data-always={always || undefined}>
        <Menu position="bottom-start">
          <Menu.Target>
            {always ? (
              <Button variant="default" size="xs" leftSection={<IconPlus size={16} />}>
                {t("writeUp:add.label")}
              </Button>
            ) : (
              <ActionIcon
                className={styles.handle}
                variant="default"
                aria-label={t("writeUp:add.here")}
                title={t("writeUp:add.here")}
              >
                <IconPlus size={16} />
              </ActionIcon>
            )}
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<IconPilcrow size={16} />}
              onClick={() => onAdd({ kind: "text", text: "", hint: null })}
            >
              {t("writeUp:add.paragraph")}
            </Menu.Item>
            <Menu.Item leftSection={<IconHeading size={16} />} onClick={() => onAdd({ kind: "heading", text: "" })}>
              {t("writeUp:add.heading")}
            </Menu.Item>
            <Menu.Item leftSection={<IconPhoto size={16} />} onClick={() => setPicking(true)}>
              {t("writeUp:add.photo")}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      {picking && (
        <PhotoPicker
          conferenceId={conferenceId}
          choice={choice}
          onPick={({ id, caption, alt }) => {
            setPicking(false);
            onAdd({ kind: "photo", photoId: id, caption, alt, crop: null });
          }}
          onClose={() => setPicking(false)}
        />
      )}
    </div>
  );
}
