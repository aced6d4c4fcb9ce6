export default {
  export: "Export the dossier (ZIP)",
  exportHint: "All of the conference in one file: timeline, minutes, documents, papers, slides, photos, evidence.",
  import: "Import a dossier",
  importTitle: "Import a conference's dossier",
  importLead:
    "Choose a ZIP that another server exported. Every file is compared with the manifest before the conference shows here; a damaged or changed dossier is not taken.",
  drop: "Choose or drop the dossier here",
  kinds: "ZIP, at most 16 GB",
  sent: "{{percent}}% sent",
  checking: "Comparing…",
  stop: "Stop",
  done: "“{{title}}” imported, {{count}} files.",
} as const;
