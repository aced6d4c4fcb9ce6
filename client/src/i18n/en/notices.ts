export default {
  title: "Notices",
  bell: "Notices, {{count}} unread",
  none: "No notices yet. Tasks, returned papers and reminders show here.",
  readAll: "Mark all as read",
  unread: "new",
} as const;
