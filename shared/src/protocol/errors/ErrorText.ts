/** What is known of an error code: the HTTP status it maps to, and what people read, saying what to do next. */
export interface ErrorText {
  status: number;
  vi: string;
  en: string;
}
