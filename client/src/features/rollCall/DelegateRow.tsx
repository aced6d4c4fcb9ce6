import type { DelegateState } from "@diemcau/shared/model/rollCall";
import { ActionIcon, Group, Table, Text } from "@mantine/core";
import { IconClock, IconPencil, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useCommand } from "../session/useConference.ts";
import type { Listed } from "./delegateFilter.ts";
import styles from "./RollCall.module.css";
import { useStandingNotes } from "./useStandingNotes.ts";

/** What can be asked of somebody's row beside how they stand. */
export type DelegateAct = "detail" | "edit" | "remove";

interface Props {
  listed: Listed;
  withPoint: boolean;
  mayList: boolean;
  mayMark: boolean;
  onAct: (act: DelegateAct, listed: Listed) => void;
}

const offered: readonly DelegateState[] = ["present", "online", "absent", "left", "notCalled"];

/** One person: who, how they stand, when they came or left and why not. */
export function DelegateRow({ listed, withPoint, mayList, mayMark, onAct }: Props) {
  const { t } = useTranslation();
  const command = useCommand();
  const notes = useStandingNotes();
  const { point, delegate } = listed;
  const { id, name, title, unit, state: stands } = delegate;
  const note = notes(delegate);
  const tools = [
    { act: "detail", label: t("rollCall:page.detail", { name }), Icon: IconClock, shown: mayMark },
    { act: "edit", label: t("rollCall:page.edit", { name }), Icon: IconPencil, shown: mayList },
    {
      act: "remove",
      label: t("rollCall:page.remove", { name }),
      Icon: IconTrash,
      shown: mayList && stands === "notCalled",
    },
  ] as const;
  const mark = (state: DelegateState) =>
    void command("rollCall.mark", { pointId: point.id, marks: [{ delegateId: id, state }] });
  return (
    <Table.Tr>
      <Table.Td>
        <Text size="sm" fw={600}>
          {name}
        </Text>
        <Text size="xs" c="dimmed">
          {[title, unit].filter(Boolean).join(", ")}
        </Text>
      </Table.Td>
      {withPoint && <Table.Td>{point.name}</Table.Td>}
      <Table.Td>
        <div className={styles.states} role="group" aria-label={t("rollCall:room.for", { name })}>
          {offered.map((state) => (
            <button
              key={state}
              type="button"
              data-state={state}
              aria-pressed={stands === state}
              disabled={!mayMark}
              onClick={() => stands !== state && mark(state)}
            >
              {t(`rollCall:state.${state}`)}
            </button>
          ))}
        </div>
        {note !== "" && (
          <Text size="xs" c="dimmed" mt={2}>
            {note}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        <Group gap={2} wrap="nowrap" justify="flex-end">
          {tools.map(
            ({ act, label, Icon, shown }) =>
              shown && (
                <ActionIcon
                  key={act}
                  variant="subtle"
                  color="gray"
                  aria-label={label}
                  title={label}
                  onClick={() => onAct(act, listed)}
                >
                  <Icon size={17} />
                </ActionIcon>
              ),
          )}
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
