import { secrecies } from "@diemcau/shared/model/conference";
import type { Person } from "@diemcau/shared/model/person";
import type { Unit } from "@diemcau/shared/model/unit";
import { Fieldset, Group, Radio, Select, Stack, Textarea, TextInput } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { PersonSelect } from "../directory/PersonSelect.tsx";
import { UnitSelect } from "../directory/UnitSelect.tsx";
import type { Form } from "../forms/useForm.ts";
import type { ConferenceDraft } from "./conferenceDraft.ts";
import styles from "./ConferenceFields.module.css";
import { TypedField } from "./TypedField.tsx";
import { timeZoneOptions } from "./timeZones.ts";
import { readDate, readTime, writeDate, writeTime } from "./typedDate.ts";

interface Props {
  form: Form<ConferenceDraft>;
  units: readonly Unit[];
  persons: readonly Person[];
}

/** Everything the office types about a conference. */
export function ConferenceFields({ form, units, persons }: Props) {
  const { t } = useTranslation();
  const { values, set, fault } = form;
  const zones = useMemo(() => timeZoneOptions(values.timeZone), [values.timeZone]);
  const text = (field: "title" | "place" | "planNumber" | "basis") => ({
    label: t(`office:facts.${field}`),
    value: values[field],
    onChange: (event: { currentTarget: { value: string } }) => set(field, event.currentTarget.value),
    error: fault(field),
  });
  const tidyDate = (typed: string) => writeDateOrNull(readDate(typed));
  const when = fault("startsAt") && t("office:facts.startsAtFault");
  return (
    <div className={styles.fields}>
      <Fieldset legend={t("office:facts.conference")}>
        <Stack gap="sm">
          <Textarea {...text("title")} autosize minRows={2} data-autofocus />
          <TextInput {...text("place")} />
          <Group gap="sm" align="flex-start">
            <TypedField
              label={t("office:facts.date")}
              placeholder="28/4/2022"
              flex={1}
              value={values.date}
              onChange={(typed) => set("date", typed)}
              tidy={tidyDate}
              error={readDate(values.date) === null && when}
            />
            <TypedField
              label={t("office:facts.time")}
              placeholder="07 giờ 30"
              flex={1}
              value={values.time}
              onChange={(typed) => set("time", typed)}
              tidy={(typed) => writeTimeOrNull(readTime(typed))}
              error={readTime(values.time) === null && when}
            />
          </Group>
          <Select
            label={t("office:facts.timeZone")}
            searchable
            allowDeselect={false}
            data={zones}
            limit={60}
            value={values.timeZone}
            onChange={(zone) => zone && set("timeZone", zone)}
            error={fault("timeZone")}
          />
        </Stack>
      </Fieldset>
      <Fieldset legend={t("office:facts.lead")}>
        <Stack gap="sm">
          <UnitSelect
            label={t("office:facts.hostUnit")}
            clearable={false}
            units={units}
            value={values.hostUnitId || null}
            onChange={(id) => set("hostUnitId", id ?? "")}
            error={fault("hostUnitId") && t("office:facts.hostUnitFault")}
          />
          <PersonSelect
            label={t("office:facts.chair")}
            persons={persons}
            value={values.chairId}
            onChange={(id) => set("chairId", id)}
            error={fault("chairId")}
          />
          <PersonSelect
            label={t("office:facts.secretary")}
            persons={persons}
            value={values.secretaryId}
            onChange={(id) => set("secretaryId", id)}
            error={fault("secretaryId")}
          />
        </Stack>
      </Fieldset>
      <Fieldset legend={t("office:facts.plan")}>
        <Stack gap="sm">
          <Group gap="sm" align="flex-start">
            <TextInput {...text("planNumber")} placeholder="714/KH-VKS-BCĐ" flex={3} />
            <TypedField
              label={t("office:facts.planDate")}
              placeholder="5/4/2022"
              flex={2}
              value={values.planDate}
              onChange={(typed) => set("planDate", typed)}
              tidy={tidyDate}
              error={fault("planDate") && t("office:facts.planDateFault")}
            />
          </Group>
          <Textarea {...text("basis")} autosize minRows={2} maxRows={8} />
        </Stack>
      </Fieldset>
      <Fieldset legend={t("office:facts.secrecy")}>
        <Radio.Group
          value={values.secrecy}
          onChange={(chosen) => set("secrecy", secrecies.find((one) => one === chosen) ?? values.secrecy)}
        >
          <Stack gap="xs">
            {secrecies.map((one) => (
              <Radio
                key={one}
                value={one}
                label={t(`office:secrecy.${one}`)}
                description={t(`office:secrecyMeans.${one}`)}
              />
            ))}
          </Stack>
        </Radio.Group>
      </Fieldset>
    </div>
  );
}

function writeDateOrNull(date: string | null): string | null {
  return date === null ? null : writeDate(date);
}

function writeTimeOrNull(time: string | null): string | null {
  return time === null ? null : writeTime(time);
}
