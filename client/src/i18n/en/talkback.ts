export default {
  hold: "Hold to talk to this room alone",
  listen: "Hear this room alone",
  listening: "Hearing alone: {{point}}",
  stopListening: "Stop hearing it alone",
  opening: "Opening the microphone for {{point}}…",
  talking: "Talking to {{point}}",
  failed: "Can't talk to {{point}} yet: let the browser use the microphone",
} as const;
