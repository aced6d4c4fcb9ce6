import { Modal, type ModalProps, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

/** A question or a short form over the page, with the title of all of them. */
export function Dialog({ title, ...props }: ModalProps) {
  const { t } = useTranslation();
  return (
    <Modal
      centered
      overlayProps={{ backgroundOpacity: 0.3 }}
      closeButtonProps={{ "aria-label": t("common:close") }}
      {...props}
      title={
        <Text fw={600} size="lg">
          {title}
        </Text>
      }
    />
  );
}
