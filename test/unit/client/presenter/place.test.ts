import { expect, test } from "@jest/globals";
import { joinState } from "@diemcau/client/features/presenters/presenterLinks";
import en from "@diemcau/client/i18n/en/presenters";
import vi from "@diemcau/client/i18n/vi/presenters";
import { presenterPlace } from "@diemcau/client/scenes/presenter/presenterPlace";
import { type ConferenceState, type DeckEntry, emptyState } from "@diemcau/shared/rules/state";
import { pointOf, requestOf, turnOf } from "../../../support/domain.ts";
import { keysOf } from "../secretary/texts.ts";

const person = { id: "thuy", name: "Đại biểu 1", title: "", unit: "" };
const other = { ...person, id: "khac", name: "Đại biểu 2" };

function deck(id: string, owner: DeckEntry["owner"]): DeckEntry {
  return { id, title: id, pages: ["a", "b"], file: "f", owner, pointId: "p1", page: 1 };
}

function place(facts: Partial<ConferenceState>) {
  return presenterPlace({ ...emptyState, ...facts }, "p1", person);
}

test("a presenter's place in the queue is the own request's, whoever else of the point waits", () => {
  const queue = [
    requestOf({ id: "r1", pointId: "p2", speaker: person }),
    requestOf({ id: "r2", speaker: other }),
    requestOf({ id: "r3", speaker: person }),
  ];
  expect(place({ queue })).toMatchObject({ request: { id: "r3" }, place: 3, turn: null });
  expect(place({ queue: queue.slice(0, 2) })).toMatchObject({ request: null });
});

test("a presenter speaks in the own turn alone, while it runs", () => {
  const own = turnOf({ id: "t2", speaker: person });
  expect(place({ turns: [turnOf({ id: "t1", speaker: other }), own] }).turn?.id).toBe("t2");
  expect(place({ turns: [turnOf({ id: "t1", speaker: other })] }).turn).toBeNull();
  expect(place({ turns: [{ ...own, endedAt: "2022-04-28T01:09:00.000Z" }] }).turn).toBeNull();
});

test("the keys turn the own slides on air, else the first own ones, never somebody else's", () => {
  const decks = [deck("room", null), deck("mine", person), deck("mine2", person), deck("theirs", other)];
  expect(place({ decks }).deck?.id).toBe("mine");
  const on = (deckId: string) => place({ decks, programme: { ...emptyState.programme, deckId } }).deck?.id;
  expect(on("mine2")).toBe("mine2");
  expect(on("theirs")).toBe("mine");
  expect(place({ decks: [deck("theirs", other)] }).deck).toBeNull();
});

test("an invitation is waited for, joined on so many machines, or joined before", () => {
  const invitation = { id: "i1", pointId: "p1", person, invitedAt: "2022-04-28T00:00:00.000Z" };
  const machine = (id: string, connected: boolean) => ({ id, role: "presenter" as const, name: id, person, connected });
  const room = { id: "pc", role: "both" as const, name: "pc", person: null, connected: true };
  const joined = (...devices: (ReturnType<typeof machine> | typeof room)[]) =>
    joinState({ ...emptyState, points: [pointOf("p1", { devices })] }, invitation);
  expect(joined(room)).toEqual({ state: "waiting", count: 0 });
  expect(joined(room, machine("a", false))).toEqual({ state: "away", count: 0 });
  expect(joined(room, machine("a", true), machine("b", true))).toEqual({ state: "online", count: 2 });
});

test("the presenters' texts are the same in both languages", () => {
  expect(keysOf(en)).toEqual(keysOf(vi));
});
