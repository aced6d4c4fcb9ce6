import enDirectory from "@diemcau/client/i18n/en/directory";
import enHome from "@diemcau/client/i18n/en/home";
import enOffice from "@diemcau/client/i18n/en/office";
import enPapers from "@diemcau/client/i18n/en/papers";
import enSignIn from "@diemcau/client/i18n/en/signIn";
import viDirectory from "@diemcau/client/i18n/vi/directory";
import viHome from "@diemcau/client/i18n/vi/home";
import viOffice from "@diemcau/client/i18n/vi/office";
import viPapers from "@diemcau/client/i18n/vi/papers";
import viSignIn from "@diemcau/client/i18n/vi/signIn";
import { expect, test } from "@jest/globals";
import { keysOf } from "../secretary/texts.ts";

test.each([
  ["directory", viDirectory, enDirectory],
  ["home", viHome, enHome],
  ["office", viOffice, enOffice],
  ["papers", viPapers, enPapers],
  ["signIn", viSignIn, enSignIn],
])("topic %s has the same texts in both languages, asking for the same values", (_topic, vi, en) => {
  expect(keysOf(en)).toEqual(keysOf(vi));
});
