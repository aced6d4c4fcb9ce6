import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { ApiError, UnreachableError } from "@diemcau/client/api/http";
import { DraftKeeper, type DraftState } from "@diemcau/client/features/papers/DraftKeeper";
import type { PaperDraftInput } from "@diemcau/shared/model/paper";

const written = (text: string) => ({
  title: "Bài",
  text: { blocks: [{ type: "paragraph" as const, runs: [{ text }] }] },
});

/** A server that keeps drafts as the real one does, and a machine that keeps copies. */
class Bench {
  version = 0;
  failure: Error | null = null;
  readonly kept: string[] = [];
  copy: PaperDraftInput | null = null;
  readonly states: DraftState[] = [];

  keeper(version = 0): DraftKeeper {
    return new DraftKeeper({
      version,
      save: async (draft) => {
        if (this.failure) throw this.failure;
        if (draft.version !== this.version) throw new ApiError({ code: "version.conflict" }, 409);
        this.version++;
        this.kept.push(
          draft.text.blocks
            .flatMap((block) => ("runs" in block ? block.runs : []))
            .map(({ text }) => text)
            .join(),
        );
        return { ...draft, version: this.version, savedAt: "2022-04-20T01:00:00.000Z" };
      },
      local: {
        write: (draft) => {
          this.copy = draft;
          return true;
        },
        forget: () => {
          this.copy = null;
        },
      },
      onState: (state) => this.states.push(state),
    });
  }
}

let bench: Bench;
beforeEach(() => {
  jest.useFakeTimers();
  bench = new Bench();
});
afterEach(() => {
  jest.useRealTimers();
});

describe("a draft that is being written", () => {
  test("is kept once typing rests, and counts as kept only when the server said so", async () => {
    const keeper = bench.keeper();
    keeper.change(written("K"));
    keeper.change(written("Kính"));
    expect(bench.states).toEqual(["typing", "typing"]);
    await jest.advanceTimersByTimeAsync(1000);
    expect(bench.kept).toEqual(["Kính"]);
    expect(bench.states.at(-1)).toBe("kept");
    expect(bench.copy).toBeNull();
  });

  test("stays on this machine while the server isn't reached, and goes there by itself once it is", async () => {
    const keeper = bench.keeper();
    bench.failure = new UnreachableError("down");
    keeper.change(written("Kính thưa"));
    await jest.advanceTimersByTimeAsync(1000);
    expect(bench.states.at(-1)).toBe("local");
    expect(bench.copy).toMatchObject({ version: 0, ...written("Kính thưa") });
    bench.failure = null;
    await jest.advanceTimersByTimeAsync(5000);
    expect(bench.kept).toEqual(["Kính thưa"]);
    expect(bench.copy).toBeNull();
  });

  test("is on this machine at once when the page goes away", () => {
    const keeper = bench.keeper();
    keeper.change(written("chữ cuối"));
    keeper.keepHere();
    expect(bench.copy).toMatchObject(written("chữ cuối"));
  });

  test("that another window kept meanwhile is neither overwritten nor lost, until somebody chooses", async () => {
    const keeper = bench.keeper(0);
    bench.version = 3;
    keeper.change(written("của tôi"));
    await jest.advanceTimersByTimeAsync(10_000);
    expect(bench.states.at(-1)).toBe("conflict");
    expect(bench.kept).toEqual([]);
    expect(bench.copy).toMatchObject(written("của tôi"));
    await keeper.overrule(3, written("của tôi"));
    expect(bench.kept).toEqual(["của tôi"]);
  });

  test("that was handed in is kept nowhere any more, not even what was typed last", async () => {
    const keeper = bench.keeper();
    keeper.change(written("xong"));
    await keeper.finish();
    keeper.change(written("muộn"));
    keeper.close();
    await jest.advanceTimersByTimeAsync(10_000);
    expect(bench.kept).toEqual([]);
    expect(bench.copy).toBeNull();
  });
});
