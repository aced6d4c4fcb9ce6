export default {
  filter: { all: "All", automatic: "By itself", hand: "By hand", upload: "Uploaded" },
  filterLabel: "Photos by how they were taken",
  none: "There are no photos of this kind.",
  group: { whole: "The whole and the points", upload: "Uploaded photos" },
  sharpest: "Sharpest",
  automatic: "taken by itself",
  upload: "uploaded",
  alt: "What the picture shows, for who can't see it",
  remove: "Remove this photo",
  removeText: "The photo leaves the list and can't stand in an article any more. A published article keeps it.",
  add: {
    open: "Add a photo",
    file: "Photo",
    choose: "Choose a photo…",
    formats:
      "JPEG, PNG or WebP, at most 30 MB, 640 pixels wide or more. Its place and the camera's own data are taken off.",
    caption: "Caption",
    send: "Add",
    sending: "Sending {{percent}} %",
    done: "The photo was added.",
  },
} as const;
