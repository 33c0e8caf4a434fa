// Recording with the microphone of this computer. It begins only when the button is pressed; what it
// hears is handed to the program every two seconds (record-sender.js).
import { Level } from "./record-level.js";
import { Sender } from "./record-sender.js";
import { coverInsteadOfLeaving } from "./record-cover.js";

const TRY = 4; // seconds
const BEAT = 5000;
const STOOD_STILL = 1500; // milliseconds by which the clock may run ahead of the sound
const FOR_SURE = 3000; // milliseconds: a busy computer catches up sooner
const LAST = 500; // milliseconds to wait for the last block
const AS_IT_IS = { echoCancellation: false, noiseSuppression: false, autoGainControl: false };

const box = document.getElementById("recorder");
const by = Object.fromEntries([...box.querySelectorAll("[id^=record-]")].map((one) => [one.id.slice(7), one]));
const token = document.querySelector("#lock [name=csrfmiddlewaretoken]").value;
const worklet = by.script.dataset.worklet;

const phrases = Object.fromEntries([...by.words.children].map((one) => [one.dataset.say, one.textContent]));
const say = (name, values = {}) => phrases[name].replace(/\{(\w+)\}/g, (all, key) => values[key] ?? all);
const timeOf = (clock) => new Date(clock).toLocaleTimeString("en-GB");

function lasting(seconds) {
  const whole = Math.floor(seconds), two = (n) => String(n).padStart(2, "0");
  return `${Math.floor(whole / 3600)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
}

const level = new Level(by.level, by["level-words"], say);
let state = "off"; // off, asking, trying, playing, tried, recording, paused, unplugged, sealing, sealed, ended
let microphone = null; // { stream, track, context, source, node }
let sender = null;
let samples = 0; // taken in this recording
let clock = 0; // when the last block of it was heard
let origin = 0; // when the file would have begun, had there been no gap
let late = null; // since when the sound lags behind the clock
let gap = null; // the one that is open: its line, its kind and when it began
let tried = [];
let awake = null;
let onLast = () => {};

const recording = () => ["recording", "paused", "unplugged", "sealing"].includes(state) && !sender?.ended;
const at = () => samples / sender.how.rate;

// What is shown ---------------------------------------------------------------------------

function show(next, values) {
  state = next;
  box.dataset.state = next;
  by.state.textContent = say(next, values);
  const idle = ["off", "tried", "sealed", "ended"].includes(next);
  by.try.hidden = !idle;
  by.start.hidden = !idle;
  by.pause.hidden = next !== "recording";
  by.on.hidden = !["paused", "unplugged"].includes(next);
  by.stop.hidden = !["recording", "paused", "unplugged"].includes(next);
  by.devices.hidden = !by.device.options.length || !(idle || next === "unplugged");
}

function problem(name, values) {
  const [happened, safe, todo] = say(name, values).split("|");
  tellProblem({ happened, safe, todo });
  by.problem.dataset.problem = name;
}

function tellProblem(told) {
  for (const part of ["happened", "safe", "todo"]) by.problem.querySelector(`.${part}`).textContent = told[part] ?? "";
  by.problem.hidden = false;
  by.problem.dataset.problem = "";
}

function noProblem(...names) {
  if (names.length && !names.includes(by.problem.dataset.problem)) return;
  by.problem.hidden = true;
}

function put(place, words) {
  if (place.textContent !== words) place.textContent = words;
}

function showKept() {
  if (!sender) return;
  put(by.time, lasting(at()));
  const kept = sender.held > 5 ? "waiting" : "kept";
  put(by.kept, say(sender.clock ? kept : "nothing-kept", { clock: timeOf(sender.clock), seconds: Math.round(sender.held) }));
}

function showRoom(left) {
  const hours = left / 3600;
  if (hours > 48) put(by.room, say("room-days"));
  else if (hours >= 2) put(by.room, say("room-hours", { n: Math.floor(hours) }));
  else put(by.room, say("room-minutes", { n: Math.max(1, Math.floor(left / 60)) }));
}

// The microphone --------------------------------------------------------------------------

function whatWentWrong(error) {
  if (error.name === "NotAllowedError" || error.name === "SecurityError") return "refused";
  if (error.name === "NotFoundError" || error.name === "OverconstrainedError") return "missing";
  return error.name === "NotReadableError" ? "in-use" : "cannot";
}

async function open() {
  const chosen = by.device.value;
  const asked = { ...AS_IT_IS, channelCount: { ideal: 1 }, ...(chosen ? { deviceId: { exact: chosen } } : {}) };
  const stream = await navigator.mediaDevices.getUserMedia({ audio: asked });
  const [track] = stream.getAudioTracks();
  const context = microphone?.context ?? (await made(track));
  const source = context.createMediaStreamSource(stream);
  const node = microphone?.node ?? taker(context);
  source.connect(node);
  microphone = { stream, track, context, source, node };
  track.addEventListener("ended", () => lose(track));
  track.addEventListener("mute", () => level.mute(true));
  track.addEventListener("unmute", () => level.mute(false));
  await listDevices(track);
}

// At the microphone's own rate where the browser says it, so that nothing is worked out anew.
async function made(track) {
  const rate = track.getSettings().sampleRate;
  let context;
  try {
    context = new AudioContext(rate && rate <= 48000 ? { sampleRate: rate } : { sampleRate: 48000 });
  } catch {
    context = new AudioContext();
  }
  await context.audioWorklet.addModule(worklet);
  context.addEventListener("statechange", () => { if (recording() && context.state !== "closed") context.resume().catch(() => {}); });
  await context.resume();
  return context;
}

function taker(context) {
  const node = new AudioWorkletNode(context, "taker", { numberOfOutputs: 0, channelCount: 1, channelCountMode: "explicit" });
  node.port.onmessage = ({ data }) => hear(data);
  return node;
}

async function listDevices(track = null) {
  const all = (await navigator.mediaDevices.enumerateDevices()).filter((one) => one.kind === "audioinput");
  const now = track?.getSettings().deviceId;
  by.device.replaceChildren(...all.map((one) => new Option(one.label, one.deviceId, false, one.deviceId === now)));
}

function close() {
  microphone?.track?.stop();
  microphone?.context.close();
  microphone = null;
  level.off();
}

async function openOrSay() {
  if (!navigator.mediaDevices || !window.AudioWorkletNode) { problem("cannot"); return false; }
  noProblem();
  try {
    await open();
    return true;
  } catch (error) {
    problem(whatWentWrong(error));
    by.problem.focus();
    return false;
  }
}

// A tenth of a second of sound.
function hear({ samples: block, peak, clock: now, last }) {
  level.hear(peak, 0.1);
  if (state === "trying") tried.push(block ?? []);
  else if (block && sender) {
    samples += block.length;
    clock = now;
    sender.add(block, peak, now);
    if (!last) watchTheClock(now);
    showKept();
  }
  if (last) onLast();
}

// Nothing more is taken; comes back with the last block in its place.
function rest() {
  const { port } = microphone.node;
  return new Promise((done) => { onLast = done; setTimeout(done, LAST); port.postMessage({ take: false }); });
}

// While a computer sleeps its clock goes on and the sound does not. The two clocks also differ by
// a little all the time, which is let go.
function watchTheClock(now) {
  origin ||= now - 1000 * at();
  const behind = now - origin - 1000 * at();
  if (behind < STOOD_STILL) { late = null; origin += behind / 1000; return; }
  late ??= { from: now - behind, at: at(), since: now };
  if (now - late.since < FOR_SURE) return;
  beginGap("stood_still", late.from, late.at);
  endGap(late.from + behind, late.at);
  origin += behind;
  late = null;
}

// Trying ----------------------------------------------------------------------------------

async function tryIt() {
  show("asking");
  if (!(await openOrSay())) { show("off"); return; }
  tried = [];
  show("trying");
  microphone.node.port.postMessage({ take: true });
  await new Promise((done) => { setTimeout(done, TRY * 1000); });
  await rest();
  show("playing");
  await playBack();
  close();
  show("tried");
}

// Played at once and forgotten: nothing of a try leaves this page.
function playBack() {
  const { context } = microphone;
  const all = Float32Array.from(tried.flatMap((block) => [...block]), (one) => one / 32768);
  tried = [];
  if (!all.length) return null;
  const buffer = context.createBuffer(1, all.length, context.sampleRate);
  buffer.copyToChannel(all, 0);
  const player = context.createBufferSource();
  player.buffer = buffer;
  player.connect(context.destination);
  return new Promise((done) => { player.onended = done; player.start(); });
}

// Recording -------------------------------------------------------------------------------

function how() {
  const settings = microphone.track.getSettings();
  const changed = Object.keys(AS_IT_IS).filter((one) => settings[one]); // although asked not to
  return { rate: microphone.context.sampleRate, device: microphone.track.label, changed, sheet: box.dataset.sheet };
}

async function start() {
  show("asking");
  if (!(await openOrSay())) { show("off"); return; }
  sender = new Sender({ begin: box.dataset.begin, token, how: how(), tell: heardBack });
  try {
    showRoom((await sender.begin()).left);
  } catch (told) {
    close();
    show("off");
    if (told.happened) tellProblem(told); else problem("away", { clock: "–" });
    by.problem.focus();
    return;
  }
  samples = 0;
  origin = 0;
  gap = null;
  by.done.hidden = true;
  by.gaps.replaceChildren();
  show("recording");
  microphone.node.port.postMessage({ take: true });
  keepAwake();
  showKept();
  by.pause.focus();
}

async function pause() {
  show("paused");
  by.on.focus();
  await rest();
  beginGap("paused", Date.now());
}

async function goOn() {
  if (!microphone.track && !(await openOrSay())) return;
  noProblem("gone-device");
  endGap(Date.now());
  origin = 0;
  microphone.node.port.postMessage({ take: true });
  show("recording");
  by.pause.focus();
}

// The microphone was unplugged, or taken away by the system.
async function lose(track) {
  if (microphone?.track !== track) return;
  if (!["recording", "paused"].includes(state)) { close(); show("off"); return; }
  const now = Date.now();
  show("unplugged");
  problem("gone-device", { clock: timeOf(now) });
  await rest();
  beginGap("unplugged", now);
  microphone.source.disconnect();
  microphone = { context: microphone.context, node: microphone.node }; // the same file goes on
  await listDevices();
  level.off();
}

async function stop() {
  const taking = state === "recording";
  show("sealing");
  if (taking) await rest();
  close();
  await sender.finish();
  await untilSealed();
}

async function untilSealed() {
  for (;;) {
    try {
      const said = await (await fetch(sender.at.state)).json();
      if (said.sealed) { sealed(said); return; }
      if (said.locked) by.kept.textContent = say("sealed-later");
      if (said.problem) tellProblem({ happened: said.problem });
    } catch { /* asked again in a moment */ }
    await new Promise((done) => { setTimeout(done, 1000); });
  }
}

function sealed({ name, case: home, statement }) {
  noProblem("away", "away-locked", "not-kept", "gone-device", "window-full");
  letSleep();
  show("sealed", { time: lasting(at()) });
  by.time.textContent = "";
  by.kept.textContent = say("whole", { name });
  by.room.textContent = "";
  by.case.href = home;
  by.statement.href = statement;
  by.done.hidden = false;
  box.dispatchEvent(new CustomEvent("sealed", { bubbles: true }));
}

// Gaps: each stays in sight, and goes into the file's statement -----------------------------

function beginGap(kind, from, where = at()) {
  if (gap) return; // pulled out in a pause
  sender.mark(kind, where, from);
  const shown = document.createElement("li");
  const values = { from: timeOf(from), at: lasting(where) };
  shown.textContent = say(`gap-${kind}-now`, values);
  by.gaps.append(shown);
  gap = { kind, values, shown };
}

function endGap(to, where = at()) {
  if (!gap) return;
  sender.mark("resumed", where, to);
  gap.shown.textContent = say(`gap-${gap.kind}`, { ...gap.values, to: timeOf(to) });
  gap = null;
}

// What the program says -------------------------------------------------------------------

function heardBack({ kept, away, end, anew }) {
  if (kept) {
    noProblem("away", "away-locked", "not-kept");
    showRoom(kept.left);
  }
  if (away) problem(away, { clock: sender.clock ? timeOf(sender.clock) : "–" });
  if (anew) {
    const shown = document.createElement("li");
    shown.textContent = say("gap-new", { from: timeOf(anew) });
    by.gaps.append(shown);
  }
  if (end) endedByProgram(end);
  else showKept();
}

async function endedByProgram(why) {
  if (state === "sealing") return;
  show("sealing");
  problem(why === "window" ? "window-full" : `end-${why}`, { clock: timeOf(sender.clock ?? Date.now()) });
  close();
  await sender.finish();
  await untilSealed();
}

// Staying awake and staying here ------------------------------------------------------------

async function keepAwake() {
  try {
    awake = await navigator.wakeLock.request("screen");
    by.awake.textContent = say("awake");
  } catch {
    by.awake.textContent = say("not-awake");
  }
}

function letSleep() {
  awake?.release().catch(() => {});
  awake = null;
  by.awake.textContent = "";
}

document.addEventListener("visibilitychange", () => {
  if (!document.hidden && recording() && state !== "sealing") keepAwake();
});
addEventListener("beforeunload", (event) => { if (recording()) event.preventDefault(); });
setInterval(() => { if (state === "paused" || state === "unplugged") sender.beat(); }, BEAT);

// "It is over": the recording is ended first, then the next page is shown.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches("form.leave") || !recording()) return;
  event.preventDefault();
  box.addEventListener("sealed", () => form.submit(), { once: true });
  if (state !== "sealing") stop();
}, true);

document.addEventListener("uncovered", () => { (by.pause.hidden ? by.on : by.pause).focus(); });
coverInsteadOfLeaving(by.cover, token, recording);
by.try.addEventListener("click", tryIt);
by.start.addEventListener("click", start);
by.pause.addEventListener("click", pause);
by.on.addEventListener("click", goOn);
by.stop.addEventListener("click", stop);
by.device.addEventListener("change", () => { if (state === "off" || state === "tried") close(); });
show("off");
