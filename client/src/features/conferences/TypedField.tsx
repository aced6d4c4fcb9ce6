import { TextInput, type TextInputProps } from "@mantine/core";

interface Props extends Omit<TextInputProps, "value" | "onChange"> {
  value: string;
  onChange: (text: string) => void;
  /** Brings what was typed into its one form when the field is left; absent when it can't be read. */
  tidy: (text: string) => string | null;
}

/** A day or a time that is typed, in the office's own form. */
export function TypedField({ value, onChange, tidy, ...props }: Props) {
  return (
    <TextInput
      {...props}
      autoComplete="off"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={() => {
        const tidied = tidy(value);
        if (tidied !== null && tidied !== value) onChange(tidied);
      }}
    />
  );
}
