import { SegmentedControl } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type PhotoFilter, photoFilters } from "./photoGroups.ts";

/** Chooses photos by how they were taken. */
export function PhotoFilterBar({ value, onChange }: { value: PhotoFilter; onChange: (filter: PhotoFilter) => void }) {
  const { t } = useTranslation();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t("photos:filterLabel")}
      data={photoFilters.map((filter) => ({ value: filter, label: t(`photos:filter.${filter}`) }))}
      value={value}
      onChange={(chosen) => onChange(photoFilters.find((known) => known === chosen) ?? "all")}
    />
  );
}
