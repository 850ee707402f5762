/** What the theme leaves without a role, or with a wrong one, for those who do not see the page. */
import { onMounted, onUnmounted } from "vue";

/** Looks after the page as long as it is there: parts of it come and go. */
export function nameParts() {
  let observer;
  onMounted(() => {
    name();
    observer = new MutationObserver(name);
    const changes = { childList: true, attributes: true, attributeFilter: ["class"] };
    observer.observe(document.body, { subtree: true, ...changes });
  });
  onUnmounted(() => observer?.disconnect());
}

function name() {
  // Home and what stands in for a missing page have no <main>.
  const content = document.querySelector("#VPContent");
  if (content?.querySelector("main") === null) content.setAttribute("role", "main");
  else content?.removeAttribute("role");
  nameSearch(document.querySelector(".VPLocalSearchBox"));
}

/** A dialog with a list of links: the theme calls it a button, and each link a part of an option. */
function nameSearch(box) {
  if (box === null) return;
  if (box.getAttribute("role") !== "dialog") {
    for (const name of ["aria-owns", "aria-expanded", "aria-haspopup", "aria-labelledby"]) {
      box.removeAttribute(name);
    }
    box.setAttribute("role", "dialog");
    box.setAttribute("aria-modal", "true");
    box.setAttribute("aria-label", "Search");
    for (const key of box.querySelectorAll("kbd[aria-label]")) key.setAttribute("role", "img");
  }
  for (const result of box.querySelectorAll("a.result")) {
    const item = result.closest("li");
    // The field says by this name which is chosen.
    if (item.id !== "") result.id = item.id;
    item.removeAttribute("id");
    item.removeAttribute("aria-selected");
    item.setAttribute("role", "none");
    result.setAttribute("role", "option");
    result.setAttribute("aria-selected", String(result.classList.contains("selected")));
    result.removeAttribute("aria-label");
  }
}
