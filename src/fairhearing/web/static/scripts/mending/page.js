// The turns on the page: the rest of them are brought in parts, and each is made a box to type in.
import { caretIn, choose, tidy } from "./text.js";

const AT_ONCE = 250; // turns

export const talk = document.getElementById("talk");
export const find = (id) => document.getElementById(`t${id}`);
export const boxOf = (li) => li?.querySelector(".said") ?? null;
export const turnOf = (node) => (node instanceof Element ? node : node?.parentElement)?.closest("#talk > .turn") ?? null;
export const beside = (li, way) => {
  let one = li;
  do { one = one?.[way]; } while (one && !one.matches(".turn"));
  return one ?? null;
};
export const before = (li) => beside(li, "previousElementSibling");
export const after = (li) => beside(li, "nextElementSibling");

function make(html) {
  const holder = document.createElement("template");
  holder.innerHTML = html;
  return [...holder.content.querySelectorAll(".turn")];
}

export function prepare(li) {
  const box = boxOf(li);
  const time = li.querySelector(".at")?.lastChild?.textContent ?? "";
  const name = li.querySelector(".by").textContent;
  li.dataset.words = tidy(box.textContent); // as they are saved
  try { box.contentEditable = "plaintext-only"; } catch { box.contentEditable = "true"; }
  box.setAttribute("role", "textbox");
  box.setAttribute("aria-multiline", "true");
  box.setAttribute("aria-label", time ? `${name}, ${time}` : name);
  box.spellcheck = false; // some browsers send what is spelt to their maker
  return li;
}

// Show a turn as the program has it now. What is being typed there stays, if `typing` says so.
export function show({ id, follows, html }, typing) {
  const [fresh] = make(html);
  prepare(fresh);
  const old = find(id);
  if (old && typing(id)) renewHead(old, fresh);
  else if (old?.contains(document.activeElement)) renew(old, fresh);
  else if (old) old.replaceWith(fresh);
  else if (!follows && talk.dataset.whole !== undefined) talk.prepend(fresh);
  else find(follows)?.after(fresh);
}

function renewHead(old, fresh) {
  old.className = fresh.className;
  for (const [name, value] of Object.entries(fresh.dataset)) old.dataset[name] = value;
  old.querySelector(".who").replaceWith(fresh.querySelector(".who"));
  boxOf(old).setAttribute("aria-label", boxOf(fresh).getAttribute("aria-label"));
}

function renew(old, fresh) {
  const box = boxOf(old);
  const caret = caretIn(box);
  renewHead(old, fresh);
  // A space just typed at the end is not in what was saved, and must not be taken away.
  if (caret && box.textContent !== boxOf(fresh).textContent && box.textContent.trim() === boxOf(fresh).textContent) return;
  box.replaceChildren(...boxOf(fresh).childNodes);
  if (caret) {
    const most = box.textContent.length;
    choose(box, Math.min(caret.start, most), Math.min(caret.end, most));
  }
}

async function part(asked) {
  const answer = await fetch(`${location.pathname}?${asked}&count=${AT_ONCE}`, { headers: { "HX-Request": "true" } });
  if (answer.status !== 200) return null;
  const turns = make(await answer.text()).filter((li) => !find(li.dataset.turn));
  return { turns: turns.map(prepare), seen: Number(answer.headers.get("X-Seen")) };
}

const last = () => [...talk.children].findLast((one) => one.matches(".turn"));
const first = () => talk.querySelector(".turn");

async function bring(way) {
  const edge = way === "after" ? last() : first();
  const brought = await part(`${way}=${encodeURIComponent(edge.dataset.turn)}`);
  if (!brought?.turns.length) return null;
  if (way === "after") edge.after(...brought.turns);
  else {
    const top = edge.getBoundingClientRect().top;
    edge.before(...brought.turns);
    scrollBy({ top: edge.getBoundingClientRect().top - top, behavior: "instant" }); // nothing moves under the eye
  }
  return brought.seen;
}

// Bring what is not on the page yet; `queue` keeps it from crossing with a change.
export async function bringAll(queue, tellSeen) {
  const later = document.getElementById("later");
  const earlier = talk.querySelector(":scope > .beside:first-child");
  const ways = [...(later ? ["after"] : []), ...(earlier && !earlier.contains(later) ? ["before"] : [])];
  for (const one of talk.querySelectorAll(".beside")) one.remove();
  delete talk.dataset.source; // the player has no need to bring anything
  for (const way of ways) {
    let seen;
    do {
      seen = await queue(() => bring(way));
      if (seen) tellSeen(seen);
    } while (seen !== null);
  }
  talk.dataset.whole = "";
  talk.dispatchEvent(new Event("whole"));
}
