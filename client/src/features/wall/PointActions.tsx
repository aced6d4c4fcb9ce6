import type { PointEntry } from "@diemcau/shared/rules/state";
import { Button, Group } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useDirecting } from "../directing/Directing.tsx";
import { useConference, useMay } from "../session/useConference.ts";
import { chooseTile, muteTile, takeTile } from "./tileCommands.ts";

/** What can be done with a point beside giving it the floor. */
export function PointActions({
  point,
  onDone,
  onNotes,
}: {
  point: PointEntry;
  onDone: () => void;
  onNotes: () => void;
}) {
  const { t } = useTranslation();
  const { state } = useConference();
  const { send, isBlocked } = useDirecting();
  const take = takeTile(state, point.id);
  const choose = chooseTile(state, point.id);
  const mute = muteTile(state, point);
  const mayTake = useMay("programme.take");
  const mayMute = useMay("point.mute");
  const mayWrite = useMay("note.send");
  return (
    <Group gap="sm">
      <Button
        variant="default"
        disabled={choose === null || isBlocked(choose)}
        onClick={() => choose && void send(choose).then((done) => done && onDone())}
      >
        {t(state.preview ? "wall:point.fill" : "wall:point.choose")}
      </Button>
      {mayTake && (
        <Button
          disabled={take === null || isBlocked(take)}
          onClick={() => take && void send(take).then((done) => done && onDone())}
        >
          {t("wall:point.take")}
        </Button>
      )}
      {mayMute && (
        <Button
          variant="default"
          aria-pressed={point.muted}
          disabled={mute === null || isBlocked(mute)}
          onClick={() => mute && void send(mute)}
        >
          {t(point.muted ? "wall:point.unmute" : "wall:point.mute")} (B)
        </Button>
      )}
      {mayWrite && (
        <Button variant="default" onClick={onNotes}>
          {t("wall:point.notes")}
        </Button>
      )}
    </Group>
  );
}
