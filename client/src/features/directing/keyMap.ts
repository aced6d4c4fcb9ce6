/** Everything the operator's board does by a key. The first ones send a command, the others move about the page. */
export const boardActions = [
  "start",
  "end",
  "openNext",
  "closeItem",
  "inviteItem",
  "grantFirst",
  "endTurn",
  "extendTurn",
  "pauseTurn",
  "interpose",
  "callFirst",
  "switchQueue",
  "modeOne",
  "modeSeveral",
  "modeFree",
  "cut",
  "clearNext",
  "hold",
  "layoutSolo",
  "layoutBeside",
  "layoutSlides",
  "slate",
  "composeSolo",
  "composeBeside",
  "composeSlideSpeaker",
  "composeSlide",
  "composeGrid",
  "composeClip",
  "composeVote",
  "composeTest",
  "composeSlate",
  "fillGrid",
  "turnSource",
  "slideBack",
  "slideOn",
  "pauseClip",
  "takeOver",
  "undo",
  "addRequest",
  "statistics",
  "crawl",
  "alarms",
  "silence",
  "notes",
  "conclusions",
  "goAgenda",
  "goSlides",
  "handIn",
  "goVotes",
  "goQueue",
  "goWall",
  "wallBack",
  "wallOn",
  "wallSearch",
  "wallFilter",
  "wallSort",
  "wallList",
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
  extendTurn: { code: "KeyE", label: "E" },
  pauseTurn: { code: "KeyS", label: "S" },
  interpose: { code: "KeyI", label: "I" },
  callFirst: { code: "KeyU", label: "U" },
  switchQueue: { code: "KeyQ", shift: true, label: "⇧Q" },
  modeOne: { code: "Digit7", label: "7" },
  modeSeveral: { code: "Digit8", label: "8" },
  modeFree: { code: "Digit9", label: "9" },
  cut: { code: "Space", label: "Space" },
  clearNext: { code: "Backspace", label: "⌫" },
  hold: { code: "KeyH", label: "H" },
  layoutSolo: { code: "Digit1", label: "1" },
  layoutBeside: { code: "Digit2", label: "2" },
  layoutSlides: { code: "Digit3", label: "3" },
  slate: { code: "Digit0", label: "0" },
  composeSolo: { code: "Digit1", shift: true, label: "⇧1" },
  composeBeside: { code: "Digit2", shift: true, label: "⇧2" },
  composeSlideSpeaker: { code: "Digit3", shift: true, label: "⇧3" },
  composeSlide: { code: "Digit4", shift: true, label: "⇧4" },
  composeGrid: { code: "Digit5", shift: true, label: "⇧5" },
  composeClip: { code: "Digit6", shift: true, label: "⇧6" },
  composeVote: { code: "Digit7", shift: true, label: "⇧7" },
  composeTest: { code: "Digit8", shift: true, label: "⇧8" },
  composeSlate: { code: "Digit0", shift: true, label: "⇧0" },
  fillGrid: { code: "KeyG", shift: true, label: "⇧G" },
  turnSource: { code: "KeyV", label: "V" },
  slideBack: { code: "BracketLeft", label: "[" },
  slideOn: { code: "BracketRight", label: "]" },
  pauseClip: { code: "KeyP", label: "P" },
  takeOver: { code: "KeyO", shift: true, label: "⇧O" },
  undo: { code: "KeyZ", ctrl: true, label: "Ctrl+Z" },
  addRequest: { code: "KeyA", label: "A" },
  statistics: { code: "KeyT", shift: true, label: "⇧T" },
  crawl: { code: "KeyR", label: "R" },
  alarms: { code: "KeyL", label: "L" },
  silence: { code: "KeyL", shift: true, label: "⇧L" },
  notes: { code: "KeyJ", label: "J" },
  conclusions: { code: "KeyK", shift: true, label: "⇧K" },
  goAgenda: { code: "KeyC", label: "C" },
  goSlides: { code: "KeyD", label: "D" },
  handIn: { code: "KeyD", shift: true, label: "⇧D" },
  goVotes: { code: "KeyY", label: "Y" },
  goQueue: { code: "KeyQ", label: "Q" },
  goWall: { code: "KeyW", label: "W" },
  wallBack: { code: "PageUp", label: "PgUp" },
  wallOn: { code: "PageDown", label: "PgDn" },
  wallSearch: { code: "Slash", label: "/" },
  wallFilter: { code: "KeyF", label: "F" },
  wallSort: { code: "KeyF", shift: true, label: "⇧F" },
  wallList: { code: "KeyG", label: "G" },
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
