import type { RichText } from "@diemcau/shared/model/richText";
import { Text } from "@mantine/core";
import { EditorContent, useEditor } from "@tiptap/react";
import { useEffect, useMemo, useState } from "react";
import { fromEditor, toEditor } from "./editorJson.ts";
import styles from "./richText.module.css";
import { RichTextTools } from "./RichTextTools.tsx";
import { extensions } from "./schema.ts";

interface Props {
  /** What the editor begins with; another one needs another `key`. */
  text: RichText;
  /** Its name for people who don't see it. */
  label: string;
  placeholder?: string;
  /** Shown below, where the text isn't taken. */
  error?: string | undefined;
  disabled?: boolean;
  onChange: (text: RichText) => void;
}

/** Writes a text with headings, bold, italic, lists and tables, and nothing else. */
export function RichTextEditor({ text, label, placeholder, error, disabled = false, onChange }: Props) {
  // The same objects at every render: given others, Tiptap draws its view anew, and a letter that the browser has just put in is lost.
  const [content] = useState(() => toEditor(text));
  const editorProps = useMemo(() => ({ attributes: attributesOf(label, placeholder) }), [label, placeholder]);
  const editor = useEditor({
    extensions,
    content,
    editable: !disabled,
    editorProps,
    onUpdate: ({ editor: changed }) => onChange(fromEditor(changed.getJSON())),
  });
  useEffect(() => {
    editor?.setEditable(!disabled, false);
  }, [editor, disabled]);
  const empty = editor?.isEmpty ?? false;
  return (
    <div>
      <div className={styles.editor} data-invalid={error !== undefined || undefined}>
        {editor && !disabled && <RichTextTools editor={editor} />}
        <div className={styles.page}>
          {empty && placeholder && (
            <span className={styles.placeholder} aria-hidden="true">
              {placeholder}
            </span>
          )}
          <EditorContent editor={editor} />
        </div>
      </div>
      {error !== undefined && (
        <Text size="sm" c="onAir" mt={4} role="alert">
          {error}
        </Text>
      )}
    </div>
  );
}

function attributesOf(label: string, placeholder: string | undefined): Record<string, string> {
  return {
    role: "textbox",
    "aria-multiline": "true",
    "aria-label": label,
    class: styles.text ?? "",
    ...(placeholder ? { "aria-placeholder": placeholder } : {}),
  };
}
