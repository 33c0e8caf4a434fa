// The walk over the words nobody was sure of: each is played with two seconds around it, and Enter
// says that it is right or saves what was typed.
import { item, play } from "../player.js";
import { boxOf, find, talk, turnOf } from "./page.js";
import { aloud, change } from "./saving.js";
import { tidy } from "./text.js";

const AROUND = 2; // seconds
const LONGEST = 1.5; // seconds of a word, where the next is far
const CONTEXT = 9; // words shown on each side

const byId = (id) => document.getElementById(id);
const panel = byId("doubts");
const input = byId("doubt");
let marked = null; // its element
let here = null; // the word that is asked about: { turn, s, text }

const doubtful = () => [...talk.querySelectorAll(".w.doubt")];
const same = (word) => word.dataset.s === here?.s && word.textContent === here?.text;
const words = (turn) => [...(boxOf(find(turn))?.querySelectorAll(".w") ?? [])];
const element = () => here && words(here.turn).find(same);

export const isOpen = () => panel && !panel.hidden;

function count() {
  const left = doubtful().length;
  byId("doubt-count").textContent = left || "";
  byId("doubt-left").textContent = panel.dataset.of.replace("{}", left);
  return left;
}

// The first after a place on the page, or the first of all.
function following(node) {
  const all = doubtful();
  if (!node?.isConnected) return all[0];
  return all.find((one) => node.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) ?? all[0];
}

export function walk(from) {
  if (!panel) return;
  document.dispatchEvent(new CustomEvent("panel", { detail: panel })); // one at a time
  panel.hidden = false;
  byId("walk").setAttribute("aria-expanded", "true");
  ask(following(from ?? element()));
}

export function close() {
  panel.hidden = true;
  byId("walk").setAttribute("aria-expanded", "false");
  const word = element();
  mark(null);
  here = null;
  (word ? boxOf(turnOf(word)) : byId("walk")).focus({ preventScroll: true });
}

function mark(word) {
  if (marked !== word) marked?.classList.remove("asked");
  marked = word ?? null;
  marked?.classList.add("asked");
}

function ask(word) {
  count();
  if (!word) { close(); aloud(panel.dataset.none); byId("doubt-count").textContent = "0"; return; }
  here = { turn: turnOf(word).dataset.turn, s: word.dataset.s, text: word.textContent };
  mark(word);
  word.scrollIntoView({ block: "center" });
  const all = words(here.turn);
  const index = all.indexOf(word);
  const text = (from, to) => all.slice(Math.max(0, from), to).map((one) => one.textContent).join(" ");
  byId("doubt-before").textContent = text(index - CONTEXT, index);
  byId("doubt-word").textContent = here.text;
  byId("doubt-after").textContent = text(index + 1, index + 1 + CONTEXT);
  input.value = here.text;
  input.focus({ preventScroll: true });
  input.select();
  hear();
}

function hear() {
  const all = words(here.turn);
  const next = all[all.findIndex(same) + 1];
  const start = Number(here.s);
  const end = Math.min(next ? Number(next.dataset.s) : Infinity, start + LONGEST);
  play(item(), Math.max(0, start - AROUND), end + AROUND);
}

// Settle this word and go on at once; the program is told one thing after another.
function settle(values) {
  const { turn, s, text } = here;
  const word = element();
  const next = following(word);
  word?.classList.remove("doubt");
  change(turn, () => {
    const all = words(turn);
    const index = all.findIndex((one) => one.dataset.s === s && one.textContent === text);
    return index < 0 ? null : values(index, all.map((one) => one.textContent));
  });
  ask(next === word ? undefined : next);
}

const right = (index) => ({ do: "confirm", first: index, last: index + 1 });

function instead(put) {
  return (index, all) => {
    const made = tidy(all.with(index, put).join(" "));
    return made ? { do: "words", words: made } : { do: "remove" };
  };
}

if (panel) {
  document.addEventListener("panel", ({ detail }) => { if (isOpen() && detail !== panel) close(); });
  byId("doubt-form").addEventListener("submit", (event) => {
    event.preventDefault();
    const typed = tidy(input.value);
    settle(typed === here.text ? right : instead(typed));
  });
  byId("doubt-inaudible").addEventListener("click", () => settle((index) => ({ do: "inaudible", first: index, last: index + 1 })));
  byId("doubt-again").addEventListener("click", () => { hear(); input.focus(); });
  byId("doubt-skip").addEventListener("click", () => ask(following(element())));
  byId("doubt-close").addEventListener("click", close);
  byId("walk").addEventListener("click", () => (isOpen() ? close() : walk()));
  // Counting looks through all of the page: not while a key waits to be seen.
  const later = window.requestIdleCallback ?? ((act) => setTimeout(act, 200));
  let asked = 0;
  talk.addEventListener("mended", () => {
    if (here) mark(element());
    if (!asked) asked = later(() => { asked = 0; count(); }, { timeout: 2000 });
  });
  talk.addEventListener("whole", count);
  count();
}
