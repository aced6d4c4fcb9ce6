/** Everything the operator's board does by a key. The first ones send a command, the others move about the page. */
export const boardActions = [
  "start",
  "end",
  "openNext",
  "closeItem",
  "inviteItem",
  "grantFirst",
  "endTurn",
  "cut",
  "clearNext",
  "hold",
  "layoutSolo",
  "layoutBeside",
  "slate",
  "undo",
  "addRequest",
  "alarms",
  "goAgenda",
  "goQueue",
  "goWall",
  "wallBack",
  "wallOn",
  "help",
] as const;
export type BoardAction = (typeof boardActions)[number];

interface Key {
  /** `KeyboardEvent.code` where the place on the keyboard counts, so that Vietnamese input methods don't matter. */
  code: string;
  ctrl?: boolean;
  shift?: boolean;
  /** What the button shows. */
  label: string;
}

/** The board's keys, each used once. Letters go by their place on the keyboard: Telex and VNI swallow typed letters. */
export const keys: Record<BoardAction, Key> = {
  start: { code: "KeyB", shift: true, label: "⇧B" },
  end: { code: "KeyE", shift: true, label: "⇧E" },
  openNext: { code: "KeyN", label: "N" },
  closeItem: { code: "KeyK", label: "K" },
  inviteItem: { code: "KeyM", label: "M" },
  grantFirst: { code: "Enter", label: "⏎" },
  endTurn: { code: "KeyX", label: "X" },
  cut: { code: "Space", label: "Space" },
  clearNext: { code: "Backspace", label: "⌫" },
  hold: { code: "KeyH", label: "H" },
  layoutSolo: { code: "Digit1", label: "1" },
  layoutBeside: { code: "Digit2", label: "2" },
  slate: { code: "Digit0", label: "0" },
  undo: { code: "KeyZ", ctrl: true, label: "Ctrl+Z" },
  addRequest: { code: "KeyA", label: "A" },
  alarms: { code: "KeyL", label: "L" },
  goAgenda: { code: "KeyC", label: "C" },
  goQueue: { code: "KeyQ", label: "Q" },
  goWall: { code: "KeyW", label: "W" },
  wallBack: { code: "PageUp", label: "PgUp" },
  wallOn: { code: "PageDown", label: "PgDn" },
  help: { code: "Slash", shift: true, label: "?" },
};

/** The part of a keyboard event that decides. */
export interface KeyPress {
  code: string;
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
}

/** Where the keyboard is: in a text field keys are text, and a focused button answers Enter itself. */
export type KeyPlace = "board" | "button" | "text";

/** What a key does at a place, or null when the board leaves it alone. */
export function actionOfKey(press: KeyPress, place: KeyPlace): BoardAction | null {
  if (place === "text" || press.altKey) return null;
  const ctrl = press.ctrlKey || press.metaKey;
  if (press.key === "?" && !ctrl) return "help";
  const code = press.code === "NumpadEnter" ? "Enter" : press.code;
  if (code === "Enter" && place === "button") return null;
  const found = boardActions.find((action) => {
    const key = keys[action];
    return key.code === code && (key.ctrl ?? false) === ctrl && (key.shift ?? false) === press.shiftKey;
  });
  return found ?? null;
}
