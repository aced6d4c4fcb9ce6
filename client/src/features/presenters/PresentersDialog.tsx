import type { Invitation } from "@diemcau/shared/model/point";
import type { Speaker } from "@diemcau/shared/protocol/commands";
import { findPoint } from "@diemcau/shared/rules/state";
import { Alert, Button, Divider, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "../forms/Dialog.tsx";
import { type Refusal, refusalOf } from "../forms/faults.ts";
import { RefusalAlert } from "../forms/RefusalAlert.tsx";
import { useConfirm } from "../forms/useConfirm.tsx";
import { useCommand, useConference } from "../session/useConference.ts";
import { InviteForm } from "./InviteForm.tsx";
import { type MadeLink, LinkCard } from "./LinkCard.tsx";
import { linkAddress, makeLink } from "./presenterLinks.ts";
import { PresenterRow } from "./PresenterRow.tsx";

/** Who presents from an own machine: invited, joined or not; new links, and taking them back. */
export function PresentersDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const { state, session } = useConference();
  const command = useCommand();
  const { ask, dialog } = useConfirm();
  const [made, setMade] = useState<MadeLink | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);

  async function make(pointId: string, person: Speaker, name: string) {
    setBusy(true);
    try {
      const link = await makeLink(session.conferenceId, pointId, person);
      setMade({ name, point: findPoint(state, pointId)?.name ?? "", address: linkAddress(link) });
      setRefusal(null);
    } catch (error) {
      setRefusal(refusalOf(error));
    }
    setBusy(false);
  }
  const again = ({ pointId, person }: Invitation) => {
    const { id, name, title, unit } = person;
    void make(pointId, id === null ? { name, title, unit } : { personId: id }, name);
  };
  const askRemoving = ({ id, person }: Invitation) =>
    ask({
      title: t("presenters:removeTitle"),
      text: t("presenters:removeText", { name: person.name }),
      action: t("presenters:remove"),
      onConfirm: () => command("presenter.uninvite", { invitationId: id }),
    });
  return (
    <Dialog opened={opened} onClose={onClose} size="xl" closeOnClickOutside={false} title={t("presenters:title")}>
      <Stack gap="md">
        <Text size="sm" c="dimmed">
          {t("presenters:lead")}
        </Text>
        {state.invitations.length === 0 && <Alert color="gray">{t("presenters:empty")}</Alert>}
        <Stack gap={0}>
          {state.invitations.map((invitation) => (
            <PresenterRow
              key={invitation.id}
              invitation={invitation}
              busy={busy}
              onRenew={() => again(invitation)}
              onRemove={() => askRemoving(invitation)}
            />
          ))}
        </Stack>
        <RefusalAlert refusal={refusal} />
        {made ? (
          <>
            <LinkCard made={made} />
            <Button variant="default" onClick={() => setMade(null)}>
              {t("presenters:invite")}
            </Button>
          </>
        ) : (
          <>
            <Divider label={t("presenters:invite")} labelPosition="left" />
            <InviteForm busy={busy} onInvite={(pointId, person, name) => void make(pointId, person, name)} />
          </>
        )}
      </Stack>
      {dialog}
    </Dialog>
  );
}
