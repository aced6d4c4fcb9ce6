import type { ComponentProps } from "react";
import styles from "./GrowingField.module.css";

type Props = Omit<ComponentProps<"textarea">, "value" | "onChange" | "rows"> & {
  value: string;
  onWrite: (text: string) => void;
  /** A heading has no line breaks. */
  oneLine?: boolean;
};

/** A field that looks like the text it becomes: no frame until it is touched, as high as its words. */
export function GrowingField({ value, onWrite, oneLine = false, className = "", ...rest }: Props) {
  return (
    <div className={`${styles.grow} ${className}`} data-text={value}>
      <textarea
        {...rest}
        className={styles.field}
        rows={1}
        lang="vi"
        spellCheck={false}
        value={value}
        onChange={(event) =>
          onWrite(oneLine ? event.currentTarget.value.replace(/\s*\n\s*/g, " ") : event.currentTarget.value)
        }
      />
    </div>
  );
}
