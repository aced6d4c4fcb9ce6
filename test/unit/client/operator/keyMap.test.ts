import { describe, expect, test } from "@jest/globals";
import { actionOfKey, boardActions, type KeyPress, keys } from "@diemcau/client/features/directing/keyMap";

function press(code: string, held: Partial<KeyPress> = {}): KeyPress {
  return { code, key: "", ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held };
}

describe("the board's keys", () => {
  test("every action has a key of its own", () => {
    const chords = boardActions.map((action) => JSON.stringify({ ...keys[action], label: "" }));
    expect(new Set(chords).size).toBe(boardActions.length);
  });

  test("every key finds its action", () => {
    for (const action of boardActions) {
      const { code, ctrl = false, shift = false } = keys[action];
      expect(actionOfKey(press(code, { ctrlKey: ctrl, shiftKey: shift }), "board")).toBe(action);
    }
  });

  test("letters need no particular input method, and a Mac's ⌘ counts as Ctrl", () => {
    expect(actionOfKey(press("KeyX", { key: "ẽ" }), "board")).toBe("endTurn");
    expect(actionOfKey(press("KeyZ", { metaKey: true }), "board")).toBe("undo");
  });

  test("in a text field keys are text", () => {
    for (const action of boardActions) expect(actionOfKey(press(keys[action].code), "text")).toBeNull();
  });

  test("a focused button answers Enter itself, while Space always cuts", () => {
    expect(actionOfKey(press("Enter"), "button")).toBeNull();
    expect(actionOfKey(press("NumpadEnter"), "board")).toBe("grantFirst");
    expect(actionOfKey(press("Space"), "button")).toBe("cut");
  });

  test("a chord that means nothing is left to the browser", () => {
    expect(actionOfKey(press("KeyX", { ctrlKey: true }), "board")).toBeNull();
    expect(actionOfKey(press("KeyX", { altKey: true }), "board")).toBeNull();
  });
});
