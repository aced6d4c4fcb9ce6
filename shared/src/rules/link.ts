import type { LinkCause, LinkState } from "../model/link.ts";

/** Most pictures of which one report tells that they stand still. */
export const maxFrozen = 64;

/** How a link does, as people read it. A figure that can't be told now is `null`. */
export interface LinkFigures {
  /** There and back, ms. */
  roundTrip: number | null;
  /** Packets that did not arrive, in percent, of the worse direction. */
  loss: number | null;
  /** Of the sound, ms. */
  jitter: number | null;
  /** What arrives from the point, kbit/s. */
  rate: number;
  /** Age of the newest picture, ms; `null` without a camera. */
  frameAge: number | null;
  /** The link carries too little: a picture is sent or received smaller than it could be, and not for having just begun. */
  thin: boolean;
  /** The picture was given up so that the sound holds. */
  soundOnly: boolean;
}

/** One look at a link. */
export interface LinkSample extends LinkFigures {
  /** Any clock that only goes forward, ms. */
  at: number;
  /** Since the last packet of picture or sound, ms; `null` while nothing is offered that could send one. */
  silence: number | null;
}

/** What is remembered of a link between two looks. */
export interface LinkTrack {
  state: LinkState;
  cause: LinkCause | null;
  at: number;
  /** Trouble so far, ms: grows while there is some, shrinks while there is none. */
  strain: number;
  /** Without any trouble for so long, ms. */
  calm: number;
  /** Without any media for so long, ms. */
  silence: number;
}

/** Trouble for so long is weak (amber), ms. */
export const weakAfter = 5000;
/** No media for so long is lost, ms. */
export const lostAfter = 3000;
/** Without trouble for so long is good again, ms. */
export const goodAfter = 6000;
/** A picture is frozen from this age on, ms: the lowest layer comes several times a second. */
export const frozenAfter = 1500;
/** Longest time that one sample can speak for, ms: a process that slept has seen nothing. */
const longestStep = 4000;

/** From here on it is trouble: loss in percent; ms of round trip (ITU-T G.114: 150 one way is unnoticed) and of jitter. */
const limits = { loss: 2, roundTrip: 250, jitter: 40 } as const;

/** A link nobody has looked at yet. */
export function freshLink(at: number, state: LinkState = "good", cause: LinkCause | null = null): LinkTrack {
  return { state, cause, at, strain: 0, calm: 0, silence: 0 };
}

/** What is wrong at this moment, the worst first. One lost packet among many is nothing. */
export function troubleOf(sample: LinkSample): LinkCause | null {
  if (sample.silence === null) return "noMedia";
  if (sample.silence >= frozenAfter) return "silent";
  if (sample.soundOnly) return "rate";
  if (sample.frameAge !== null && sample.frameAge >= frozenAfter) return "frozen";
  if (exceeds(sample.loss, limits.loss)) return "loss";
  if (exceeds(sample.roundTrip, limits.roundTrip)) return "roundTrip";
  if (exceeds(sample.jitter, limits.jitter)) return "jitter";
  return sample.thin ? "rate" : null;
}

/**
 * Moves on by one sample. No media for 3 s is lost, and the first packet ends that; 5 s of trouble is weak, and 6 s
 * without any are good again. So a lost packet changes nothing, and a link at the edge doesn't flicker.
 */
export function followLink(before: LinkTrack, sample: LinkSample): LinkTrack {
  const step = Math.min(Math.max(0, sample.at - before.at), longestStep);
  const trouble = troubleOf(sample);
  const silence = sample.silence ?? before.silence + step;
  const track = {
    ...before,
    at: sample.at,
    silence,
    strain: strainAfter(before, sample, trouble, step),
    calm: trouble === null ? before.calm + step : 0,
  };
  if (silence >= lostAfter) return { ...track, ...lost(before, trouble) };
  if (before.state === "lost") return { ...track, ...back(before, trouble, sample) };
  if (before.state === "good") return track.strain >= weakAfter ? { ...track, state: "weak", cause: trouble } : track;
  if (track.calm >= goodAfter) return { ...freshLink(sample.at), silence };
  return { ...track, cause: causeNow(before, trouble, sample) };
}

function exceeds(figure: number | null, limit: number): boolean {
  return figure !== null && figure > limit;
}

/** A frozen picture tells itself how long it has lasted. */
function strainAfter(before: LinkTrack, sample: LinkSample, trouble: LinkCause | null, step: number): number {
  if (trouble === null) return Math.max(0, before.strain - step);
  const lasted = trouble === "frozen" ? (sample.frameAge ?? 0) : 0;
  return Math.min(weakAfter, Math.max(before.strain + step, lasted));
}

function lost(before: LinkTrack, trouble: LinkCause | null): Pick<LinkTrack, "state" | "cause"> {
  return { state: "lost", cause: before.state === "lost" ? before.cause : trouble };
}

/** What comes back begins anew: trouble has to show itself again, unless its sound comes without its picture. */
function back(
  before: LinkTrack,
  trouble: LinkCause | null,
  sample: LinkSample,
): Pick<LinkTrack, "state" | "cause" | "strain"> {
  if (trouble === "silent" || trouble === "noMedia") return before;
  if (sample.soundOnly) return { state: "weak", cause: "rate", strain: weakAfter };
  return { state: "good", cause: null, strain: 0 };
}

/** While it is weak, its cause changes only by what is seen on the picture: the rest comes and goes. */
function causeNow({ cause }: LinkTrack, trouble: LinkCause | null, { soundOnly }: LinkSample): LinkCause | null {
  if (trouble === "frozen" || (trouble === "rate" && soundOnly)) return trouble;
  return cause === "frozen" && trouble !== null ? trouble : cause;
}
