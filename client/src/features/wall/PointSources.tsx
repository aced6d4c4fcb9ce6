import { cameraOf } from "@diemcau/shared/rules/state";
import { SegmentedControl, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { picturesOf } from "../directing/composing.ts";
import { useDirecting } from "../directing/Directing.tsx";
import { useConference, useMay } from "../session/useConference.ts";

/** Which of a hall's cameras and screens a floor there takes; nothing where there is only one. */
export function PointSources({ pointId }: { pointId: string }) {
  const { t } = useTranslation();
  const { state } = useConference();
  const { send } = useDirecting();
  const allowed = useMay("source.prefer");
  const pictures = picturesOf(state, pointId);
  const chosen = cameraOf(state, pointId);
  if (!allowed || pictures.length < 2 || !chosen) return null;
  return (
    <Stack gap={4}>
      <Text size="sm" fw={600}>
        {t("wall:point.sources")}
      </Text>
      <SegmentedControl
        data={pictures.map(({ id, name }) => ({ value: id, label: name }))}
        value={chosen.id}
        onChange={(sourceId) => void send({ type: "source.prefer", data: { pointId, sourceId } })}
        aria-label={t("wall:point.sources")}
      />
    </Stack>
  );
}
