/** A draft as the site will show it, for the editor who is writing it. */

/** @import { Page, Visit } from "../resolve.js" */

import { element } from "../dom.js";
import { keepReadingPlace, tellPanel } from "../preview_panel.js";
import { loadUserbar } from "../userbar.js";
import { documentPage } from "./documents.js";
import { homePage } from "./home.js";

/**
 * @param {Visit} visit to an address with `content_type` and `token`
 * @returns {Promise<Page>}
 */
export async function previewPage(visit) {
  try {
    const page = await draftPage(visit);
    return { ...page, shown: () => { page.shown?.(); check(visit); } };
  } catch (error) {
    // The panel waits for this page, whether it brings the draft or a message.
    tellPanel(visit.adminOrigin, visit.signal);
    throw error;
  }
}

/**
 * Lets Wagtail look at the draft, once the panel shows it: it would look at the one before.
 *
 * @param {Visit} visit
 */
async function check({ adminOrigin, signal }) {
  await tellPanel(adminOrigin, signal);
  try {
    await loadUserbar(adminOrigin, signal);
  } catch (error) {
    if (!signal.aborted) console.warn("The draft is shown without checks.", error);
  }
}

/**
 * @param {Visit} visit
 * @returns {Promise<Page>}
 */
async function draftPage(visit) {
  const { searchParams } = visit.address;
  const draft = await visit.api.get("/previews/{token}", {
    path: { token: searchParams.get("token") ?? "" }, signal: visit.signal,
  });
  const memory = `preview ${searchParams.get("content_type")} ${draft.id}`;
  const page = draft.type === "site"
    ? await homePage(visit, { site: draft })
    : await documentPage(draft, visit);
  return {
    title: `Concept: ${draft.title}`,
    description: page.description,
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
