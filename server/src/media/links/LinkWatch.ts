import { EventEmitter } from "node:events";
import type { LinkCause, LinkState } from "@diemcau/shared/model/link";
import type { Source } from "@diemcau/shared/model/point";
import type { LinkReport, PointLinks, Reception } from "@diemcau/shared/protocol/link";
import { followLink, freshLink, type LinkSample, type LinkTrack } from "@diemcau/shared/rules/link";
import type { ConferenceState } from "@diemcau/shared/rules/state";
import type { Sources } from "../Sources.ts";
import { lossOf, pointSample } from "./pointSample.ts";
import { SourceMeter } from "./SourceMeter.ts";

/** What a page on the stage knows of links. */
export interface LinkWitness {
  /** The point it stands at; `null` for people's pages. */
  pointId: string | null;
  /** Its newest report, and when it came; `null` before the first. */
  report: { at: number; facts: LinkReport } | null;
  /** Whether packets of a source flow to it. */
  receives(sourceId: string): boolean;
  /** What is held back from it because its link carries no more. */
  reception(): Reception;
}

/** What a watch tells upward. */
interface LinkWatchEvents {
  /** The state of one point's link or its cause changed; `get` has it. */
  change: [{ pointId: string }];
  /** All links, for whoever has the wall. */
  figures: [PointLinks];
}

/** Between two looks, ms. Where that would be more questions a second than this, looks are rarer. */
const lookEvery = 1000;
const questionsPerSecond = 150;
/** Every so many looks the wall gets the figures. */
const tellEvery = 2;
/** A report older than this says nothing any more, ms. */
const reportLasts = 6000;
/** After a start of the server rooms get so long to come back before they are lost, ms. */
const patience = 10_000;

/** Watches the links of a conference's points, as the server receives them and as the pages do. */
export class LinkWatch extends EventEmitter<LinkWatchEvents> {
  readonly #sources: Sources;
  readonly #witnesses: () => LinkWitness[];
  readonly #clock: () => number;
  readonly #meters = new Map<string, { producerId: string; meter: SourceMeter }>();
  readonly #tracks = new Map<string, LinkTrack>();
  readonly #samples = new Map<string, LinkSample>();
  #watched = new Set<string>();
  #timer: NodeJS.Timeout | null = null;
  #looks = 0;
  #began = false;
  #closed = false;

  constructor(parts: { sources: Sources; witnesses: () => LinkWitness[]; clock?: () => number }) {
    super();
    this.#sources = parts.sources;
    this.#witnesses = parts.witnesses;
    this.#clock = parts.clock ?? (() => performance.now());
  }

  /** Which points there are. A link is watched from its point's first media until the point is taken off. */
  follow({ status, points }: ConferenceState): void {
    const there = points.filter(({ simulated, devices }) => simulated || devices.length > 0);
    this.#watched = new Set(status === "ended" ? [] : there.map(({ id }) => id));
    for (const pointId of [...this.#tracks.keys()]) if (!this.#watched.has(pointId)) this.#forget(pointId);
    if (this.#began) return;
    this.#began = true;
    for (const { id, link, joinedAt } of there)
      if (this.#watched.has(id) && joinedAt !== null)
        this.#tracks.set(id, { ...freshLink(this.#clock(), link.state, link.cause), silence: -patience });
    if (this.#tracks.size > 0) this.begin();
  }

  /** Begins to look, if it hasn't: a conference that nobody attends needs none. */
  begin(): void {
    if (this.#timer || this.#closed) return;
    this.#timer = setTimeout(() => void this.#round(), lookEvery);
  }

  /** What a point's link is taken for now; `null` while it isn't watched. */
  get(pointId: string): { state: LinkState; cause: LinkCause | null } | null {
    const track = this.#tracks.get(pointId);
    return track ? { state: track.state, cause: track.cause } : null;
  }

  /** All links with their figures. */
  list(): PointLinks {
    return Object.fromEntries(
      [...this.#tracks].flatMap(([pointId, { state, cause }]) => {
        const sample = this.#samples.get(pointId);
        return sample ? [[pointId, { state, cause, ...rounded(sample) }]] : [];
      }),
    );
  }

  /** Loss of what a device's microphones send, in percent; `null` while hardly anything was due. */
  soundLoss(deviceId: string): number | null {
    const readings = this.#sources.list().flatMap(({ id, deviceId: own, kind }) => {
      const reading = own === deviceId && kind === "microphone" ? this.#meters.get(id)?.meter.reading : undefined;
      return reading ? [reading] : [];
    });
    return lossOf(readings);
  }

  close(): void {
    this.#closed = true;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  /** Looks at everything once. */
  async look(): Promise<void> {
    const meters = this.#followSources();
    await Promise.all(meters.map((meter) => meter.read(this.#clock)));
    if (this.#closed) return;
    const at = this.#clock();
    const witnesses = this.#witnesses().map((witness) => freshOnly(witness, at));
    const frozen = frozenPictures(witnesses);
    const ownPages = byPoint(witnesses);
    const sources = byPoint(this.#sources.list());
    for (const pointId of this.#watched)
      this.#judge(pointId, at, sources.get(pointId) ?? [], ownPages.get(pointId) ?? [], frozen);
  }

  async #round(): Promise<void> {
    const begun = this.#clock();
    await this.look();
    if (this.#closed) return;
    if (++this.#looks % tellEvery === 0) this.emit("figures", this.list());
    const period = Math.max(lookEvery, (this.#meters.size * 1000) / questionsPerSecond);
    this.#timer = setTimeout(() => void this.#round(), Math.max(0, period - (this.#clock() - begun)));
  }

  /** A source that came back has another producer, and begins with nothing. */
  #followSources(): SourceMeter[] {
    const running = this.#sources.list().flatMap(({ id }) => this.#sources.get(id) ?? []);
    const ids = new Set(running.map(({ source }) => source.id));
    for (const id of this.#meters.keys()) if (!ids.has(id)) this.#meters.delete(id);
    for (const { source, producer } of running)
      if (this.#meters.get(source.id)?.producerId !== producer.id)
        this.#meters.set(source.id, { producerId: producer.id, meter: new SourceMeter(producer) });
    return [...this.#meters.values()].map(({ meter }) => meter);
  }

  #judge(
    pointId: string,
    at: number,
    sources: readonly Source[],
    pages: readonly FreshWitness[],
    frozen: ReadonlyMap<string, number>,
  ): void {
    const sample = pointSample(at, {
      sources: sources.flatMap(({ id, kind }) => {
        const reading = this.#meters.get(id)?.meter.reading;
        return reading ? [{ ...reading, isCamera: kind === "camera", frozenFor: frozen.get(id) ?? null }] : [];
      }),
      reports: pages.flatMap(({ fresh }) => fresh ?? []),
      receptions: pages.map(({ reception }) => reception),
    });
    const before = this.#tracks.get(pointId);
    if (!before && sample.silence === null) return;
    const after = followLink(before ?? freshLink(at), sample);
    this.#tracks.set(pointId, after);
    this.#samples.set(pointId, sample);
    if (before && (before.state !== after.state || before.cause !== after.cause)) this.emit("change", { pointId });
  }

  #forget(pointId: string): void {
    this.#tracks.delete(pointId);
    this.#samples.delete(pointId);
    this.emit("change", { pointId });
  }
}

function byPoint<Thing extends { pointId: string | null }>(things: readonly Thing[]): Map<string | null, Thing[]> {
  const groups = new Map<string | null, Thing[]>();
  for (const thing of things) {
    const group = groups.get(thing.pointId);
    if (group) group.push(thing);
    else groups.set(thing.pointId, [thing]);
  }
  return groups;
}

interface FreshWitness extends Pick<LinkWitness, "pointId" | "receives"> {
  /** Its report, unless that is too old. */
  fresh: LinkReport | null;
  reception: Reception;
}

function freshOnly(witness: LinkWitness, at: number): FreshWitness {
  const { pointId, report } = witness;
  return {
    pointId,
    receives: (sourceId) => witness.receives(sourceId),
    fresh: report && at - report.at < reportLasts ? report.facts : null,
    reception: witness.reception(),
  };
}

/** Pictures that stand still for everybody who receives them, and for how long (ms); where one page sees it move, it does. */
function frozenPictures(witnesses: readonly FreshWitness[]): Map<string, number> {
  const told = witnesses.filter(({ fresh, reception }) => fresh !== null && !reception.soundOnly);
  const named = new Set(told.flatMap(({ fresh }) => fresh?.frozen.map(({ sourceId }) => sourceId) ?? []));
  return new Map(
    [...named].map((sourceId) => {
      const ages = told
        .filter((witness) => witness.receives(sourceId))
        .map(({ fresh }) => fresh?.frozen.find((one) => one.sourceId === sourceId)?.frameAge ?? 0);
      return [sourceId, ages.length > 0 ? Math.min(...ages) : 0];
    }),
  );
}

/** Nobody reads a tenth of a millisecond, and hundreds of points are told every other second. */
function rounded({
  roundTrip,
  loss,
  jitter,
  rate,
  frameAge,
  thin,
  soundOnly,
}: LinkSample): Omit<LinkSample, "at" | "silence"> {
  const whole = (figure: number | null) => (figure === null ? null : Math.round(figure));
  return {
    roundTrip: whole(roundTrip),
    loss: loss === null ? null : Math.round(loss * 10) / 10,
    jitter: whole(jitter),
    rate: Math.round(rate),
    frameAge: whole(frameAge),
    thin,
    soundOnly,
  };
}
