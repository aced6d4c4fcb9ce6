import type { Report, ReportDraft } from "@diemcau/shared/model/reportRequest";
import type { SaveReport } from "@diemcau/shared/protocol/reports";
import { ApiError } from "../../api/http.ts";
import { type Refusal, refusalOf } from "../forms/faults.ts";
import { mergeDraft, sameDraft } from "./mergeDraft.ts";

/** How a draft stands: on the server, being typed or saved, or why it isn't there. */
export type KeptState = "kept" | "typing" | "saving" | "unreached" | "refused" | "conflict" | "taken";

/** What a page shows of a draft. */
export interface KeptDraft {
  draft: ReportDraft;
  state: KeptState;
  version: number;
  /** The report as the server has it; absent before anything was saved. */
  report: Report | null;
  /** Fields that somebody else has changed too, in a `conflict`, or that differ from what was handed in, once `taken`. */
  both: string[];
  refusal: Refusal | null;
}

interface Parts {
  report: Report | null;
  save: (draft: SaveReport) => Promise<Report>;
  load: () => Promise<Report | null>;
  /** How long after the last key a draft is saved, and how long after a failure it is tried again, in ms. */
  pauses?: { typing: number; failed: number };
}

/**
 * Keeps a report's draft on the server while it is typed. What somebody else has changed meanwhile is taken in where it touches
 * nothing of one's own; where both wrote, the person decides. Nothing typed is ever lost.
 */
export class DraftKeeper {
  private readonly parts: Parts;
  private readonly pauses: { typing: number; failed: number };
  private readonly listeners = new Set<() => void>();
  private base: ReportDraft;
  private kept: KeptDraft;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private work: Promise<void> = Promise.resolve();
  private closed = false;

  constructor(parts: Parts) {
    this.parts = parts;
    this.pauses = parts.pauses ?? { typing: 700, failed: 4000 };
    const { report } = parts;
    this.base = draftOf(report);
    this.kept = { draft: this.base, state: "kept", version: report?.version ?? 0, report, both: [], refusal: null };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getSnapshot = (): KeptDraft => this.kept;

  /** Takes what is typed; it is saved a little later. */
  edit(change: (draft: ReportDraft) => ReportDraft): void {
    const draft = change(this.kept.draft);
    const waits = this.kept.state === "conflict" || this.kept.state === "taken";
    this.show({ draft, state: waits ? this.kept.state : "typing", refusal: null });
    if (!waits) this.saveIn(this.pauses.typing);
  }

  /** Saves now what isn't; resolves to whether all that is typed is on the server. */
  async settle(): Promise<boolean> {
    clearTimeout(this.timer);
    await this.saveSoon();
    return sameDraft(this.kept.draft, this.base);
  }

  /** Takes in a report as an answer of the server has it, as after a file was added. */
  adopt(report: Report): void {
    const { draft, both } = mergeDraft(this.base, this.kept.draft, report);
    if (report.state === "submitted") {
      const differing = sameDraft(this.kept.draft, report) ? [] : mergeDraft(emptyDraft, this.kept.draft, report).both;
      this.show({ state: "taken", report, version: report.version, both: differing });
      return;
    }
    if (both.length > 0) {
      this.show({ draft, state: "conflict", report, version: report.version, both });
      return;
    }
    this.base = draftOf(report);
    const done = sameDraft(draft, this.base);
    this.show({ draft, state: done ? "kept" : "typing", report, version: report.version, both: [] });
    if (!done) this.saveIn(this.pauses.typing);
  }

  /** Ends a conflict: by what the other wrote in the fields in question, or by what is typed here. */
  decide(whose: "theirs" | "mine"): void {
    const { report, draft, both } = this.kept;
    if (!report) return;
    this.base = draftOf(report);
    this.show({ draft: whose === "mine" ? draft : withFields(draft, report, both), state: "typing", both: [] });
    this.saveIn(0);
  }

  /** Goes on after {@link close}: a page that is shown again has the same draft. */
  open(): void {
    this.closed = false;
  }

  /** Stops waiting: what was typed is sent at once, and nothing is tried again. */
  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
    void this.saveSoon();
  }

  private saveIn(pause: number): void {
    clearTimeout(this.timer);
    if (!this.closed) this.timer = setTimeout(() => void this.saveSoon(), pause);
  }

  private saveSoon(): Promise<void> {
    this.work = this.work.then(() => this.save());
    return this.work;
  }

  private async save(): Promise<void> {
    const { draft, version, state } = this.kept;
    if (state === "conflict" || state === "taken" || sameDraft(draft, this.base)) return;
    this.show({ state: "saving" });
    try {
      const report = await this.parts.save({ ...draft, version });
      this.base = draft;
      const done = sameDraft(this.kept.draft, draft);
      this.show({ state: done ? "kept" : "typing", report, version: report.version, refusal: null });
      if (!done) this.saveIn(this.pauses.typing);
    } catch (error) {
      await this.failed(error);
    }
  }

  private async failed(error: unknown): Promise<void> {
    const isOutdated =
      error instanceof ApiError && (error.reply.code === "version.conflict" || error.reply.code === "report.submitted");
    try {
      const newest = isOutdated ? await this.parts.load() : null;
      if (newest) return this.adopt(newest);
    } catch {
      // Told below as what it is: not saved yet.
    }
    const refused = error instanceof ApiError && error.status < 500 && !isOutdated;
    this.show({ state: refused ? "refused" : "unreached", refusal: refusalOf(error) });
    if (!refused) this.saveIn(this.pauses.failed);
  }

  private show(change: Partial<KeptDraft>): void {
    this.kept = { ...this.kept, ...change };
    for (const listener of this.listeners) listener();
  }
}

const emptyDraft: ReportDraft = { texts: {}, note: "" };

function draftOf(report: Report | null): ReportDraft {
  return report ? { texts: report.texts, note: report.note } : emptyDraft;
}

function withFields(draft: ReportDraft, theirs: ReportDraft, fields: readonly string[]): ReportDraft {
  const texts = { ...draft.texts };
  for (const id of fields) if (id in texts) texts[id] = theirs.texts[id] ?? "";
  return { texts, note: fields.includes("note") ? theirs.note : draft.note };
}
