import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { BoardModal } from "../../features/directing/BoardModal.tsx";
import { type BoardAction, keys } from "../../features/directing/keyMap.ts";
import styles from "./HelpDialog.module.css";

interface Line {
  label: string;
  /** Text of topic `operator` below `help`. */
  text: string;
}

const of = (...actions: BoardAction[]): Line[] =>
  actions.map((action) => ({ label: keys[action].label, text: `keys.${action}` }));

const groups: Record<string, Line[]> = {
  floor: [
    ...of("grantFirst", "interpose", "callFirst", "endTurn", "extendTurn", "pauseTurn", "undo"),
    ...of("addRequest", "switchQueue", "modeOne", "modeSeveral", "modeFree", "statistics", "goQueue"),
    { label: "Alt+↑ ↓", text: "queue.move" },
    { label: "F2", text: "queue.edit" },
    { label: "Delete", text: "queue.remove" },
  ],
  programme: [
    ...of("cut", "clearNext", "hold", "layoutSolo", "layoutBeside", "layoutSlides", "slate"),
    { label: "⇧1 … ⇧8 ⇧0", text: "keys.compose" },
    ...of("fillGrid", "turnSource", "slideBack", "slideOn", "pauseClip", "crawl", "goSlides", "handIn", "goVotes"),
  ],
  agenda: [...of("openNext", "closeItem", "inviteItem", "goAgenda"), { label: "Alt+↑ ↓", text: "agenda.move" }],
  wall: [
    ...of("goWall"),
    { label: "← ↑ → ↓", text: "tile.arrows" },
    { label: "⏎", text: "tile.enter" },
    { label: "⏎", text: "tile.fill" },
    { label: "T", text: "tile.take" },
    { label: "B", text: "tile.mute" },
    { label: "Z", text: "tile.talk" },
    { label: "O", text: "tile.listen" },
    { label: ".", text: "tile.menu" },
    ...of("wallBack", "wallOn", "wallSearch", "wallFilter", "wallSort", "wallList"),
  ],
  page: [
    ...of("alarms", "silence", "notes", "conclusions", "takeOver", "start", "end", "help"),
    { label: "Esc", text: "leave" },
  ],
};

/** Every key of the board on one sheet. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <BoardModal onClose={onClose} title={t("operator:help.title")} size={1200}>
      <Text size="sm" c="dimmed" mb="md">
        {t("operator:help.intro")}
      </Text>
      <div className={styles.groups}>
        {Object.entries(groups).map(([name, lines]) => (
          <section key={name} className={styles.group}>
            <h3>{t(`operator:help.groups.${name}`)}</h3>
            <dl>
              {lines.map(({ label, text }) => (
                <div key={text}>
                  <dt>
                    <kbd>{label}</kbd>
                  </dt>
                  <dd>{t(`operator:help.${text}`)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </BoardModal>
  );
}
