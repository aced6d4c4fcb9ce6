import { fieldKinds } from "@diemcau/shared/model/reportRequest";
import { ActionIcon, Checkbox, Select, Textarea, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Grip } from "../ordering/Grip.tsx";
import { useSortableRow } from "../ordering/useSortableRow.ts";
import styles from "./FieldEditor.module.css";
import type { FieldDraft } from "./requestDraft.ts";

interface Props {
  field: FieldDraft;
  fault: (path: string) => string | undefined;
  onChange: (field: FieldDraft) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** One field of a template. */
export function FieldEditor({ field, fault, onChange, onMove, onRemove }: Props) {
  const { t } = useTranslation();
  const { row, handle } = useSortableRow(field.id);
  const { label, kind, measure, required, choices } = field;
  return (
    <div {...row} className={styles.field}>
      <Grip handle={handle} label={t("reports:form.move", { label })} onMove={onMove} size={16} />
      <TextInput
        className={styles.label}
        aria-label={t("reports:form.label")}
        placeholder={t("reports:form.label")}
        maxLength={200}
        value={label}
        error={fault("label")}
        onChange={({ currentTarget }) => onChange({ ...field, label: currentTarget.value })}
      />
      <Select
        className={styles.kind}
        aria-label={t("reports:form.kind")}
        allowDeselect={false}
        data={fieldKinds.map((one) => ({ value: one, label: t(`reports:form.fieldKind.${one}`) }))}
        value={kind}
        onChange={(value) => onChange({ ...field, kind: fieldKinds.find((one) => one === value) ?? kind })}
      />
      {kind === "number" && (
        <TextInput
          className={styles.measure}
          aria-label={t("reports:form.measure")}
          placeholder={t("reports:form.measure")}
          maxLength={40}
          value={measure}
          error={fault("measure")}
          onChange={({ currentTarget }) => onChange({ ...field, measure: currentTarget.value })}
        />
      )}
      <Checkbox
        className={styles.required}
        label={t("reports:form.required")}
        checked={required}
        onChange={({ currentTarget }) => onChange({ ...field, required: currentTarget.checked })}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={t("reports:form.remove", { label })}
        onClick={onRemove}
      >
        <IconTrash size={17} />
      </ActionIcon>
      {kind === "choice" && (
        <Textarea
          className={styles.choices}
          label={t("reports:form.choices")}
          autosize
          minRows={2}
          maxRows={10}
          value={choices}
          error={choiceFault(fault)}
          onChange={({ currentTarget }) => onChange({ ...field, choices: currentTarget.value })}
        />
      )}
    </div>
  );
}

/** Choices are one field of lines here; a fault of any of them shows there. */
function choiceFault(fault: Props["fault"]): string | undefined {
  return [fault("choices"), ...Array.from({ length: 20 }, (_, place) => fault(`choices.${place}`))].find(Boolean);
}
