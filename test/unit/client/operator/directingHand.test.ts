import { beforeEach, describe, expect, jest, test } from "@jest/globals";
import type { CommandResult } from "@diemcau/client/conference/CommandQueue";
import type { SessionSnapshot } from "@diemcau/client/conference/Session";
import { commandOf } from "@diemcau/client/features/directing/commandOf";
import { type DirectedSession, DirectingHand } from "@diemcau/client/features/directing/DirectingHand";
import type { BoardAction } from "@diemcau/client/features/directing/keyMap";
import type { Command } from "@diemcau/shared/protocol/commands";
import type { ErrorReply } from "@diemcau/shared/protocol/errors";
import type { Reply } from "@diemcau/shared/protocol/socket";
import { picture } from "@diemcau/shared/rules/programme";
import type { ConferenceState } from "@diemcau/shared/rules/state";
import { request, running, start, turn } from "./board.ts";

/** A session whose answers and commits come when a test says so. */
class SlowSession implements DirectedSession {
  readonly sent: string[] = [];
  readonly data: unknown[] = [];
  private readonly watchers = new Set<() => void>();
  private readonly unanswered: ((reply: Reply<CommandResult>) => void)[] = [];
  private snapshot: SessionSnapshot;

  constructor(state: ConferenceState) {
    this.snapshot = {
      state,
      timeline: [],
      me: null,
      audience: null,
      desk: null,
      link: "live",
      refusal: null,
      clockOffset: 0,
    };
  }

  readonly getSnapshot = () => this.snapshot;
  readonly now = () => start;
  readonly subscribe = (watcher: () => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };
  readonly command: DirectedSession["command"] = (type, data) => {
    this.sent.push(type);
    this.data.push(data);
    return new Promise((resolve) => {
      this.unanswered.push(resolve);
    });
  };

  /** The first command that waits is answered by the next commit, which comes afterwards. */
  async answer(reply: Reply<CommandResult> = { ok: true, data: { seq: this.snapshot.state.seq + 1, ids: [] } }) {
    this.unanswered.shift()?.(reply);
    await Promise.resolve();
    await Promise.resolve();
  }

  commit(facts: Partial<ConferenceState>) {
    const { state } = this.snapshot;
    this.snapshot = { ...this.snapshot, state: { ...state, ...facts, seq: state.seq + 1 } };
    for (const watcher of this.watchers) watcher();
  }
}

const deck = { id: "d", title: "", pages: ["a", "b", "c"], file: "f", owner: null, pointId: null, page: 1 };
const slides = { ...picture("slide"), deckId: "d" };

let session: SlowSession;
let hand: DirectingHand;
let told: ErrorReply[];

beforeEach(() => {
  begin({ decks: [deck], chosenNextPointId: "ba-to" });
});

function begin(facts: Partial<ConferenceState>, mayTakeOver = false): void {
  session = new SlowSession(running(facts));
  hand = new DirectingHand(session);
  told = [];
  hand.behave({ mayTakeOver, onRefused: (refusal) => told.push(refusal) });
  hand.follow();
}

function press(...actions: BoardAction[]): void {
  for (const name of actions)
    hand.press({ name, repeats: name === "slideOn", decide: (state, now) => commandOf(name, state, now) });
}

describe("a hand that is faster than the link", () => {
  test("P7: a cut waits for the picture that was prepared before it, and is not of what came next till then", async () => {
    press("composeSlide", "cut");
    expect(session.sent).toEqual(["programme.compose"]);
    await session.answer();
    expect(session.sent).toEqual(["programme.compose"]);
    session.commit({ preview: slides });
    expect(session.sent).toEqual(["programme.compose", "programme.cut"]);
  });

  test("the commit may come before the answer", async () => {
    press("composeSlide", "cut");
    const seq = session.getSnapshot().state.seq + 1;
    session.commit({ preview: slides });
    await session.answer({ ok: true, data: { seq, ids: [] } });
    expect(session.sent).toEqual(["programme.compose", "programme.cut"]);
  });

  test("the same key twice is one, but every press turns a page", async () => {
    press("cut", "cut");
    await session.answer();
    session.commit({});
    expect(session.sent).toEqual(["programme.take"]);
    press("slideOn", "slideOn");
    await session.answer();
    session.commit({ decks: [{ ...deck, page: 2 }] });
    expect(session.sent).toEqual(["programme.take", "slide.turn", "slide.turn"]);
  });

  test("what is pressed after a refused one is dropped, and the refusal is told", async () => {
    press("composeSlide", "cut");
    await session.answer({ ok: false, error: { code: "notFound" } });
    session.commit({});
    expect(session.sent).toEqual(["programme.compose"]);
    expect(told).toEqual([{ code: "notFound" }]);
    press("cut");
    expect(session.sent).toEqual(["programme.compose", "programme.take"]);
  });

  test("F3: a grant that waited names the turn that its own hand left, not one that somebody began since", async () => {
    begin({ queue: [request("r1", "ba-to")], turns: [turn("t1", "binh-son")] });
    press("endTurn", "grantFirst");
    await session.answer();
    session.commit({ turns: [] });
    session.commit({ turns: [turn("t2", "host")] });
    expect(session.data).toEqual([{ turnId: "t1" }, { requestId: "r1", seenTurnId: null }]);
  });

  test("nothing waits for a note, and a key that can do nothing lets the next one through", () => {
    void hand.send({ type: "note.send", data: { pointId: "ba-to", text: "Xin chờ" } });
    press("endTurn", "hold");
    expect(session.sent).toEqual(["note.send", "programme.hold"]);
  });

  test("what waited for longer than a command may is not done when the link is back, which is told", async () => {
    jest.useFakeTimers();
    press("composeSlide", "cut");
    await session.answer();
    jest.setSystemTime(Date.now() + 60_000);
    session.commit({ preview: slides });
    jest.useRealTimers();
    expect(session.sent).toEqual(["programme.compose"]);
    expect(told).toEqual([{ code: "link.lost" }]);
  });
});

describe("what a hand sends", () => {
  test("is on its way until the state has reached it", async () => {
    const take: Command = { type: "programme.take", data: { pointId: "ba-to" } };
    const done = hand.send(take);
    expect(await hand.send(take)).toBe(false);
    await session.answer();
    expect(await done).toBe(true);
    expect(hand.getPending()).toHaveLength(1);
    session.commit({});
    expect(hand.getPending()).toEqual([]);
  });

  test("B1: takes the board first where nobody has it", async () => {
    begin({}, true);
    press("hold");
    await session.answer();
    expect(session.sent).toEqual(["board.takeOver", "programme.hold"]);
  });
});
