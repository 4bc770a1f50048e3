/** A draft as the site will show it, for the editor who is writing it. */

/** @import { Api } from "../api.js" */
/** @import { Article, Draft } from "../contract.js" */
/** @import { Page } from "../main.js" */

import { renderBlocks } from "../blocks/index.js";
import { element } from "../dom.js";
import { keepReadingPlace, tellPanel } from "../preview_panel.js";
import { followReading, showArticle } from "./article.js";

/**
 * @param {Api} api
 * @param {URL} address with `content_type` and `token`
 * @param {string} adminOrigin
 * @param {AbortSignal} signal
 * @returns {Promise<Page>}
 */
export async function previewPage(api, address, adminOrigin, signal) {
  const draft = await readDraft(api, address, adminOrigin, signal);
  const memory = `preview ${address.searchParams.get("content_type")} ${draft.id}`;
  return {
    title: `Concept: ${draft.title}`,
    noindex: true,
    content: [banner(), showDraft(draft)],
    shown() {
      followReading();
      keepReadingPlace(memory, signal);
    },
  };
}

/**
 * The panel waits for this page, whether it brings the draft or a message.
 *
 * @param {Api} api
 * @param {URL} address
 * @param {string} adminOrigin
 * @param {AbortSignal} signal
 * @returns {Promise<Draft>}
 */
async function readDraft(api, address, adminOrigin, signal) {
  try {
    return await api.preview(address.searchParams.get("token") ?? "", signal);
  } finally {
    tellPanel(adminOrigin, signal);
  }
}

function banner() {
  return element(
    "p",
    { class: "draft-banner" },
    element("strong", {}, "Concept – nog niet gepubliceerd"),
  );
}

/**
 * @param {Draft} draft
 * @returns {HTMLElement}
 */
function showDraft(draft) {
  if (draft.type === "article") return showArticle(/** @type {Article} */ (draft));
  const body = draft.type === "exercise"
    ? renderBlocks(
      [{ type: "exercise", id: draft.id, exercise: draft, dosage: null }],
      { sources: [], glossary: [] },
    )
    : [element("p", {}, "Voor dit soort inhoud heeft de site nog geen eigen pagina.")];
  return element(
    "article",
    { class: "article" },
    element("header", { class: "article-header" }, element("h1", {}, draft.title)),
    element("div", { class: "article-body" }, body),
  );
}
