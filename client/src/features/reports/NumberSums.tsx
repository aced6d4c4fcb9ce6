import type { FieldSum } from "@diemcau/shared/rules/reportSums";
import { writeVietnameseNumber } from "@diemcau/shared/text/vietnameseNumber";
import { Table } from "@mantine/core";
import { Fragment, useState } from "react";
import { useTranslation } from "react-i18next";
import styles from "./NumberSums.module.css";
import { SumBox } from "./SumBox.tsx";

type NumberSum = Extract<FieldSum, { kind: "number" }>;

/** Fields of numbers, summed and averaged; each opens to what every unit told. */
export function NumberSums({ sums }: { sums: readonly NumberSum[] }) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const toggle = (id: string) =>
    setOpened((now) => (now.has(id) ? new Set([...now].filter((one) => one !== id)) : new Set([...now, id])));
  return (
    <SumBox title={t("reports:sums.numbers")}>
      <Table verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("reports:sums.field")}</Table.Th>
            <Table.Th>{t("reports:sums.measure")}</Table.Th>
            <Table.Th className={styles.number}>{t("reports:sums.sum")}</Table.Th>
            <Table.Th className={styles.number}>{t("reports:sums.average")}</Table.Th>
            <Table.Th className={styles.number}>{t("reports:sums.told")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sums.map(({ field, sum, average, count, byUnit, missing }) => (
            <Fragment key={field.id}>
              <Table.Tr>
                <Table.Td>
                  <button
                    type="button"
                    className={styles.opener}
                    aria-expanded={opened.has(field.id)}
                    onClick={() => toggle(field.id)}
                  >
                    {field.label}
                  </button>
                </Table.Td>
                <Table.Td>{field.measure}</Table.Td>
                <Table.Td className={styles.sum}>{writeVietnameseNumber(sum)}</Table.Td>
                <Table.Td className={styles.number}>{average === null ? "–" : writeVietnameseNumber(average)}</Table.Td>
                <Table.Td className={styles.number}>{count}</Table.Td>
              </Table.Tr>
              {opened.has(field.id) && (
                <Table.Tr>
                  <Table.Td colSpan={5} className={styles.units}>
                    {byUnit.map(({ unit, value }) => `${unit.shortName}: ${writeVietnameseNumber(value)}`).join(" · ")}
                    {missing.length > 0 &&
                      ` · ${t("reports:sums.empty", { units: missing.map(({ shortName }) => shortName).join(", ") })}`}
                  </Table.Td>
                </Table.Tr>
              )}
            </Fragment>
          ))}
        </Table.Tbody>
      </Table>
    </SumBox>
  );
}
