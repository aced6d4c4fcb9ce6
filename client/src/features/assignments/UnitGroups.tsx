import { Button, Group, Input } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { UnitPicker } from "../directory/UnitPicker.tsx";
import { useUnits } from "../directory/useDirectory.ts";
import { useConference } from "../session/useConference.ts";

interface Props {
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
  error: string | undefined;
}

const nobody: ReadonlySet<string> = new Set();

/** Chooses units from the tree, or all that the conference's points belong to. */
export function UnitGroups({ chosen, onChange, error }: Props) {
  const { t } = useTranslation();
  const { data: units = [] } = useUnits();
  const { points } = useConference().state;
  const bridges = points.filter(({ kind }) => kind === "bridge").map(({ unit }) => unit.id);
  const all = points.map(({ unit }) => unit.id);
  return (
    <Input.Wrapper label={t("assignments:form.units", { count: chosen.size })} error={error}>
      <Group gap="xs" my={6}>
        <Button size="compact-sm" variant="default" onClick={() => onChange(new Set([...chosen, ...bridges]))}>
          {t("assignments:form.group.bridges")}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => onChange(new Set([...chosen, ...all]))}>
          {t("assignments:form.group.all")}
        </Button>
        <Button size="compact-sm" variant="subtle" disabled={chosen.size === 0} onClick={() => onChange(new Set())}>
          {t("assignments:form.group.none")}
        </Button>
      </Group>
      <UnitPicker units={units} taken={nobody} chosen={chosen} onChange={onChange} />
    </Input.Wrapper>
  );
}
