import { type HtmlPart, html, SafeHtml } from "@diemcau/shared/text/html";

/** An element whose name is only known when the page is made; names come from the code alone. */
export function element(name: `h${number}`, content: HtmlPart, id?: string): SafeHtml {
  const mark = id === undefined ? "" : html` id="${id}"`.text;
  return new SafeHtml(`<${name}${mark}>${html`${content}`.text}</${name}>`);
}
