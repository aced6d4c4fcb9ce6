export default {
  title: "Minutes",
  placeholder: "Write what was said…",
  preparing: "Getting ready…",
  running: "Running now",
  jump: "To the running section",
  speaker: "{{name}}",
  by: "{{name}} – {{position}}",
  at: "at {{point}}",
  subject: "Subject: {{subject}}",
  full: "A section of the minutes holds at most {{limit}} characters; the rest was left out. Shorten it, or go on in another section.",
  save: {
    loading: "Loading what was written…",
    saving: "saving…",
    saved: "saved",
    savedAt: "saved {{time}}",
    unsentSection: "not sent, kept on this machine",
    unsent: "{{count}} section(s) not sent, kept on this machine",
  },
  empty: {
    planned:
      "Once the conference starts, every item and every speech becomes a section here, with its times, names and titles. You only write what was said.",
    running: "No item is open yet. The first section appears when the operator opens an item.",
  },
  unattached: {
    title: "Not attached",
    why: "This belongs to a section that is no longer in the timeline (for example a speech that was undone). Copy it to the right section, then delete it here.",
  },
  unreadable: "This page can't be shown",
  paper: {
    toDesk: "Secretary's desk",
    running: "The conference has not ended; the minutes are still being written",
    unsigned: "Made from the timeline, not signed",
    print: "Print",
    blank: "blank, not known yet",
    noText: "Nothing written yet.",
    noCourse: "No item was opened yet.",
  },
} as const;
