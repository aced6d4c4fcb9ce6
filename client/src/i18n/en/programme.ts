export default {
  lost: "Reconnecting…",
  away: "No picture from this point yet",
  coming: "Fetching the picture…",
  turnSoundOn: "Turn sound on",
  ended: "The conference has ended",
  pause: "The conference is paused",
  soon: "The conference is about to start",
  notYet: "The conference has not started",
  startsIn: "Starts in {{time}}",
} as const;
