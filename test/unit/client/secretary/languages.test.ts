import enMinutes from "@diemcau/client/i18n/en/minutes";
import enSecretary from "@diemcau/client/i18n/en/secretary";
import enTimeline from "@diemcau/client/i18n/en/timeline";
import enWriteUp from "@diemcau/client/i18n/en/writeUp";
import viMinutes from "@diemcau/client/i18n/vi/minutes";
import viSecretary from "@diemcau/client/i18n/vi/secretary";
import viTimeline from "@diemcau/client/i18n/vi/timeline";
import viWriteUp from "@diemcau/client/i18n/vi/writeUp";
import { expect, test } from "@jest/globals";
import { keysOf } from "./texts.ts";

test.each([
  ["secretary", viSecretary, enSecretary],
  ["minutes", viMinutes, enMinutes],
  ["timeline", viTimeline, enTimeline],
  ["writeUp", viWriteUp, enWriteUp],
])("topic %s has the same texts in both languages, asking for the same values", (_topic, vi, en) => {
  expect(keysOf(en)).toEqual(keysOf(vi));
});
