import type { PreflightCheck } from "@diemcau/shared/model/preflight";
import type { PreflightStep } from "@diemcau/shared/model/preflightSteps";

/** One measurement and the steps it answers; it stops by rejecting when the signal is aborted. */
export interface Trial {
  steps: readonly PreflightStep[];
  run(signal: AbortSignal): Promise<PreflightCheck[]>;
}

/** How far a run is. */
export interface PreflightSnapshot {
  state: "idle" | "running" | "done" | "stopped";
  /** What is measured now. */
  running: readonly PreflightStep[];
  checks: readonly PreflightCheck[];
}

const idle: PreflightSnapshot = { state: "idle", running: [], checks: [] };

/** Runs a room's checks one after another; a measurement that fails is a red check, not the end of the run. */
export class Preflight {
  readonly #watchers = new Set<() => void>();
  #snapshot = idle;
  #stopping: AbortController | null = null;

  readonly getSnapshot = (): PreflightSnapshot => this.#snapshot;

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  /** Runs all of it; answers the checks, or `null` when it was stopped before the end. */
  async run(trials: readonly Trial[]): Promise<PreflightCheck[] | null> {
    this.#stopping?.abort();
    const stopping = new AbortController();
    this.#stopping = stopping;
    const checks: PreflightCheck[] = [];
    for (const trial of trials) {
      this.#change({ state: "running", running: trial.steps, checks: [...checks] });
      const found = await trial.run(stopping.signal).catch(() => trial.steps.map(failed));
      if (stopping.signal.aborted) return null;
      checks.push(...found);
    }
    this.#change({ state: "done", running: [], checks: [...checks] });
    return checks;
  }

  /** Ends a run at once: the room is wanted on air. */
  stop(): void {
    if (this.#snapshot.state !== "running") return;
    this.#stopping?.abort();
    this.#change({ ...this.#snapshot, state: "stopped", running: [] });
  }

  close(): void {
    this.#stopping?.abort();
    this.#watchers.clear();
  }

  #change(snapshot: PreflightSnapshot): void {
    this.#snapshot = snapshot;
    for (const watcher of [...this.#watchers]) watcher();
  }
}

function failed(step: PreflightStep): PreflightCheck {
  return { step, result: "bad", cause: "trialFailed", measured: "" };
}
