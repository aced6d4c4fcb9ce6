import { ActionIcon, Group, Tooltip } from "@mantine/core";
import {
  IconBold,
  IconColumnInsertRight,
  IconColumnRemove,
  IconH1,
  IconH2,
  IconH3,
  IconItalic,
  IconList,
  IconListNumbers,
  IconRowInsertBottom,
  IconRowRemove,
  IconTable,
  IconTableOff,
} from "@tabler/icons-react";
import { type ChainedCommands, type Editor, useEditorState } from "@tiptap/react";
import { useTranslation } from "react-i18next";
import styles from "./richText.module.css";

interface Tool {
  name: "bold" | "italic" | "heading1" | "heading2" | "heading3" | "bulletList" | "orderedList" | "table";
  Icon: typeof IconBold;
  keys?: string;
  isOn: (editor: Editor) => boolean;
  run: (chain: ChainedCommands) => ChainedCommands;
}

const heading = (level: 1 | 2 | 3, Icon: typeof IconBold): Tool => ({
  name: `heading${level}`,
  Icon,
  keys: `Ctrl+Alt+${level}`,
  isOn: (editor) => editor.isActive("heading", { level }),
  run: (chain) => chain.toggleHeading({ level }),
});

const tools: readonly Tool[] = [
  heading(1, IconH1),
  heading(2, IconH2),
  heading(3, IconH3),
  { name: "bold", Icon: IconBold, keys: "Ctrl+B", isOn: (e) => e.isActive("bold"), run: (c) => c.toggleBold() },
  { name: "italic", Icon: IconItalic, keys: "Ctrl+I", isOn: (e) => e.isActive("italic"), run: (c) => c.toggleItalic() },
  {
    name: "bulletList",
    Icon: IconList,
    keys: "Ctrl+Shift+8",
    isOn: (editor) => editor.isActive("bulletList"),
    run: (chain) => chain.toggleBulletList(),
  },
  {
    name: "orderedList",
    Icon: IconListNumbers,
    keys: "Ctrl+Shift+7",
    isOn: (editor) => editor.isActive("orderedList"),
    run: (chain) => chain.toggleOrderedList(),
  },
  {
    name: "table",
    Icon: IconTable,
    isOn: (editor) => editor.isActive("table"),
    run: (chain) => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }),
  },
];

const tableTools = [
  { name: "addRow", Icon: IconRowInsertBottom, run: (chain: ChainedCommands) => chain.addRowAfter() },
  { name: "addColumn", Icon: IconColumnInsertRight, run: (chain: ChainedCommands) => chain.addColumnAfter() },
  { name: "removeRow", Icon: IconRowRemove, run: (chain: ChainedCommands) => chain.deleteRow() },
  { name: "removeColumn", Icon: IconColumnRemove, run: (chain: ChainedCommands) => chain.deleteColumn() },
  { name: "removeTable", Icon: IconTableOff, run: (chain: ChainedCommands) => chain.deleteTable() },
] as const;

/** The editor's tools; those of a table while one stands in a table. */
export function RichTextTools({ editor }: { editor: Editor }) {
  const { t } = useTranslation();
  const { on, inTable } = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      on: tools.filter(({ isOn }) => isOn(now)).map(({ name }) => name),
      inTable: now.isActive("table"),
    }),
  });
  return (
    <Group gap={4} className={styles.tools} role="toolbar" aria-label={t("papers:editor.tools")}>
      {tools
        .filter(({ name }) => name !== "table" || !inTable)
        .map(({ name, Icon, keys, run }) => (
          <Tool
            key={name}
            label={t(`papers:editor.${name}`) + (keys ? ` (${keys})` : "")}
            on={on.includes(name)}
            Icon={Icon}
            onUse={() => run(editor.chain().focus()).run()}
          />
        ))}
      {inTable &&
        tableTools.map(({ name, Icon, run }) => (
          <Tool
            key={name}
            label={t(`papers:editor.${name}`)}
            on={false}
            Icon={Icon}
            onUse={() => run(editor.chain().focus()).run()}
          />
        ))}
    </Group>
  );
}

function Tool({ label, on, Icon, onUse }: { label: string; on: boolean; Icon: typeof IconBold; onUse: () => void }) {
  return (
    <Tooltip label={label} openDelay={400}>
      <ActionIcon
        variant={on ? "light" : "subtle"}
        color={on ? "action" : "gray"}
        size="lg"
        aria-label={label}
        aria-pressed={on}
        onClick={onUse}
      >
        <Icon size={19} stroke={1.7} />
      </ActionIcon>
    </Tooltip>
  );
}
