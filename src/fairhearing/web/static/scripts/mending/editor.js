// The transcript as a page one can type in, with the player under one's fingers.
import { back, item, pace, play, toggle } from "../player.js";
import * as commands from "./commands.js";
import { at } from "./commands.js";
import * as doubts from "./doubts.js";
import * as finding from "./finding.js";
import { after, before, boxOf, bringAll, find, prepare, talk, turnOf } from "./page.js";
import { aloud, changeAll, note, partCame, queue, saveAll } from "./saving.js";
import { caretIn, choose, tidy, wordAt } from "./text.js";

const PREFERENCE = "click-plays";

const byId = (id) => document.getElementById(id);
const inTurn = () => turnOf(document.activeElement);

// Where one is ----------------------------------------------------------------------------

function locate() {
  const li = inTurn();
  const caret = li && caretIn(boxOf(li));
  if (caret) Object.assign(at, { turn: li.dataset.turn, ...caret });
}

// The browser tells of the caret a little late: before a key is heeded it is looked at again.
document.addEventListener("selectionchange", locate);

talk.addEventListener("focusin", (event) => {
  const li = turnOf(event.target);
  if (!li || event.target !== boxOf(li)) return;
  at.turn = li.dataset.turn;
  for (const one of byId("tools").querySelectorAll(".turn-tools :disabled")) one.disabled = false;
  byId("voice").value = li.dataset.voice;
});

talk.addEventListener("focusout", (event) => {
  const li = turnOf(event.target);
  if (!li || event.target !== boxOf(li)) return;
  // A turn with nothing in it any more was said by nobody.
  if (!tidy(boxOf(li).textContent) && li.dataset.words) commands.remove(li);
  else saveAll();
});

// Typing ----------------------------------------------------------------------------------

const acts = {
  insertParagraph: () => commands.split(),
  insertLineBreak: () => commands.split(),
  historyUndo: () => undo(),
  historyRedo: () => redo(),
};

talk.addEventListener("beforeinput", (event) => {
  const li = turnOf(event.target);
  const act = acts[event.inputType] ?? atEdge(event.inputType, li);
  if (!act) return;
  event.preventDefault();
  locate();
  act();
});

function atEdge(kind, li) {
  const box = boxOf(li);
  const caret = caretIn(box);
  if (!caret || caret.start !== caret.end) return null;
  if (/^delete\w*Backward$/.test(kind) && caret.start === 0) return () => commands.join(li);
  const last = caret.start === box.textContent.length;
  if (/^delete\w*Forward$/.test(kind) && last && after(li)) return () => commands.join(after(li));
  return null;
}

talk.addEventListener("input", (event) => {
  const li = turnOf(event.target);
  if (li) note(li);
});

async function undo() { lookAt(await changeAll({ do: "undo" })); }
async function redo() { lookAt(await changeAll({ do: "redo" })); }

// What was undone may be anywhere: go there, unless one is there already.
function lookAt(told) {
  const here = told?.turns.find((one) => one.id === at.turn) ?? told?.turns[0];
  const li = here && find(here.id);
  if (!li || li.contains(document.activeElement)) return;
  choose(boxOf(li), Math.min(at.turn === here.id ? at.start : 0, boxOf(li).textContent.length));
  li.scrollIntoView({ block: "nearest" });
}

// From turn to turn by the arrows, as on one page -----------------------------------------

function caretBox() {
  const range = getSelection().getRangeAt(0).cloneRange();
  return range.getClientRects()[0] ?? range.startContainer.parentElement.getBoundingClientRect();
}

function leave(event) {
  if (!event.key.startsWith("Arrow")) return false;
  const li = inTurn();
  const box = boxOf(li);
  const caret = li && document.activeElement === box && caretIn(box);
  if (!caret || caret.start !== caret.end || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return false;
  const [line, around] = [caretBox(), box.getBoundingClientRect()];
  if (event.key === "ArrowUp" && line.top - around.top < line.height * 0.6) return enter(before(li), line.left, "last");
  if (event.key === "ArrowDown" && around.bottom - line.bottom < line.height * 0.6) return enter(after(li), line.left, "first");
  if (event.key === "ArrowLeft" && caret.start === 0) return enter(before(li), null, "last");
  if (event.key === "ArrowRight" && caret.start === box.textContent.length) return enter(after(li), null, "first");
  return false;
}

function enter(li, x, line) {
  if (!li) return false;
  const box = boxOf(li);
  choose(box, line === "first" ? 0 : box.textContent.length);
  li.scrollIntoView({ block: "nearest" });
  if (x === null) return true;
  const y = caretBox();
  const place = document.caretPositionFromPoint?.(x, y.top + y.height / 2);
  if (place && box.contains(place.offsetNode)) getSelection().collapse(place.offsetNode, place.offset);
  return true;
}

// Keys ------------------------------------------------------------------------------------

function playHere() {
  const li = find(at.turn);
  const word = li && wordAt(boxOf(li), at.start);
  if (word) play(item(), Number(word.dataset.s)); else if (li) play(item(), Number(li.dataset.start));
}

const speed = (steps) => aloud(pace(steps));

function search() {
  if (finding.isOpen() && byId("finding").contains(document.activeElement)) return false;
  finding.open();
}

function nextDoubt() {
  const li = inTurn();
  const from = li && (wordAt(boxOf(li), at.start) ?? li);
  doubts.walk(doubts.isOpen() ? undefined : from);
}

const keys = {
  F1: showKeys, F2: () => speed(-1), F3: nextDoubt, F4: () => speed(1), F7: back, F8: toggle, F9: playHere,
  "Ctrl+ ": toggle, "Ctrl+,": back, "Ctrl+.": playHere, "Ctrl+Enter": nextDoubt, "Ctrl+f": search,
  "Ctrl+<": () => speed(-1), "Ctrl+>": () => speed(1),
  "Ctrl+Shift+Comma": () => speed(-1), "Ctrl+Shift+Period": () => speed(1),
  "Ctrl+z": undo, "Ctrl+y": redo, "Ctrl+Z": redo,
};
const turnKeys = { "Ctrl+i": () => commands.inaudible(), "Ctrl+u": () => commands.overlapping() };
for (let n = 1; n <= 8; n += 1) {
  turnKeys[`Ctrl+${n}`] = () => {
    const one = byId("voice").options[n - 1];
    if (one) commands.voice(one.value);
  };
}

document.addEventListener("keydown", (event) => {
  if (event.isComposing || byId("keys").open) return;
  const field = event.target.closest("input:not([type=range]):not([type=checkbox]), textarea, select");
  const writing = event.target.isContentEditable || field;
  if (event.key === "?" && !writing) { event.preventDefault(); showKeys(); return; }
  if (leave(event)) { event.preventDefault(); return; }
  const control = event.ctrlKey || event.metaKey;
  if (event.altKey || (!control && !/^F\d$/.test(event.key))) return;
  const name = `${control ? "Ctrl+" : ""}${event.key}`;
  const shifted = `Ctrl+Shift+${event.code}`;
  // In a field of the bar, its own undo and its own letters come first.
  if (field && /^Ctrl\+[zyZ]$/.test(name)) return;
  const act = keys[name] ?? (control && event.shiftKey ? keys[shifted] : null) ?? (inTurn() ? turnKeys[name] : null);
  if (!act) return;
  locate();
  if (act() !== false) event.preventDefault();
});

function showKeys() { byId("keys").showModal(); }

// The bar ---------------------------------------------------------------------------------

const buttons = { undo, redo, split: commands.split, join: () => commands.join(), inaudible: commands.inaudible, overlapping: commands.overlapping, sound: commands.sound, add: commands.add, "show-keys": showKeys };
for (const [id, act] of Object.entries(buttons)) byId(id).addEventListener("click", () => act());
byId("part")?.addEventListener("click", () => commands.part());
byId("voice").addEventListener("change", (event) => commands.voice(event.target.value));

let voices = "";

talk.addEventListener("mended", ({ detail: told }) => {
  if (!side.hidden) showSide();
  const list = byId("voice");
  if (JSON.stringify(told.voices) !== voices) {
    voices = JSON.stringify(told.voices);
    const somebodyElse = list.options[list.options.length - 1].textContent;
    const all = [...told.voices, [told.new_voice, somebodyElse]];
    list.replaceChildren(...all.map(([label, name]) => new Option(name, label)));
  }
  const li = find(at.turn);
  if (li) list.value = li.dataset.voice;
});

// What was changed, at the side -----------------------------------------------------------

const side = byId("side");

async function showSide() {
  const answer = await fetch(byId("changes").dataset.from);
  if (!answer.ok || answer.redirected) return;
  side.innerHTML = await answer.text();
  side.hidden = false;
  document.body.classList.add("with-side");
  byId("side-close").addEventListener("click", () => { hideSide(); byId("changes").focus(); });
}

function hideSide() {
  side.hidden = true;
  document.body.classList.remove("with-side");
  byId("changes").setAttribute("aria-expanded", "false");
}

byId("changes").addEventListener("click", async () => {
  if (!side.hidden) { hideSide(); return; }
  await saveAll();
  await showSide();
  byId("changes").setAttribute("aria-expanded", "true");
  side.querySelector("h2")?.focus();
});

// Clicking a word plays it, unless somebody would rather not ------------------------------

const plays = byId("click-plays");
if (plays) {
  const apply = () => { document.body.toggleAttribute("data-still", !plays.checked); };
  plays.checked = localStorage.getItem(PREFERENCE) !== "off";
  plays.addEventListener("change", () => { localStorage.setItem(PREFERENCE, plays.checked ? "on" : "off"); apply(); });
  apply();
}

// Begin -----------------------------------------------------------------------------------

// The form for pages without scripts stands here only if something half typed was put back in it.
const form = byId("change");
if (form && form.elements.words.value === form.elements.words.defaultValue) form.remove();
for (const li of talk.querySelectorAll(".turn")) prepare(li);
if (byId("change")) boxOf(turnOf(byId("change"))).contentEditable = "false";
byId("undo").disabled = talk.dataset.undoes === "0";
byId("redo").disabled = talk.dataset.redoes === "0";
const asked = new URLSearchParams(location.search).get("turn");
if (asked && find(asked)) at.turn = asked;
performance.mark("ready");
bringAll(queue, partCame).then(() => performance.mark("whole"));

