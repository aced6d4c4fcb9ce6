import type { Invitation } from "@diemcau/shared/model/point";
import { findPoint } from "@diemcau/shared/rules/state";
import { Badge, Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useConference } from "../session/useConference.ts";
import styles from "./PresenterRow.module.css";
import { joinState } from "./presenterLinks.ts";

interface Props {
  invitation: Invitation;
  busy: boolean;
  onRenew: () => void;
  onRemove: () => void;
}

const colours = { waiting: "gray", online: "green", away: "yellow" } as const;

/** Somebody invited: who and where, whether they joined, and what can be done about their link. */
export function PresenterRow({ invitation, busy, onRenew, onRemove }: Props) {
  const { t } = useTranslation();
  const { state } = useConference();
  const { person, pointId } = invitation;
  const joined = joinState(state, invitation);
  const over = state.status === "ended";
  return (
    <Group className={styles.row} justify="space-between" wrap="nowrap">
      <div>
        <Text fw={500}>{person.name}</Text>
        <Text size="sm" c="dimmed">
          {[person.title, person.unit, findPoint(state, pointId)?.name].filter(Boolean).join(" · ")}
        </Text>
      </div>
      <Group gap="sm" wrap="nowrap">
        <Badge tt="none" variant="light" color={colours[joined.state]}>
          {t(`presenters:state.${joined.state}`, { count: joined.count })}
        </Badge>
        {!over && (
          <Button
            size="compact-sm"
            variant="default"
            disabled={busy}
            title={t("presenters:renewHint")}
            onClick={onRenew}
          >
            {t("presenters:renew")}
          </Button>
        )}
        <Button size="compact-sm" variant="default" onClick={onRemove}>
          {t("presenters:remove")}
        </Button>
      </Group>
    </Group>
  );
}
