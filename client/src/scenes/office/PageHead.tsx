import { Group, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";

interface Props {
  title: ReactNode;
  lead?: ReactNode;
  /** Buttons at the right. */
  children?: ReactNode;
}

/** Title of an office page, what it is for, and its main action. */
export function PageHead({ title, lead, children }: Props) {
  return (
    <Group justify="space-between" align="flex-start" mb="md" gap="md">
      <div style={{ flex: 1, minWidth: 240 }}>
        <Title order={1} size="h3">
          {title}
        </Title>
        {lead && (
          <Text c="dimmed" size="sm">
            {lead}
          </Text>
        )}
      </div>
      <Group gap="sm">{children}</Group>
    </Group>
  );
}
