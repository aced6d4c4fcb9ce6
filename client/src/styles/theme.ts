import { createTheme, type MantineColorsTuple } from "@mantine/core";

const action: MantineColorsTuple = [
  "#e9eef6",
  "#cfdbec",
  "#a9bfde",
  "#7f9fcd",
  "#5b83bd",
  "#416db0",
  "#2f5a9f",
  "#244b88",
  "#1d3f72",
  "#16325c",
];

const onAir: MantineColorsTuple = [
  "#fbeaea",
  "#f3cfd0",
  "#e6a3a5",
  "#d97679",
  "#cd4f53",
  "#c5373b",
  "#bb262b",
  "#a3161b",
  "#8e1116",
  "#750c11",
];

/** Mantine's theme: the same ink, red and blue as `tokens.css`. Colours `action` and `onAir`. */
export const theme = createTheme({
  fontFamily: "var(--dc-font)",
  headings: { fontFamily: "var(--dc-font)", fontWeight: "600" },
  lineHeights: { xs: "1.45", sm: "1.45", md: "1.5", lg: "1.5", xl: "1.5" },
  primaryColor: "action",
  primaryShade: { light: 8, dark: 6 },
  colors: { action, onAir },
  defaultRadius: "sm",
  cursorType: "pointer",
});
