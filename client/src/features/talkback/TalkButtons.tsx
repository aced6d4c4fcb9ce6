import { Button, Group } from "@mantine/core";
import { IconEar, IconMicrophone } from "@tabler/icons-react";
import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { useMay } from "../session/useConference.ts";
import { useOperatorSound } from "./OperatorSound.tsx";

/** Talk to one room while the button is held, and hear the room alone. */
export function TalkButtons({ pointId }: { pointId: string }) {
  const { t } = useTranslation();
  const { talk, press, release, listensTo, listen } = useOperatorSound();
  const talks = useMay("media.talkback");
  const talking = talk.pointId === pointId && talk.state !== "failed";
  if (!talks) return null;

  function onKey(event: KeyboardEvent, act: () => void) {
    if (event.code !== "Space" && event.code !== "Enter") return;
    event.preventDefault();
    if (!event.repeat) act();
  }
  return (
    <Group gap="sm">
      <Button
        variant={talking ? "filled" : "default"}
        color={talking ? "onAir" : undefined}
        leftSection={<IconMicrophone size={16} />}
        aria-pressed={talking}
        onPointerDown={() => press(pointId)}
        onPointerUp={release}
        onPointerLeave={release}
        onBlur={release}
        onKeyDown={(event) => onKey(event, () => press(pointId))}
        onKeyUp={(event) => onKey(event, release)}
      >
        {t("talkback:hold")}
      </Button>
      <Button
        variant={listensTo === pointId ? "filled" : "default"}
        leftSection={<IconEar size={16} />}
        aria-pressed={listensTo === pointId}
        onClick={() => listen(pointId)}
      >
        {t("talkback:listen")}
      </Button>
    </Group>
  );
}
