import { plainOf } from "@diemcau/shared/model/richText";
import type { WriteUpInput } from "@diemcau/shared/model/writeUp";
import type { ArticleEntry } from "../PublicArticles.ts";
import type { PublicConference, PublicPaper } from "../publicConference.ts";
import type { PublicPerson } from "../publicProgramme.ts";
import type { PublicTexts } from "../PublicTexts.ts";

/** Where something that was found is, and what it is called. */
export type Found =
  | { kind: "article"; slug: string; title: string }
  | { kind: "conference"; conference: string; title: string }
  | { kind: "paper"; conference: string; paperId: string; title: string }
  /** Of the conference that `title` names. */
  | { kind: "conclusion"; conference: string; number: number; title: string };

/** One thing that can be found. */
export interface Source {
  key: string;
  /** Changes whenever what is looked through does. */
  tag: string;
  found: Found;
  /** Its own title; empty for what is only called after its conference. */
  title: string;
  by: string;
  at: string;
  timeZone: string;
  /** The text itself, read when it is needed. */
  read(): Promise<string>;
}

/** Everything to be found of a published conference. */
export function conferenceSources(conference: PublicConference, texts: PublicTexts): Source[] {
  const { slug, title, startsAt, timeZone, chair } = conference;
  const own = { at: startsAt, timeZone };
  const course = courseOf(conference);
  return [
    {
      ...own,
      key: `conference:${slug}`,
      tag: JSON.stringify([title, course]),
      found: { kind: "conference", conference: slug, title },
      title,
      by: chair?.name ?? "",
      read: async () => course,
    },
    ...conference.papers.map((paper) => ({ ...own, ...paperSource(slug, paper, texts) })),
    ...conference.conclusions.map(({ number, text }) => ({
      ...own,
      key: `conclusion:${slug}:${number}`,
      tag: JSON.stringify([title, text]),
      found: { kind: "conclusion" as const, conference: slug, number, title },
      title: "",
      by: chair?.name ?? "",
      read: async () => text,
    })),
  ];
}

/** What readers have of an article. */
export function articleSource(article: ArticleEntry): Source {
  const { slug, title, unit, publishedAt, correctedAt, timeZone, content } = article;
  return {
    key: `article:${slug}`,
    tag: `${publishedAt} ${correctedAt}`,
    found: { kind: "article", slug, title },
    title,
    by: unit,
    at: publishedAt,
    timeZone,
    read: async () => articleText(content),
  };
}

function paperSource(slug: string, { id, title, author, version }: PublicPaper, texts: PublicTexts) {
  return {
    key: `paper:${slug}:${id}`,
    tag: JSON.stringify([title, author, version.text ?? version.file]),
    found: { kind: "paper" as const, conference: slug, paperId: id, title },
    title,
    by: nameAndPost(author),
    read: async () => {
      const text = await texts.of(version);
      return text ? text.blocks.map(plainOf).join("\n") : "";
    },
  };
}

/** What a conference's page says beside its title: where, under which plan, what was on and who spoke. */
function courseOf({ place, planNumber, chair, programme }: PublicConference): string {
  const items = (programme ?? []).map(({ title, speakers }) => [title, ...speakers.map(nameAndPost)].join("; "));
  return [place, planNumber, ...(chair ? [nameAndPost(chair)] : []), ...items].filter((part) => part !== "").join(". ");
}

function nameAndPost({ name, title, unit }: PublicPerson): string {
  return [name, title, unit].filter((part) => part !== "").join(", ");
}

function articleText({ lead, blocks }: WriteUpInput): string {
  const parts = blocks.flatMap((block) => {
    switch (block.type) {
      case "heading":
      case "paragraph":
        return [block.text];
      case "photo":
        return [block.caption];
      case "blank":
        return [];
    }
  });
  return [lead, ...parts].join("\n");
}
