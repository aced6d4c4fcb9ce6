export default {
  title: "Pair this machine with its room",
  lead: "Only once. Next time it enters its room by itself, even after a power cut.",
  code: "Pairing code",
  codeHint: "Six digits that the operator reads out, good for 10 minutes.",
  role: "What this machine is for",
  roles: {
    both: { name: "Both", means: "A room with one machine: it shows the conference and asks for the floor." },
    screen: { name: "Screen", means: "Shows the conference full screen on the room's wall, without any button." },
    desk: {
      name: "Desk",
      means: "For the room's technician: ask for the floor, report the head count, see whether the room is on air.",
    },
  },
  name: "Name of the machine",
  nameHint: "So that the operator can tell the machines of a room apart.",
  names: { both: "Room PC", screen: "Wall screen", desk: "Desk" },
  submit: "Pair",
  busy: "Pairing…",
  replace: "Replace the old screen",
  known: "This machine belongs to {{point}} – {{conference}}.",
  enter: "Enter the room",
  check: {
    title: "Paired with {{point}}",
    lead: "Choose the room's camera and microphone. They can be changed in the room at any time.",
    enter: { full: "Enter the room", sound: "Enter with sound, without picture", watch: "Enter to watch" },
  },
} as const;
