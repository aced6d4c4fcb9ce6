import type { Command } from "@diemcau/shared/protocol/commands";
import { type ConferenceState, findPoint } from "@diemcau/shared/rules/state";
import type { ButtonHTMLAttributes, KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { useDirecting } from "../directing/Directing.tsx";
import { useConference, useMay } from "../session/useConference.ts";
import { useOperatorSound } from "../talkback/OperatorSound.tsx";
import type { TileProps } from "./Tile.tsx";
import { chooseTile, muteTile, takeTile } from "./tileCommands.ts";
import { type TileState, tileState } from "./tileState.ts";

/** Keys of a tile; none of them is one of the board's. */
export const tileKeys = { take: "KeyT", mute: "KeyB", talk: "KeyZ", listen: "KeyO" } as const;

type TileButton = ButtonHTMLAttributes<HTMLButtonElement> & { "data-place": number; "data-current": boolean };

/** What a point's tile or row shows, and what clicks and keys on it do. */
export function useTile({ point, lost, place, focusable, onFocus, onMenu }: TileProps): {
  tile: TileState;
  pending: boolean;
  button: TileButton;
} {
  const { t } = useTranslation();
  const { state } = useConference();
  const { press: direct, isPending } = useDirecting();
  const { press, release, listen } = useOperatorSound();
  const mayChoose = useMay("programme.next");
  const mayTake = useMay("programme.take");
  const mayMute = useMay("point.mute");
  const talks = useMay("media.talkback");
  const chooseIn = (now: ConferenceState) =>
    mayChoose && (mayTake || !now.preview) ? chooseTile(now, point.id) : null;
  const takeIn = (now: ConferenceState) => (mayTake ? takeTile(now, point.id) : null);
  const muteIn = (now: ConferenceState) => {
    const entry = mayMute && findPoint(now, point.id);
    return entry ? muteTile(now, entry) : null;
  };
  const act = (what: string, decide: (now: ConferenceState) => Command | null) =>
    direct({ name: `${what} ${point.id}`, decide });

  function onKeyDown({ key, code, repeat, ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent) {
    if (repeat || ctrlKey || altKey || metaKey || shiftKey) return;
    if (code === tileKeys.take) act("take", takeIn);
    if (code === tileKeys.mute) act("mute", muteIn);
    if (code === tileKeys.talk && talks) press(point.id);
    if (code === tileKeys.listen && talks) listen(point.id);
    if (key === "." || key === "ContextMenu") onMenu();
  }

  return {
    tile: tileState(state, lost, point),
    pending: [chooseIn, takeIn, muteIn].some((decide) => {
      const command = decide(state);
      return command !== null && isPending(command);
    }),
    button: {
      type: "button",
      "data-place": place,
      "data-current": focusable,
      tabIndex: focusable ? 0 : -1,
      title: t(state.preview ? "wall:fill" : "wall:choose", { point: point.name }),
      onFocus,
      onBlur: release,
      onKeyDown,
      onKeyUp: ({ code }) => {
        if (code === tileKeys.talk) release();
      },
      onClick: () => act("choose", chooseIn),
      onDoubleClick: () => act("take", (now) => (now.preview ? null : takeIn(now))),
      onContextMenu: (event) => {
        event.preventDefault();
        onMenu();
      },
    },
  };
}
