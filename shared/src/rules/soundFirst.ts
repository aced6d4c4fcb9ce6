/** One look at the sound of one direction of a link. */
export interface SoundSample {
  /** Any clock that only goes forward, ms. */
  at: number;
  /** Sound that did not come, in percent; `null` while hardly any was due. */
  broken: number | null;
  /** The link is full: packets wait, or pictures are smaller than they could be. */
  crowded: boolean;
}

/** Whether the picture is given up for the sound, and what is remembered for it between two looks. */
export interface SoundFirst {
  givenUp: boolean;
  at: number;
  /** Broken sound so far, ms: grows while there is some, shrinks while there is none. */
  strain: number;
  /** When the picture was given up or tried again. */
  since: number;
  /** How long it is given up the next time before it is tried again, ms. */
  hold: number;
}

/** So much broken sound is heard as such, percent. */
const brokenFrom = 5;
/** For so long, ms. */
const giveUpAfter = 5000;
/** Longest time that one sample can speak for, ms. */
const longestStep = 4000;
/** First and longest time without a picture, ms: twice as long each time that it broke the sound again. */
const hold = { first: 20_000, longest: 160_000 } as const;
/** A picture that came back and broke no sound for so long has its place again, ms. */
const provenAfter = 60_000;

/** Before the first look. */
export function freshSound(at: number): SoundFirst {
  return { givenUp: false, at, strain: 0, since: at, hold: hold.first };
}

/**
 * Moves on by one sample. Where a full link breaks the sound for 5 s although the picture is as small as it gets, the
 * picture is given up; it is tried again after a while, and more rarely where that went wrong.
 */
export function followSound(before: SoundFirst, { at, broken, crowded }: SoundSample): SoundFirst {
  const step = Math.min(Math.max(0, at - before.at), longestStep);
  if (before.givenUp) {
    if (at - before.since < before.hold) return { ...before, at };
    const next = Math.min(before.hold * 2, hold.longest);
    return { givenUp: false, at, strain: 0, since: at, hold: next };
  }
  const suffers = crowded && broken !== null && broken >= brokenFrom;
  const strain = Math.max(0, before.strain + (suffers ? step : -step));
  if (strain >= giveUpAfter) return { ...before, at, givenUp: true, strain: 0, since: at };
  return { ...before, at, strain, hold: at - before.since >= provenAfter ? hold.first : before.hold };
}
