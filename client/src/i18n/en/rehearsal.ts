export default {
  mark: "REHEARSAL",
  begin: "Rehearse",
  open: "Open the rehearsal",
  wipe: "Wipe the rehearsal",
  wipeShort: "Wipe",
  intro:
    "The server plays every point: they join, ask for the floor, speak, freeze, drop and come back. Nothing of it mixes with the real conference, and one click wipes it.",
  speed: "Speed",
  times: "×{{speed}}",
  autopilot: "Autopilot",
  autopilotHint:
    "The server also does what chair and operator would: opens items, gives the floor, ends. Watch, or take any one part.",
  start: "Begin the rehearsal",
  cancel: "Cancel",
  askWipe: {
    title: "Wipe the rehearsal?",
    text: "Everything of the rehearsal is removed, and pages that are open are shown out. The real conference is untouched.",
    action: "Wipe it all",
  },
  wiped: "The rehearsal was wiped.",
  strip: "Controls of the rehearsal",
  state: {
    running: "Running",
    paused: "Paused",
    restarted: "Just restarted",
    over: "Over",
  },
  joined: "{{joined}}/{{points}} points joined",
  pause: "Pause",
  resume: "Go on",
  incidentAt: "Incident at",
  incident: { frozen: "Freeze", badLink: "Bad link", dropped: "Drop", help: "Call for help" },
} as const;
