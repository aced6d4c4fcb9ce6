import { maxFieldText, type TemplateField } from "@diemcau/shared/model/reportRequest";
import { readVietnameseNumber, writeVietnameseNumber } from "@diemcau/shared/text/vietnameseNumber";
import { Radio, Select, Stack, Text, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { TypedField } from "../conferences/TypedField.tsx";

interface Props {
  field: TemplateField;
  value: string;
  error: string | undefined;
  onChange: (text: string) => void;
}

/** Most choices that stand open; more are a list to pick from. */
const mostOpen = 6;

/** One field of a report, as its template has it. */
export function ReportField({ field: { label, kind, measure, required, choices }, value, error, onChange }: Props) {
  const { t } = useTranslation();
  const common = { label, withAsterisk: required, error };
  if (kind === "number")
    return (
      <TypedField
        {...common}
        maw={320}
        inputMode="decimal"
        placeholder={t("reports:unit.number")}
        rightSection={
          measure && (
            <Text size="sm" c="dimmed" pr="sm">
              {measure}
            </Text>
          )
        }
        rightSectionWidth={measure ? Math.min(160, 24 + measure.length * 9) : undefined}
        value={value}
        onChange={onChange}
        tidy={tidyNumber}
      />
    );
  if (kind === "text")
    return (
      <Textarea
        {...common}
        autosize
        minRows={3}
        maxRows={16}
        maxLength={maxFieldText}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    );
  if (choices.length > mostOpen)
    return (
      <Select
        {...common}
        clearable
        searchable
        data={choices}
        value={value || null}
        onChange={(chosen) => onChange(chosen ?? "")}
      />
    );
  return (
    <Radio.Group {...common} value={value} onChange={onChange}>
      <Stack gap={6} mt={4}>
        {choices.map((choice) => (
          <Radio key={choice} value={choice} label={choice} />
        ))}
        {!required && <Radio value="" label={t("reports:unit.noChoice")} />}
      </Stack>
    </Radio.Group>
  );
}

function tidyNumber(typed: string): string | null {
  const value = readVietnameseNumber(typed);
  return value === null ? null : writeVietnameseNumber(value);
}
