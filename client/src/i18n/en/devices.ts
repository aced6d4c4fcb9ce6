export default {
  camera: "Camera",
  microphone: "Microphone",
  ownCamera: "This room's picture",
  name: "Name of the source",
  nameHint: {
    camera: "The operator chooses pictures by this name.",
    microphone: "The operator sees the microphone by this name.",
  },
  nameExample: {
    camera: { 1: "wide shot", 2: "lectern", 3: "chair's table", 4: "hall" },
    microphone: { 1: "lectern", 2: "chair's table", 3: "hall", 4: "handheld" },
  },
  add: { camera: "Add a camera", microphone: "Add a microphone" },
  remove: "Remove {{name}}",
  speaker: "Loudspeaker",
  screen: "This machine's screen",
  screenName: "Computer screen",
  shareScreen: "Share the screen",
  stopScreen: "Stop sharing",
  screenMeans: "A shared screen is a source of this room; it goes on air only when the operator chooses it.",
  screenShared: "Being shared. It goes on air when the operator chooses it.",
  screenFailed: "The screen can't be shared on this machine. Try another window.",
  level: "Level",
  any: "Default device",
  unnamed: "Device {{number}}",
  none: { camera: "No camera", microphone: "No microphone" },
  noCamera: "No camera in use",
  noMicrophone: "No microphone in use",
  opening: "Opening camera and microphone…",
  wayOut: "Mend it and try again, or enter without this room's picture.",
  soundOnly: "Enter with sound",
  soundOnlyMeans:
    "With sound: the other points hear this room when it speaks and see its name instead of a picture. Watch only: the room sends neither picture nor sound.",
  watchOnly: "Watch only",
  watchOnlyMeans: "Watch only: the room follows the conference but sends neither picture nor sound.",
  problem: {
    camera: {
      refused:
        "The browser may not use the camera. Click the camera or lock sign beside the address, choose “Allow”, then “Try again”.",
      missing: "There is no camera. Plug one in; its picture comes by itself.",
      busy: "Another program uses the camera. Close it, then “Try again”.",
      insecure:
        "This page was not opened by HTTPS, so the browser gives no camera. Open the address that begins with https://.",
    },
    microphone: {
      refused: "The browser may not use the microphone. Allow it beside the address, then try again.",
      missing: "There is no microphone. Plug one in; it is found by itself.",
      busy: "Another program uses the microphone. Close it and try again.",
      insecure: "This page was not opened by HTTPS, so the browser gives no microphone.",
    },
  },
} as const;
