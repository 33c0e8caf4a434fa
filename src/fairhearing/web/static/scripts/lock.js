// Locking: at once by Escape twice or the button, and by itself when nobody is there. The program
// decides; every window asks it often, covers itself, and hands over what was half typed.
import { keep, leftBehind, putBack, saved } from "./kept.js";

const WITHIN = 1000; // between two Escapes
const BEAT = 3000; // between two questions to the program
const SOON = 100;

const form = document.getElementById("lock");
const unlock = document.getElementById("unlock");
const windows = "BroadcastChannel" in window ? new BroadcastChannel("notes") : null;

let after = null; // seconds, as the program last said; null is never
let leaving = false;
let timer = 0;
let moved = true; // whether somebody did something since the program was last asked
let asked = 0;
let lastMove = Date.now();

const token = () => form.querySelector("[name=csrfmiddlewaretoken]").value;
const send = (to) => fetch(to, { method: "POST", headers: { "X-CSRFToken": token() }, redirect: "manual" });
const sounding = () => [...document.querySelectorAll("audio, video")].some((one) => !one.paused);

// The page goes blank first; then the key is forgotten, then what was typed is handed over.
async function leave({ lock }) {
  if (leaving) return;
  leaving = true;
  // A page that records is covered instead, because leaving it would end the recording.
  if (!document.dispatchEvent(new Event("covering", { cancelable: true }))) {
    if (lock) await send(form.action).catch(() => {});
    windows?.postMessage("locked");
    return;
  }
  document.body.hidden = true;
  document.title = "Notes";
  for (const one of document.querySelectorAll("audio, video")) one.pause();
  const back = location.pathname + location.search + location.hash;
  if (lock) await send(form.action).catch(() => {});
  windows?.postMessage("locked");
  await keep(token()).catch(() => {});
  location.replace(`/locked/?next=${encodeURIComponent(back)}`);
}

async function ask() {
  clearTimeout(timer);
  moved = moved || sounding();
  if (moved) lastMove = Date.now();
  const answer = moved ? send("/awake/") : fetch("/awake/");
  moved = false;
  asked = Date.now();
  try {
    const said = await (await answer).json();
    if (said.locked) { leave({ lock: false }); return; }
    after = said.after;
    timer = setTimeout(ask, Math.min(BEAT, (said.left ?? BEAT) * 1000 + SOON));
  } catch {
    // The program is closed: what is on the page stays only as long as it would have stayed.
    if (after !== null && Date.now() - lastMove > after * 1000) leave({ lock: false });
    else timer = setTimeout(ask, BEAT);
  }
}

function move() {
  moved = true;
  if (Date.now() - asked > BEAT) ask();
}

let lastEscape = 0;
function escape(event) {
  if (event.key !== "Escape") return;
  if (Date.now() - lastEscape < WITHIN) leave({ lock: true });
  lastEscape = Date.now();
}

// Going on to another statement, or to another page, loses nothing that was half typed.
let sending = false;

function goOn(event) {
  const forms = event.detail.verb === "get" && event.detail.target ? leftBehind(event.detail.target) : [];
  if (!forms.length) return;
  event.preventDefault();
  keep(token(), forms).catch(() => {}).finally(() => {
    for (const form of forms) saved(new URL(form.action).pathname); // older words must not come back
    event.detail.issueRequest(true);
  });
}

function goAway() {
  const forms = leaving || sending ? [] : leftBehind(document);
  if (forms.length) keep(token(), forms).catch(() => {});
}

function watch() {
  for (const kind of ["keydown", "pointerdown", "pointermove", "wheel", "scroll", "input"]) {
    addEventListener(kind, move, { capture: true, passive: true });
  }
  addEventListener("keydown", escape, true);
  form.addEventListener("submit", (event) => { event.preventDefault(); leave({ lock: true }); });
  document.addEventListener("visibilitychange", () => { if (!document.hidden) ask(); });
  windows?.addEventListener("message", () => leave({ lock: false }));
  document.addEventListener("htmx:confirm", goOn);
  document.addEventListener("submit", (event) => { sending = event.target.method === "post"; });
  document.addEventListener("htmx:afterSettle", () => { sending = false; putBack(); });
  addEventListener("pagehide", goAway);
  document.addEventListener("htmx:afterRequest", ({ detail }) => {
    if (detail.successful && detail.requestConfig.verb === "post") saved(detail.requestConfig.path);
  });
  document.addEventListener("uncovered", () => { leaving = false; ask(); });
  putBack();
  ask();
}

// The lock itself: another window may be unlocked first, and work may end meanwhile.
async function wait() {
  try {
    const said = await (await fetch("/awake/")).json();
    if (!said.locked) { location.replace(unlock.elements.next.value); return; }
    const words = document.getElementById("meanwhile");
    if (words.textContent !== said.meanwhile) words.textContent = said.meanwhile;
  } catch { /* the program is closed, and there is nothing to see here */ }
  setTimeout(wait, BEAT);
}

// A page the browser kept from before the lock must not come back with "back", not for a moment.
addEventListener("pagehide", () => { document.body.hidden = true; });
addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });

if (form) watch();
else if (unlock) wait();
