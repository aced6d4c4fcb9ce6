import { factsFor, factWords, type MinutesFact } from "@diemcau/shared/rules/minutesFacts";
import { Button, Menu, ScrollArea } from "@mantine/core";
import { IconDatabaseImport } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useConference } from "../session/useConference.ts";
import { useWritingDesk } from "./WritingDesk.ts";

/** Facts of the log, to be put into a section's text at the caret. */
export function FactMenu({ sectionId, label }: { sectionId: string; label: string }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  return (
    <Menu opened={opened} onChange={setOpened} position="bottom-end" width={360} trapFocus>
      <Menu.Target>
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconDatabaseImport size={14} aria-hidden="true" />}
          aria-label={t("minutes:facts.insertInto", { section: label })}
        >
          {t("minutes:facts.insert")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>{opened && <Facts sectionId={sectionId} />}</Menu.Dropdown>
    </Menu>
  );
}

function Facts({ sectionId }: { sectionId: string }) {
  const { t } = useTranslation();
  const { state } = useConference();
  const desk = useWritingDesk();
  return (
    <ScrollArea.Autosize mah={320}>
      {factsFor(sectionId, state).map((fact) => (
        <Menu.Item key={JSON.stringify(fact)} onClick={() => desk.editor(sectionId)?.cite([fact])}>
          <span>{factWords(fact, state)}</span>
          <br />
          <small>{t(`minutes:facts.of.${nameOf(fact, sectionId)}`)}</small>
        </Menu.Item>
      ))}
    </ScrollArea.Autosize>
  );
}

function nameOf(fact: MinutesFact, sectionId: string) {
  if (fact.of === "speaker") return fact.sectionId === sectionId ? "speaker" : "otherSpeaker";
  if (fact.of === "began" || fact.of === "ended")
    return fact.sectionId === null ? (`conference${fact.of === "began" ? "Began" : "Ended"}` as const) : fact.of;
  return fact.of;
}
