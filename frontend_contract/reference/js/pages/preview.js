/** A draft as the site will show it, for the editor who is writing it. */

/** @import { Page, Visit } from "../resolve.js" */

import { element } from "../dom.js";
import { keepReadingPlace, tellPanel } from "../preview_panel.js";
import { documentPage } from "./documents.js";
import { homePage } from "./home.js";

/**
 * @param {Visit} visit to an address with `content_type` and `token`
 * @returns {Promise<Page>}
 */
export async function previewPage(visit) {
  try {
    return await draftPage(visit);
  } finally {
    // The panel waits for this page, whether it brings the draft or a message.
    tellPanel(visit.adminOrigin, visit.signal);
  }
}

/**
 * @param {Visit} visit
 * @returns {Promise<Page>}
 */
async function draftPage(visit) {
  const { searchParams } = visit.address;
  const draft = await visit.api.preview(searchParams.get("token") ?? "", visit.signal);
  const memory = `preview ${searchParams.get("content_type")} ${draft.id}`;
  const page = draft.type === "site"
    ? await homePage(visit, { site: draft })
    : await documentPage(draft, visit);
  return {
    title: `Concept: ${draft.title}`,
    noindex: true,
    site: page.site,
    content: [banner(), ...page.content],
    shown() {
      page.shown?.();
      keepReadingPlace(memory, visit.signal);
    },
  };
}

function banner() {
  return element(
    "p",
    { class: "draft-banner" },
    element("strong", {}, "Voorbeeld – zo komt het eruit te zien"),
  );
}
