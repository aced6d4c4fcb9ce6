import { Paper, Title } from "@mantine/core";
import type { ReactNode } from "react";

/** A part of the summary with its title. */
export function SumBox({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Paper withBorder p="md" component="section">
      <Title order={3} size="h5" mb="sm">
        {title}
      </Title>
      {children}
    </Paper>
  );
}
