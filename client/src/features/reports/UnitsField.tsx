import type { Unit } from "@diemcau/shared/model/unit";
import { Button, Group, Menu, Text } from "@mantine/core";
import { IconUsersPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { get } from "../../api/http.ts";
import { notifyFailure } from "../../components/notify.ts";
import { useConferences } from "../conferences/useConferences.ts";
import { UnitPicker } from "../directory/UnitPicker.tsx";

interface Props {
  units: readonly Unit[];
  chosen: readonly string[];
  error: string | undefined;
  onChange: (unitIds: string[]) => void;
}

const noneTaken: ReadonlySet<string> = new Set();

/** Whom a request goes to: from the tree, or everybody who sits in a conference. */
export function UnitsField({ units, chosen, error, onChange }: Props) {
  const { t } = useTranslation();
  const { data: conferences = [] } = useConferences();

  async function addAllOf(conferenceId: string) {
    try {
      const found = await get<string[]>(`/report-requests/units-of/${conferenceId}`);
      onChange([...new Set([...chosen, ...found])]);
    } catch (error_) {
      notifyFailure(error_);
    }
  }
  return (
    <div>
      <Group gap="xs" mb="xs">
        <Menu position="bottom-start" width={420}>
          <Menu.Target>
            <Button
              variant="default"
              size="compact-sm"
              leftSection={<IconUsersPlus size={15} />}
              disabled={conferences.length === 0}
            >
              {t("reports:form.unitsOf")}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {conferences.map(({ id, title }) => (
              <Menu.Item key={id} onClick={() => void addAllOf(id)}>
                {title}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        {chosen.length > 0 && (
          <Button variant="subtle" size="compact-sm" onClick={() => onChange([])}>
            {t("reports:form.clear")}
          </Button>
        )}
      </Group>
      <UnitPicker units={units} taken={noneTaken} chosen={new Set(chosen)} onChange={(next) => onChange([...next])} />
      {error && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {error}
        </Text>
      )}
    </div>
  );
}
