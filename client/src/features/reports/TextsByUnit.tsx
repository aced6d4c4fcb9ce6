import type { UnitFacts } from "@diemcau/shared/model/person";
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { SumBox } from "./SumBox.tsx";
import styles from "./TextsByUnit.module.css";

interface Props {
  title: string;
  texts: readonly { unit: UnitFacts; text: string }[];
  missing: readonly UnitFacts[];
}

/** What units wrote in one field, side by side. */
export function TextsByUnit({ title, texts, missing }: Props) {
  const { t } = useTranslation();
  return (
    <SumBox title={title}>
      {texts.length === 0 && <Text c="dimmed">{t("reports:sums.noText")}</Text>}
      <dl className={styles.texts}>
        {texts.map(({ unit, text }) => (
          <div key={unit.id}>
            <dt>{unit.name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {missing.length > 0 && texts.length > 0 && (
        <Text size="sm" c="dimmed" mt="sm">
          {t("reports:sums.empty", { units: missing.map(({ shortName }) => shortName).join(", ") })}
        </Text>
      )}
    </SumBox>
  );
}
