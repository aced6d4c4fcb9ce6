import { Button } from "@mantine/core";
import { IconDeviceTv } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useCommand, useConference, useMay } from "../session/useConference.ts";

/** Puts a vote on every screen, or takes it off again; for who directs the programme, while the conference runs. */
export function OnAirButton({ voteId }: { voteId: string }) {
  const { t } = useTranslation();
  const { state } = useConference();
  const command = useCommand();
  const mayShow = useMay("programme.show");
  if (!mayShow || state.status !== "running") return null;
  const onAir = state.programme.voteId === voteId;
  return (
    <Button
      variant="default"
      leftSection={<IconDeviceTv size={16} />}
      onClick={() =>
        void (onAir
          ? command("programme.slate", {})
          : command("programme.show", { composition: { layout: "vote", voteId } }))
      }
    >
      {t(onAir ? "votes:panel.hide" : "votes:panel.show")}
    </Button>
  );
}
