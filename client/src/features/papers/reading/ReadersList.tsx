import type { Paper } from "@diemcau/shared/model/paper";
import { clockTime, shortDate } from "@diemcau/shared/text/time";
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

/** Who has opened the paper: everybody with the latest version they opened. */
export function ReadersList({ paper, timeZone }: { paper: Paper; timeZone: string }) {
  const { t } = useTranslation();
  const latest = paper.versions.at(-1)?.number ?? 0;
  // Whoever compares opens an earlier version after the latest one.
  const last = new Map(paper.readers.toSorted((a, b) => a.version - b.version).map((reader) => [reader.id, reader]));
  if (last.size === 0)
    return (
      <Text size="sm" c="dimmed">
        {t("papers:readers.none")}
      </Text>
    );
  return (
    <ul style={{ margin: 0, paddingLeft: "1.2em" }}>
      {[...last.values()].toReversed().map(({ id, name, version, at }) => (
        <li key={id}>
          <Text size="sm" component="span">
            {name}{" "}
          </Text>
          <Text size="sm" c="dimmed" component="span">
            {clockTime(at, timeZone)}, {shortDate(at, timeZone)}
            {version < latest && ` · ${t("papers:version.number", { number: version })}`}
          </Text>
        </li>
      ))}
    </ul>
  );
}
