import { Modal, type ModalProps, Text } from "@mantine/core";

/** A question or a short form over the page, with the title of all of them. */
export function Dialog({ title, ...props }: ModalProps) {
  return (
    <Modal
      centered
      overlayProps={{ backgroundOpacity: 0.3 }}
      {...props}
      title={
        <Text fw={600} size="lg">
          {title}
        </Text>
      }
    />
  );
}
