import { Drawer, type DrawerProps, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

/**
 * A form beside the list that it belongs to. A click beside it doesn't close it: what was typed would be lost.
 */
export function SidePanel({ title, ...props }: DrawerProps) {
  const { t } = useTranslation();
  return (
    <Drawer
      position="right"
      closeOnClickOutside={false}
      overlayProps={{ backgroundOpacity: 0.3 }}
      closeButtonProps={{ "aria-label": t("common:close") }}
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
