// The player at the foot of a page: play, back three seconds, speed, volume, and a place in the
// recording. Other scripts ask it to play a stretch, and hear from it how far it is.
import { closeUp } from "./close-up.js";
import { watch } from "./heard.js";

const BACK = 3;
const TYPING = 4000; // milliseconds after a key in which the page does not move by itself
const WIDTH = 600;

const bar = document.getElementById("player");
const audio = document.getElementById("audio");
const listeners = new Set();
let stopAt = null;

const byId = (id) => document.getElementById(id);

export function clock(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (n) => String(n).padStart(2, "0");
  const h = Math.floor(whole / 3600), m = Math.floor(whole / 60) % 60, s = whole % 60;
  return h ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

export const onTime = (tell) => listeners.add(tell);
export const now = () => (audio ? audio.currentTime : 0);
export const item = () => (bar ? bar.dataset.item : "");

function use(itemId) {
  if (!bar || !itemId || bar.dataset.item === itemId) return;
  bar.dataset.item = itemId;
  audio.src = `/file/${encodeURIComponent(itemId)}/sound`;
  byId("wave").hidden = true; // the drawing belongs to the other recording
  byId("close-up")?.remove();
  byId("sound-name").textContent = "";
}

export function play(itemId, from, until = null) {
  if (!audio) return;
  use(itemId);
  stopAt = until;
  const go = () => { audio.currentTime = from; audio.play().catch(() => {}); };
  if (audio.readyState >= 1) go(); else audio.addEventListener("loadedmetadata", go, { once: true });
}

export function toggle() {
  if (!audio) return;
  stopAt = null;
  if (audio.paused) audio.play().catch(() => {}); else audio.pause();
}

export function back() {
  if (audio) audio.currentTime = Math.max(0, audio.currentTime - BACK);
}

// One step along the speeds there are to choose from; says the speed it is now.
export function pace(steps) {
  const speed = byId("speed");
  const next = speed?.options[speed.selectedIndex + steps];
  if (next) { next.selected = true; audio.playbackRate = Number(next.value); }
  return speed?.selectedOptions[0].textContent ?? "";
}

// Shade the stretches that matter on the waveform.
export function shade(spans) {
  const group = byId("pieces");
  if (!group) return;
  const total = Number(bar.dataset.seconds) || 1;
  group.replaceChildren(...spans.map(([start, end]) => {
    const rect = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    rect.setAttribute("class", "piece");
    rect.setAttribute("x", String((start / total) * WIDTH));
    rect.setAttribute("width", String(Math.max(2, ((end - start) / total) * WIDTH)));
    rect.setAttribute("y", "0");
    rect.setAttribute("height", "40");
    return rect;
  }));
}

function tell() {
  const playing = !audio.paused;
  if (stopAt !== null && audio.currentTime >= stopAt) { stopAt = null; audio.pause(); }
  const total = Number(bar.dataset.seconds) || audio.duration || 1;
  const x = String((audio.currentTime / total) * WIDTH);
  byId("here").setAttribute("x1", x);
  byId("here").setAttribute("x2", x);
  byId("at").textContent = clock(audio.currentTime);
  if (document.activeElement !== byId("where")) byId("where").value = String(audio.currentTime);
  byId("where").setAttribute("aria-valuetext", clock(audio.currentTime));
  follow(audio.currentTime);
  near?.show(audio.currentTime);
  for (const one of listeners) one(audio.currentTime, playing);
}

// The turn and the word that are being spoken.
let turn = null;
let word = null;

// The browser tells the time four times a second; a word is shorter than that.
function glide() {
  if (audio.paused) return;
  follow(audio.currentTime);
  near?.line(audio.currentTime);
  requestAnimationFrame(glide);
}

function follow(at) {
  if (turn && !(at >= Number(turn.dataset.start) && at < Number(turn.dataset.end))) {
    turn.classList.remove("now");
    turn = null;
  }
  if (!turn || !turn.isConnected) {
    turn = [...document.querySelectorAll(".turn[data-start]")].find(
      (one) => at >= Number(one.dataset.start) && at < Number(one.dataset.end)) || null;
    if (turn) { turn.classList.add("now"); keepInView(turn); }
  }
  if (!turn) { bringThere(at); return; }
  let found = null;
  for (const one of turn.querySelectorAll(".w")) {
    if (Number(one.dataset.s) <= at) found = one; else break;
  }
  if (found === word) return;
  word?.classList.remove("now");
  found?.classList.add("now");
  word = found;
}

// The words being spoken may not be on the page yet: ask for the part around them.
let asking = false;

function bringThere(at) {
  const talk = document.querySelector(".talk[data-source]");
  const turns = talk ? [...talk.querySelectorAll(".turn[data-start]")] : [];
  if (asking || !turns.length || !window.htmx || talk.dataset.source !== `/file/${item()}/transcript/`) return;
  const before = at < Number(turns[0].dataset.start) - 1;
  const after = at > Number(turns.at(-1).dataset.end) + 1;
  if (!(before && talk.querySelector(".beside")) && !(after && document.getElementById("later"))) return;
  asking = true;
  const plain = "plain" in talk.dataset ? "&plain&count=14" : "";
  const asked = `${talk.dataset.source}?at=${at.toFixed(1)}${plain}`;
  window.htmx.ajax("GET", asked, { target: talk, swap: "innerHTML", select: "unset" })
    .finally(() => { asking = false; });
}

// Whoever types looks at the caret: the page must not run away from under it.
let lastKey = -TYPING;
document.addEventListener("keydown", (event) => {
  if (event.target.isContentEditable && !/^F\d/.test(event.key)) lastKey = performance.now();
}, true);

function keepInView(element) {
  if (audio.paused || performance.now() - lastKey < TYPING) return;
  const pane = element.closest(".record");
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  if (pane && pane.scrollHeight > pane.clientHeight) {
    pane.scrollTo({ top: element.offsetTop - pane.offsetTop - pane.clientHeight / 3, behavior: still ? "auto" : "smooth" });
  } else if (!pane) {
    element.scrollIntoView({ block: "nearest", behavior: still ? "auto" : "smooth" });
  }
}

// Where in a drawing somebody clicked, as a part of its width.
function part(event) {
  const box = event.currentTarget.getBoundingClientRect();
  return (event.clientX - box.left) / box.width;
}

function playFrom(seconds) {
  stopAt = null;
  audio.currentTime = seconds;
  if (audio.paused) audio.play().catch(() => {});
}

let near = null; // the minute around, drawn large; short recordings have none

function start() {
  near = closeUp(byId("close-up"), () => item(), clock);
  near?.show(0);
  audio.removeAttribute("controls");
  audio.addEventListener("timeupdate", tell);
  audio.addEventListener("seeked", tell);
  const shown = () => {
    byId("icon-play").hidden = !audio.paused;
    byId("icon-pause").hidden = audio.paused;
    byId("play-words").textContent = audio.paused ? bar.dataset.wordsPlay : bar.dataset.wordsPause;
  };
  for (const kind of ["play", "pause", "ended"]) audio.addEventListener(kind, shown);
  audio.addEventListener("play", glide);
  watch(audio, item);
  // A copy that was damaged is found out only by playing it.
  audio.addEventListener("error", () => byId("lost")?.removeAttribute("hidden"));
  byId("play").addEventListener("click", toggle);
  byId("back").addEventListener("click", back);
  byId("speed").addEventListener("change", (event) => { audio.playbackRate = Number(event.target.value); });
  byId("volume").addEventListener("input", (event) => { audio.volume = Number(event.target.value); });
  byId("where").addEventListener("input", (event) => { stopAt = null; audio.currentTime = Number(event.target.value); });
  byId("wave").addEventListener("click", (event) => playFrom(part(event) * Number(bar.dataset.seconds)));
  byId("close-up")?.addEventListener("click", (event) => playFrom(near.at(part(event))));
  const asked = new URLSearchParams(location.search).get("at");
  if (asked) audio.addEventListener("loadedmetadata", () => { audio.currentTime = Number(asked); }, { once: true });
}

// Anything on the page may say "play from here".
document.addEventListener("click", (event) => {
  const from = event.target.closest("[data-play][data-item]");
  if (from && audio) {
    event.preventDefault();
    play(from.dataset.item, Number(from.dataset.play), from.dataset.until ? Number(from.dataset.until) : null);
    return;
  }
  const one = event.target.closest(".w[data-s]");
  if (one && audio && !String(getSelection()) && !("still" in document.body.dataset)) play(item(), Number(one.dataset.s));
});

if (audio) start();
