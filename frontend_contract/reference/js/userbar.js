/**
 * Loads Wagtail's checks into a draft: its panel shows what they find, and how many words there
 * are. The one thing in this site that comes from the admin, and as HTML.
 */

/**
 * @param {string} adminOrigin
 * @param {AbortSignal} signal ends it
 */
export async function loadUserbar(adminOrigin, signal) {
  const inPanel = window.parent !== window;
  const response = await fetch(`${adminOrigin}/userbar?in_preview_panel=${inPanel}`, {
    credentials: "omit",
    signal,
  });
  if (!response.ok) throw new Error(`The checks answered ${response.status}`);
  const parsed = new DOMParser().parseFromString(await response.text(), "text/html");
  const parts = [...parsed.querySelectorAll("#wagtail-userbar-template, wagtail-userbar")];
  document.body.append(...parts);
  signal.addEventListener("abort", () => parts.forEach((part) => part.remove()));
  // A page that was left and came back finds the scripts in place.
  if (customElements.get("wagtail-userbar")) return;
  for (const { src } of parsed.scripts) document.head.append(inOrder(src));
}

/**
 * @param {string} src
 * @returns {HTMLScriptElement} that runs after those before it; parsed ones never run
 */
function inOrder(src) {
  const script = document.createElement("script");
  script.src = src;
  script.async = false;
  return script;
}
