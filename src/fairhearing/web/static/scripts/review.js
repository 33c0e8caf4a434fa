// Review: playing the evidence, noting what was heard, and single keys that can be turned off.
import { back, item, now, onTime, play, shade, toggle } from "./player.js";

const STEP = 0.25; // seconds in one mark of what was heard
const NEARLY = 0.97; // players report time in jumps: this much of the marks is all of them
const PATIENCE = 5; // times it is told, a second apart, that a piece was heard
const PREFERENCE = "single-keys";

const token = () => document.querySelector("[name=csrfmiddlewaretoken]").value;
const finding = () => document.getElementById("finding");

// One after the other: that a piece was heard must not arrive before that it began.
let told = Promise.resolve();

function post(url, values) {
  told = told.then(() => fetch(url, {
    method: "POST",
    headers: { "X-CSRFToken": token(), "X-Part": "heard" },
    body: new URLSearchParams(values),
    credentials: "same-origin",
  })).catch(() => null); // nobody answers: told again when it is played again
  return told;
}

const wait = (milliseconds) => new Promise((done) => { setTimeout(done, milliseconds); });

// On a busy machine the word that it began may arrive late, and the time counted be too short.
async function postHeard(url, values) {
  for (let again = 0; again < PATIENCE; again += 1) {
    const answer = await post(url, values);
    if (answer?.status !== 409) return answer;
    await wait(1000);
  }
  return null;
}

// Evidence --------------------------------------------------------------------------------

let exhibits = [];
let last = null;

class Exhibit {
  constructor(element) {
    this.element = element;
    this.number = element.dataset.piece;
    this.item = element.dataset.item;
    this.start = Number(element.dataset.start);
    this.enough = Number(element.dataset.enough);
    this.end = Number(element.dataset.end);
    this.done = "done" in element.dataset;
    this.marks = new Set();
    this.began = false;
    element.querySelector(".listen")?.addEventListener("click", () => playOne(this));
  }

  get wanted() { return Math.max(1, Math.floor((this.enough - this.start) / STEP)); }

  // Only what really sounded counts: skipping ahead leaves its marks empty.
  hear(from, to) {
    if (this.done || this.element.dataset.way !== "listen" || this.item !== item() || to < this.start || from > this.enough) return;
    if (!this.began) { this.began = true; post(finding().dataset.began, { piece: this.number }); }
    const first = Math.max(0, Math.floor((from - this.start) / STEP));
    const until = Math.min(this.wanted, Math.ceil((to - this.start) / STEP));
    for (let mark = first; mark < until; mark += 1) this.marks.add(mark);
    if (this.marks.size >= this.wanted * NEARLY) this.finish();
  }

  async finish() {
    this.done = true;
    const of = finding().dataset.heard;
    const answer = await postHeard(of, { piece: this.number });
    if (!answer?.ok) { this.done = false; this.began = false; this.marks.clear(); return; }
    if (of !== finding().dataset.heard) return; // the person has gone on meanwhile
    const { state, hearing } = await answer.json();
    const place = document.getElementById("state");
    if (place) place.outerHTML = state;
    finding().dataset.hearing = hearing;
    this.element.querySelector(".listen")?.classList.add("quiet");
    const words = this.element.querySelector(".done-words");
    if (words) words.textContent = words.dataset.words;
  }
}

let queue = [];

function playOne(exhibit) {
  queue = [];
  play(exhibit.item, exhibit.start, exhibit.end);
}

function playAll() {
  const sounding = exhibits.filter((one) => one.element.dataset.way === "listen");
  const fresh = sounding.filter((one) => !one.done);
  queue = fresh.length ? [...fresh] : [...sounding];
  playNext();
}

function playNext() {
  const one = queue.shift();
  if (one) play(one.item, one.start, one.end);
}

document.getElementById("audio")?.addEventListener("pause", () => {
  if (queue.length) setTimeout(playNext, 400);
});

onTime((at, playing) => {
  if (playing && last !== null && at > last) for (const one of exhibits) one.hear(last, at);
  last = at;
});

// Between two reports of time everything sounded, unless somebody jumped.
document.getElementById("audio")?.addEventListener("seeking", () => { last = null; });

function begin() {
  exhibits = [...document.querySelectorAll(".exhibit[data-piece]")].map((element) => new Exhibit(element));
  last = now();
  queue = [];
  shade(exhibits.filter((one) => one.element.dataset.way === "listen" && one.item === item()).map((one) => [one.start, one.end]));
  const evidence = document.querySelector(".record .turn.evidence");
  const pane = evidence?.closest(".record");
  if (pane && pane.scrollHeight > pane.clientHeight) pane.scrollTop = evidence.offsetTop - pane.offsetTop - 60;
  keepChosenInSight();
  document.getElementById("show-keys")?.addEventListener("click", showKeys);
}

// A report of many statements has a long strip, and a narrow screen has no room for all tabs:
// keep what is chosen in sight, and what the keyboard comes to.
const LINES = ".strip, .sieve, .tabs-row";

function keepChosenInSight() {
  for (const line of document.querySelectorAll(LINES)) {
    const chosen = line.querySelector("a[aria-current]");
    if (!chosen) continue;
    const [here, around] = [chosen.getBoundingClientRect(), line.getBoundingClientRect()];
    line.scrollTop += here.top - around.top - line.clientHeight / 2;
    line.scrollLeft += here.left - around.left - (line.clientWidth - here.width) / 2;
  }
}

document.addEventListener("focusin", (event) => {
  if (event.target.closest(LINES)) event.target.scrollIntoView({ block: "nearest", inline: "nearest" });
});

// Keys ------------------------------------------------------------------------------------

const keysOn = () => localStorage.getItem(PREFERENCE) !== "off";

function showKeys() {
  const dialog = document.getElementById("keys");
  document.getElementById("keys-on").checked = keysOn();
  dialog.showModal();
}

const press = (id) => document.getElementById(id)?.click();

const keys = {
  n: () => press("following"),
  p: () => press("previous"),
  l: playAll,
  s: toggle,
  b: back,
  a: () => press("agree"),
  r: () => press("reject"),
  c: () => {
    const change = document.getElementById("change");
    if (change) { change.open = true; change.querySelector("select, textarea").focus(); }
  },
  "?": showKeys,
};

function typing(target) {
  return target.closest("input, textarea, select, [contenteditable]") !== null;
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  if (document.getElementById("keys")?.open || !keysOn()) return;
  const act = keys[event.key.toLowerCase()];
  if (!act) return;
  event.preventDefault();
  act();
});

document.getElementById("keys-on")?.addEventListener("change", (event) => {
  localStorage.setItem(PREFERENCE, event.target.checked ? "on" : "off");
});

// Begin the moment another statement stands there: a key pressed next is meant for that one.
document.addEventListener("htmx:afterSwap", (event) => {
  if (event.target.id === "review") begin();
});

// Once it has settled, say so by moving the focus to it.
document.addEventListener("htmx:afterSettle", (event) => {
  if (event.target.id !== "review") return;
  const heading = document.getElementById("problem") || document.getElementById("finding-title");
  heading?.focus({ preventScroll: true });
  const top = heading?.getBoundingClientRect().top ?? 0;
  if (top < 0 || top > innerHeight * 0.6) finding()?.scrollIntoView({ block: "start" });
});

// The buttons of the decision stand outside its form, to stay in sight: say which was pressed.
document.addEventListener("htmx:configRequest", (event) => {
  const pressed = event.detail.triggeringEvent?.submitter;
  if (pressed?.name) event.detail.parameters[pressed.name] = pressed.value;
});

// A refusal comes with a whole page of its own: show it instead of swallowing it.
document.addEventListener("htmx:beforeSwap", (event) => {
  const status = event.detail.xhr.status;
  if (status >= 400 && status < 500) { event.detail.shouldSwap = true; event.detail.isError = false; }
});

begin();
