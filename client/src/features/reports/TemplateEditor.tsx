import { type FieldKind, fieldKinds, fieldLimit } from "@diemcau/shared/model/reportRequest";
import { Button, Group, Stack, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { inIdOrder, moveBy } from "../ordering/order.ts";
import { SortableList } from "../ordering/SortableList.tsx";
import { FieldEditor } from "./FieldEditor.tsx";
import { type FieldDraft, newField } from "./requestDraft.ts";

interface Props {
  fields: readonly FieldDraft[];
  fault: (path: string) => string | undefined;
  onChange: (fields: FieldDraft[]) => void;
}

/** The fields of a template, in the order in which units fill them in. */
export function TemplateEditor({ fields, fault, onChange }: Props) {
  const { t } = useTranslation();
  const ids = fields.map(({ id }) => id);
  const order = (wanted: string[]) => onChange(inIdOrder(fields, wanted));
  const add = (kind: FieldKind) => onChange([...fields, newField(kind)]);
  return (
    <Stack gap="sm">
      {fields.length === 0 && (
        <Text size="sm" c="dimmed">
          {t("reports:form.noFields")}
        </Text>
      )}
      <SortableList ids={ids} onOrder={order}>
        {fields.map((field, place) => (
          <FieldEditor
            key={field.id}
            field={field}
            fault={(path) => fault(`fields.${place}.${path}`)}
            onChange={(next) => onChange(fields.map((one) => (one.id === next.id ? next : one)))}
            onMove={(by) => order(moveBy(ids, field.id, by))}
            onRemove={() => onChange(fields.filter(({ id }) => id !== field.id))}
          />
        ))}
      </SortableList>
      <Group gap="xs">
        <Text size="sm">{t("reports:form.addField")}:</Text>
        {fieldKinds.map((kind) => (
          <Button
            key={kind}
            variant="default"
            size="compact-sm"
            leftSection={<IconPlus size={14} />}
            disabled={fields.length >= fieldLimit}
            onClick={() => add(kind)}
          >
            {t(`reports:form.fieldKind.${kind}`)}
          </Button>
        ))}
      </Group>
    </Stack>
  );
}
