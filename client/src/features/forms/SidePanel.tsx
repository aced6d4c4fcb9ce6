import { Drawer, type DrawerProps, Text } from "@mantine/core";

/**
 * A form beside the list that it belongs to. A click beside it doesn't close it: what was typed would be lost.
 */
export function SidePanel({ title, ...props }: DrawerProps) {
  return (
    <Drawer
      position="right"
      closeOnClickOutside={false}
      overlayProps={{ backgroundOpacity: 0.3 }}
      {...props}
      style={{ "--form-ground": "var(--dc-paper)" }}
      title={
        <Text fw={600} size="lg">
          {title}
        </Text>
      }
    />
  );
}
