// Saving by itself, one change after another, and what to do where another window was quicker.
import { saved as keptNoLonger } from "../kept.js";
import { boxOf, find, show, talk } from "./page.js";
import { tidy } from "./text.js";

const IDLE = 1200; // milliseconds without a key before what was typed is saved
const AGAIN = 10000; // before it is tried again

const byId = (id) => document.getElementById(id);
const token = () => document.querySelector("[name=csrfmiddlewaretoken]").value;
const all = talk.dataset.mend;
const pathOf = (id) => all.replace(/mend\/$/, `turn/${encodeURIComponent(id)}/`);
const windows = "BroadcastChannel" in window ? new BroadcastChannel(`mending ${all}`) : null;

let seen = Number(talk.dataset.seen); // the last change of the transcript that this page shows
const typed = new Map(); // turn -> what is typed there and not saved: { seen, before, clash, timer }

export const typing = (id) => typed.has(id);

// One thing after another: nothing is sent that rests on something not answered yet.
let tail = Promise.resolve();
export function queue(work) {
  const done = tail.then(work);
  tail = done.catch(() => {});
  return done;
}

async function post(path, values, keepalive = false) {
  const answer = await fetch(path, {
    method: "POST",
    headers: { "X-CSRFToken": token(), "X-Part": "mend" },
    body: new URLSearchParams(values),
    keepalive,
  });
  const isJson = answer.headers.get("Content-Type")?.includes("json");
  return { ok: answer.ok, status: answer.status, told: isJson ? await answer.json() : null };
}

// What is typed ---------------------------------------------------------------------------

// What is typed stands in a form as well, so that a lock hands it over like any other form.
function draft(id, held) {
  let form = byId(`draft-${id}`);
  if (!form) {
    form = document.createElement("form");
    Object.assign(form, { id: `draft-${id}`, hidden: true, method: "post", action: pathOf(id) });
    const words = document.createElement("textarea");
    Object.assign(words, { name: "words", defaultValue: held.before });
    form.append(words);
    document.body.append(form);
  }
  form.elements.words.value = tidy(boxOf(find(id)).textContent);
}

export function note(li) {
  const id = li.dataset.turn;
  const held = typed.get(id) ?? { seen, before: li.dataset.words ?? "", clash: null };
  if (!typed.has(id)) history.replaceState(null, "", `?change=${encodeURIComponent(id)}`);
  typed.set(id, held);
  draft(id, held);
  byId("saved").dataset.waiting = "";
  clearTimeout(held.timer);
  if (!held.clash) held.timer = setTimeout(() => queue(() => save(id)), IDLE);
}

function isSaved(id) {
  clearTimeout(typed.get(id)?.timer);
  typed.delete(id);
  byId(`draft-${id}`)?.remove();
  keptNoLonger(pathOf(id));
  if (!typed.size) {
    delete byId("saved").dataset.waiting;
    history.replaceState(null, "", `?turn=${encodeURIComponent(id)}`);
  }
}

async function save(id) {
  const held = typed.get(id);
  const box = boxOf(find(id));
  if (!held || held.clash || !box) return;
  const words = tidy(box.textContent);
  if (!words) return; // it is taken out when the caret leaves it
  if (words === held.before) { // typed and taken back; another window may have gone on meanwhile
    isSaved(id);
    if (held.seen < seen) await look(held.seen);
    return;
  }
  const answer = await tried(() => post(pathOf(id), { do: "words", words, seen: held.seen }), () => save(id));
  if (!answer) return;
  if (!answer.ok) { refused(id, answer.told); return; }
  held.seen = answer.told.number;
  held.before = words;
  if (tidy(box.textContent) === words) isSaved(id);
  take(answer.told);
  windows?.postMessage("");
}

export const saveAll = () => queue(async () => { for (const id of [...typed.keys()]) await save(id); });

// Changes ---------------------------------------------------------------------------------

// Make a change to a turn, after what is typed there is saved. `values` may be a function, asked
// when its time has come, of what stands there then; it gives null where there is no place for it.
export function change(id, values) {
  return queue(async () => {
    await save(id);
    if (typed.get(id)?.clash) return null;
    const asked = typeof values === "function" ? values() : values;
    return asked && made(id, pathOf(id), asked);
  });
}

export const changeAll = (values) => queue(async () => {
  for (const id of [...typed.keys()]) await save(id);
  return made("", all, values);
});

async function made(id, path, values) {
  const answer = await tried(() => post(path, { ...values, seen }), null);
  if (!answer) return null;
  if (!answer.ok) { refused(id, answer.told); return null; }
  if (values.do === "remove" || values.do === "join") isSaved(id);
  take(answer.told);
  windows?.postMessage("");
  return answer.told;
}

// The program may be closed, or its disk full: what is typed stays, and is tried again.
async function tried(send, again) {
  let answer;
  try { answer = await send(); } catch { answer = null; }
  if (answer?.ok || answer?.told?.clash !== undefined) { say(""); return answer; }
  if (answer?.status === 409 && !answer.told) return null; // it is locked: the lock keeps it
  const told = answer?.told;
  const passing = again && answer?.status !== 400;
  say([told ? `${told.happened} ${told.todo}` : byId("unsaved").dataset.closed, passing ? byId("unsaved").dataset.stays : ""].join(" "));
  if (passing) setTimeout(() => queue(again), AGAIN);
  return null;
}

function say(words) {
  const place = byId("unsaved");
  if (place.firstElementChild.textContent !== words) place.firstElementChild.textContent = words;
  place.hidden = !words;
}

export function take(told) {
  for (const id of told.gone ?? []) {
    if (typing(id)) clash(id, { ...told, theirs: null });
    else find(id)?.remove();
  }
  for (const turn of told.turns) show(turn, typing);
  seen = told.number;
  byId("undo").disabled = !told.undoes;
  byId("redo").disabled = !told.redoes;
  byId("saved").textContent = byId("saved").dataset.words.replace("{}", told.at);
  talk.dispatchEvent(new CustomEvent("mended", { detail: told }));
}

// Another window --------------------------------------------------------------------------

async function look(since) {
  const answer = await fetch(`${all}?seen=${since}`).catch(() => null);
  if (!answer?.ok || !answer.headers.get("Content-Type")?.includes("json")) return;
  const told = await answer.json();
  if (told.number > since) take(told);
}

const lookAgain = () => queue(() => look(seen));

function refused(id, told) {
  if (told.clash !== undefined) clash(told.clash, told);
}

function clash(id, told) {
  const held = typed.get(id);
  if (!held) { // nothing was typed here: what stands there is shown, and the change is not made
    take({ ...told, gone: told.theirs === null ? [id] : [] });
    say(byId("unsaved").dataset.first);
    return;
  }
  const li = find(id);
  held.clash = told;
  li.querySelector(".clash")?.remove();
  const words = byId(told.theirs === null ? "gone-words" : "clash-words").content.cloneNode(true);
  if (told.theirs !== null) words.querySelector(".theirs").textContent = told.theirs;
  words.querySelector(".yours").textContent = tidy(boxOf(li).textContent);
  words.querySelector(".keep-yours").addEventListener("click", () => keepYours(id));
  words.querySelector(".keep-theirs").addEventListener("click", () => keepTheirs(id));
  li.append(words);
}

function keepYours(id) {
  const held = typed.get(id);
  const li = find(id);
  const words = tidy(boxOf(li).textContent);
  const { theirs, number } = held.clash;
  li.querySelector(".clash").remove();
  if (theirs === null) {
    const { start, end, voice } = li.dataset;
    const following = li.previousElementSibling?.dataset.turn;
    isSaved(id);
    li.remove();
    if (following) change(following, { do: "add", label: voice, start, end, words });
    return;
  }
  Object.assign(held, { clash: null, seen: number, before: theirs });
  queue(() => save(id)).then(() => boxOf(find(id))?.focus());
}

function keepTheirs(id) {
  const { clash: told } = typed.get(id);
  find(id).querySelector(".clash").remove();
  isSaved(id);
  if (told.theirs === null) find(id).remove();
  else { take({ ...told, gone: [] }); boxOf(find(id))?.focus(); }
}

// What a screen reader says once.
export function aloud(words) {
  byId("said-aloud").textContent = "";
  requestAnimationFrame(() => { byId("said-aloud").textContent = words; });
}

// A part of the page that came later may show more than the rest of it.
export function partCame(number) { if (number > seen) lookAgain(); }

windows?.addEventListener("message", lookAgain);
document.addEventListener("visibilitychange", () => { if (!document.hidden) lookAgain(); });

addEventListener("pagehide", () => {
  for (const [id, held] of typed) {
    const words = tidy(boxOf(find(id))?.textContent ?? "");
    if (words && !held.clash && words !== held.before) post(pathOf(id), { do: "words", words, seen: held.seen }, true).catch(() => {});
  }
});

// Only what could not be saved is asked about: everything else is on its way.
addEventListener("beforeunload", (event) => {
  if (!byId("unsaved").hidden || [...typed.values()].some((held) => held.clash)) event.preventDefault();
});
