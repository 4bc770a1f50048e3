/** What a page says to the eye and to the ear, and what its words are: headings, links, images. */

/**
 * @typedef {object} Fact
 * @property {string} role
 * @property {number} start its place in what is heard
 * @property {number} end
 */

/**
 * @typedef {object} Transcript
 * @property {string} heard what a screen reader reads, in order
 * @property {string} seen what is on the screen, in order
 * @property {string} everything all text of the page, also what is hidden
 * @property {(Fact & Record<string, any>)[]} facts in the order of the document
 * @property {Record<string, { start: number, end: number }>} ids
 */

/**
 * Reads the page. Runs in the browser, so it can use nothing from outside.
 *
 * @returns {Transcript}
 */
export function transcribe() {
  const said = { heard: "", seen: "" };
  /** @type {(Fact & Record<string, any>)[]} */
  const facts = [];
  const ids = {};
  const LEFT_OUT = new Set(["script", "style", "template", "noscript", "head"]);
  const FACTS = {
    a: (link) => link.href && { role: "link", href: link.href },
    button: () => ({ role: "button" }),
    summary: () => ({ role: "button" }),
    li: (item) => ({ role: "listitem", ordered: item.parentElement?.localName === "ol" }),
    table: (table) => ({ role: "table", name: table.caption?.textContent ?? nameOf(table) }),
    tr: () => ({ role: "row" }),
    td: () => ({ role: "cell" }),
    th: (head) => ({ role: head.scope === "col" ? "columnheader" : "cell" }),
    figcaption: () => ({ role: "figcaption" }),
    img: (image) => ({ role: "image", name: image.alt, ratio: ratioOf(image) }),
    svg: (image) => ({ role: "image", name: image.querySelector("title")?.textContent ?? "" }),
    iframe: (frame) => ({ role: "media", src: frame.src, captioned: true }),
    video: (video) => ({
      role: "media", src: video.currentSrc || video.src, captioned: isCaptioned(video),
    }),
  };
  const NAMED = new Set(["link", "button", "image", "heading"]);

  const one = (text) => text.replaceAll(/\s+/g, " ");
  function say(to, text) {
    const added = one(text);
    said[to] += said[to] === "" || said[to].endsWith(" ") ? added.trimStart() : added;
  }
  function sayBoth(text, { silent, unseen }) {
    if (!silent) say("heard", text);
    if (!unseen) say("seen", text);
  }
  function nameOf(element) {
    const labels = (element.getAttribute("aria-labelledby") ?? "").split(/\s+/).filter(Boolean);
    const named = labels.map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
    return one(named || (element.getAttribute("aria-label") ?? "")).trim();
  }
  function ratioOf(image) {
    // An attribute counts here as well: "auto 900 / 600".
    const found = /([\d.]+) \/ ([\d.]+)/.exec(getComputedStyle(image).aspectRatio);
    return found ? Number(found[1]) / Number(found[2]) : null;
  }
  function isCaptioned(video) {
    return [...video.textTracks].some(({ kind }) => kind === "captions" || kind === "subtitles");
  }
  function factOf(element) {
    const role = element.getAttribute("role");
    const level = element.getAttribute("aria-level") ?? /^h([1-6])$/.exec(element.localName)?.[1];
    if (level && (role === "heading" || role === null)) {
      return { role: "heading", level: Number(level) };
    }
    if (role === "img" && !FACTS[element.localName]) return { role: "image", name: "", ratio: ratioOf(element) };
    if (role && ["link", "button", "listitem", "columnheader", "cell", "row"].includes(role)) {
      return { href: element.href, ordered: element.parentElement?.localName === "ol", role };
    }
    return FACTS[element.localName]?.(element) || null;
  }
  function isOutOfSight(element, { position, overflowX, opacity }) {
    const { width, height, right, bottom } = element.getBoundingClientRect();
    const isClipped = overflowX !== "visible" && (width <= 1 || height <= 1);
    const isAway = position !== "static" && (right <= 0 || bottom + scrollY <= 0);
    return isClipped || isAway || opacity === "0";
  }

  function visit(node, to) {
    if (node instanceof Text) {
      const { visibility } = getComputedStyle(node.parentElement ?? document.body);
      if (visibility === "visible") sayBoth(node.data, to);
    } else if (node instanceof Element && !LEFT_OUT.has(node.localName)) visitElement(node, to);
  }
  function visitElement(element, outer) {
    const style = getComputedStyle(element);
    if (style.display === "none") return;
    const to = {
      silent: outer.silent || element.getAttribute("aria-hidden") === "true",
      unseen: outer.unseen || isOutOfSight(element, style),
    };
    const isApart = !["inline", "contents"].includes(style.display) || element.localName === "br";
    if (isApart) sayBoth(" ", { silent: false, unseen: false });
    const fact = to.silent ? null : factOf(element);
    const start = said.heard.length;
    const name = fact && NAMED.has(fact.role) ? nameOf(element) || fact.name : "";
    if (fact) facts.push(Object.assign(fact, { start, name: name || fact.name }));
    if (name) say("heard", fact.role === "image" ? ` ${name} ` : name);
    if (element.localName !== "svg") {
      const inner = name || fact?.role === "image" ? { ...to, silent: true } : to;
      for (const child of childrenOf(element)) visit(child, inner);
    }
    if (isApart) sayBoth(" ", { silent: false, unseen: false });
    if (fact) fact.end = said.heard.length;
    if (element.id) ids[element.id] = { start, end: said.heard.length };
  }
  function childrenOf(element) {
    if (element.shadowRoot) return element.shadowRoot.childNodes;
    const assigned = element.localName === "slot" ? element.assignedNodes() : [];
    return assigned.length > 0 ? assigned : element.childNodes;
  }

  visit(document.body, { silent: false, unseen: false });
  const copy = /** @type {HTMLElement} */ (document.body.cloneNode(true));
  for (const part of copy.querySelectorAll("script, style")) part.remove();
  const everything = one(copy.textContent ?? "");
  return { heard: said.heard, seen: said.seen, everything, facts, ids };
}

/** Opens everything that is folded. Runs in the browser. */
export function unfold() {
  for (const folded of document.querySelectorAll("details:not([open])")) folded.open = true;
  for (const control of document.querySelectorAll("main [aria-expanded=false]")) control.click();
}

/** Starts every video, because captions may wait for that. Runs in the browser. */
export function startVideos() {
  for (const video of document.querySelectorAll("video")) {
    video.muted = true;
    // There is no video at the address of an example.
    video.play().catch(() => {});
  }
}
