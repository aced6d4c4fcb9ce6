import type { Layout } from "@diemcau/shared/model/programme";
import {
  IconChartBar,
  IconColumns2,
  IconLayoutGrid,
  IconLayoutSidebarRight,
  IconMovie,
  IconPhoto,
  IconPresentation,
  IconRectangle,
  IconTextCaption,
} from "@tabler/icons-react";

/** The sign of each layout on the board's buttons; its name is in the hint and read out. */
export const layoutIcons = {
  solo: IconRectangle,
  chairSpeaker: IconColumns2,
  slideSpeaker: IconLayoutSidebarRight,
  slide: IconPresentation,
  grid: IconLayoutGrid,
  clip: IconMovie,
  vote: IconChartBar,
  test: IconPhoto,
  slate: IconTextCaption,
} as const satisfies Record<Layout, typeof IconMovie>;
