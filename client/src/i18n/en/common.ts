export default {
  appName: "Điểm Cầu",
  loading: "Loading…",
  save: "Save",
  cancel: "Cancel",
  close: "Close",
  retry: "Try again",
  reload: "Reload the page",
  home: "Back to the first page",
  language: "Language",
  languages: { vi: "Tiếng Việt", en: "English" },
  broken: {
    title: "This page failed",
    text: "This part could not be opened. What the server has recorded is safe. Reload the page; if it fails again, give the line below to your technician.",
    outdated: "The application was just updated, so this part has to be loaded again.",
  },
  unknownPage: {
    title: "There is no such page",
    text: "The address may have changed. Go back to the first page and choose again.",
  },
  link: {
    connecting: "Connecting…",
    lost: "The server is away. Reconnecting…",
    refused: "The conference can't be entered",
  },
  failed: "The server can't be reached. Check the network and try again.",
} as const;
