import { Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useConference } from "../session/useConference.ts";

interface Props {
  /** From 0; null for the end of the queue. */
  place: number | null;
  onPlace: (place: number | null) => void;
}

const last = "last";

/** Where in the queue somebody is put: at its end, or before one who waits. */
export function PlaceSelect({ place, onPlace }: Props) {
  const { t } = useTranslation();
  const { queue } = useConference().state;
  const before = queue.map(({ speaker }, index) => ({
    value: String(index),
    label: t("floor:add.before", { place: index + 1, name: speaker.name }),
  }));
  return (
    <Select
      label={t("floor:add.place")}
      data={[{ value: last, label: t("floor:add.last") }, ...before]}
      value={place === null ? last : String(place)}
      onChange={(value) => onPlace(value === null || value === last ? null : Number(value))}
      allowDeselect={false}
    />
  );
}
