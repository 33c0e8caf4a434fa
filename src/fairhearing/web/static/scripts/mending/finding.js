// Find and replace: the program finds, in all of the transcript; each place is shown before.
import { boxOf, find, talk } from "./page.js";
import { change, changeAll, saveAll } from "./saving.js";
import { choose } from "./text.js";

const panel = document.getElementById("finding");
const form = document.getElementById("find-form");
const opener = document.getElementById("find");

export const isOpen = () => !panel.hidden;

export async function open() {
  const chosen = String(getSelection()).trim();
  if (chosen && chosen.length < 80 && !chosen.includes("\n")) form.elements.find.value = chosen;
  document.dispatchEvent(new CustomEvent("panel", { detail: panel })); // one at a time
  panel.hidden = false;
  opener.setAttribute("aria-expanded", "true");
  form.elements.find.select();
  await saveAll(); // what is looked through is what was saved
  if (form.elements.find.value) ask();
}

function hide() {
  panel.hidden = true;
  opener.setAttribute("aria-expanded", "false");
}

function close() {
  hide();
  opener.focus();
}

document.addEventListener("panel", ({ detail }) => { if (detail !== panel) hide(); });

const ask = () => window.htmx.trigger(form, "submit");

// Go to a place and choose it there.
export function go(link) {
  const li = find(link.dataset.turn);
  if (!li) return false;
  li.scrollIntoView({ block: "center" });
  if (link.dataset.from) choose(boxOf(li), Number(link.dataset.from), Number(link.dataset.to));
  else choose(boxOf(li), 0);
  return true;
}

document.addEventListener("click", (event) => {
  const link = event.target.closest(".tools a[data-turn], #side a[data-turn]");
  if (link && go(link)) event.preventDefault();
});

panel.addEventListener("submit", async (event) => {
  const asked = event.target.closest("[data-replace]");
  if (!asked) return;
  event.preventDefault();
  const values = { ...Object.fromEntries(new FormData(asked)), do: event.submitter.value };
  const turn = values.do !== "replace" ? /turn\/([^/]+)\/$/.exec(asked.getAttribute("action"))[1] : "";
  delete values.seen; // what this page has seen is newer
  await (turn ? change(turn, values) : changeAll(values));
  ask();
  form.elements.find.focus();
});

talk.addEventListener("mended", () => { if (isOpen() && !panel.contains(document.activeElement)) ask(); });
opener.addEventListener("click", () => (isOpen() ? close() : open()));
document.getElementById("find-close").addEventListener("click", close);
