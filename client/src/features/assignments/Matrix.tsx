import { partTotals, unitParts, type UnitPart } from "@diemcau/shared/rules/assignments";
import type { AssignmentEntry } from "@diemcau/shared/rules/state";
import { shortDate } from "@diemcau/shared/text/time";
import { SegmentedControl, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DeadlineText } from "./DeadlineText.tsx";
import styles from "./Matrix.module.css";
import { cellMoment, filterRows, isWanted, type MatrixFilter, matrixFilters, matrixRows } from "./matrixRows.ts";
import { partLooks, partWord, totalsWord } from "./partLook.ts";

interface Props {
  assignments: readonly AssignmentEntry[];
  /** How each is called in short, by its id: "1.2". */
  numbers: ReadonlyMap<string, string>;
  today: string;
  timeZone: string;
  onPart: (assignmentId: string, unitId: string) => void;
}

/** Units down, assignments across; a cell is a mark and a day, and opens what the unit told. */
export function Matrix({ assignments, numbers, today, timeZone, onPart }: Props) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState<MatrixFilter>("all");
  const rows = filterRows(matrixRows(assignments, today, timeZone), filter);
  const nameOf = ({ id, text }: AssignmentEntry) => `${numbers.get(id) ?? ""} ${text}`;
  return (
    <>
      <SegmentedControl
        aria-label={t("assignments:matrix.filterLabel")}
        size="sm"
        mb="sm"
        value={filter}
        onChange={(value) => setFilter(matrixFilters.find((known) => known === value) ?? "all")}
        data={matrixFilters.map((value) => ({ value, label: t(`assignments:matrix.filter.${value}`) }))}
      />
      <div className={styles.scroll} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t("assignments:matrix.unit")}</th>
              {assignments.map((assignment) => (
                <Heading
                  key={assignment.id}
                  name={nameOf(assignment)}
                  assignment={assignment}
                  today={today}
                  timeZone={timeZone}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ unit, parts }) => (
              <tr key={unit.id}>
                <th scope="row">{unit.shortName}</th>
                {assignments.map((assignment, column) => {
                  const part = parts[column];
                  return (
                    <td key={assignment.id}>
                      {part && (
                        <Cell
                          part={part}
                          timeZone={timeZone}
                          faded={!isWanted(filter, part)}
                          label={t("assignments:matrix.cell", {
                            unit: unit.name,
                            assignment: nameOf(assignment),
                            state: t(partWord(part)),
                          })}
                          onOpen={() => onPart(assignment.id, unit.id)}
                        />
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
        {rows.length === 0 && (
          <Text c="dimmed" p="md">
            {t("assignments:matrix.none")}
          </Text>
        )}
      </div>
    </>
  );
}

interface HeadingProps {
  name: string;
  assignment: AssignmentEntry;
  today: string;
  timeZone: string;
}

function Heading({ name, assignment, today, timeZone }: HeadingProps) {
  const { t } = useTranslation();
  const totals = partTotals(unitParts(assignment, today, timeZone));
  return (
    <th scope="col" title={name}>
      <span className={styles.name}>{name}</span>
      <span className={styles.until}>
        <DeadlineText deadline={assignment.deadline} timeZone={timeZone} done={totals.done === totals.parts} />
      </span>
      <span className={styles.totals} data-late={totals.late > 0}>
        {t(totalsWord(totals), { ...totals })}
      </span>
    </th>
  );
}

interface CellProps {
  part: UnitPart;
  timeZone: string;
  faded: boolean;
  label: string;
  onOpen: () => void;
}

function Cell({ part, timeZone, faded, label, onOpen }: CellProps) {
  const { t } = useTranslation();
  const moment = cellMoment(part);
  const { sign } = partLooks[part.state];
  return (
    <button
      type="button"
      className={styles.cell}
      data-state={part.state}
      data-faded={faded}
      aria-label={label}
      title={t(partWord(part))}
      onClick={onOpen}
    >
      <span aria-hidden="true">{part.doneLate ? `${sign}!` : sign}</span>
      {moment !== null && <time>{shortDate(moment, timeZone).split("/").slice(0, 2).join("/")}</time>}
    </button>
  );
}
