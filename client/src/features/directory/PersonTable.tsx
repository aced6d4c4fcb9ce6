import type { Person } from "@diemcau/shared/model/person";
import { Button, Table, Text, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import styles from "./PersonTable.module.css";

/** Rows drawn at once; the rest comes when asked for. */
const step = 100;

interface Props {
  persons: readonly Person[];
  unitName: (unitId: string | null) => string;
  onEdit: (person: Person) => void;
}

/** People as a table; a name opens its form. */
export function PersonTable({ persons, unitName, onEdit }: Props) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(step);
  return (
    <div className={styles.box}>
      <Table highlightOnHover verticalSpacing={7} horizontalSpacing="md" stickyHeader stickyHeaderOffset={56}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("directory:person.name")}</Table.Th>
            <Table.Th>{t("directory:person.title")}</Table.Th>
            <Table.Th>{t("directory:person.unit")}</Table.Th>
            <Table.Th>{t("directory:person.rolesShort")}</Table.Th>
            <Table.Th>{t("directory:person.signInName")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {persons.slice(0, shown).map((person) => (
            <Table.Tr key={person.id} className={styles.row} onClick={() => onEdit(person)}>
              <Table.Td>
                <UnstyledButton className={styles.name}>{person.name}</UnstyledButton>
              </Table.Td>
              <Table.Td>{person.title}</Table.Td>
              <Table.Td>{unitName(person.unitId)}</Table.Td>
              <Table.Td>{person.roles.map((role) => t(`directory:role.${role}`)).join(", ")}</Table.Td>
              <Table.Td className={styles.account}>
                {person.signInName ?? (
                  <Text span size="sm" c="dimmed">
                    {t("directory:person.noAccount")}
                  </Text>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {persons.length > shown && (
        <Button variant="subtle" fullWidth onClick={() => setShown(shown + step)}>
          {t("directory:person.more", { count: persons.length - shown })}
        </Button>
      )}
    </div>
  );
}
