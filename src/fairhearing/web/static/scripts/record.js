// Recording with the microphone of this computer. It begins only when the button is pressed; what it
// hears is handed to the program every two seconds (record-sender.js).
import { coverInsteadOfLeaving } from "./record-cover.js";
import { Gaps } from "./record-gaps.js";
import { Level } from "./record-level.js";
import { Microphone, whatWentWrong } from "./record-microphone.js";
import { Sender } from "./record-sender.js";
import { box, by, lasting, noProblem, problem, say, showKept, showRoom, showState, tellProblem, timeOf } from "./record-shown.js";

const TRY = 4; // seconds
const BEAT = 5000;

const token = document.querySelector("#lock [name=csrfmiddlewaretoken]").value;
const level = new Level(by.level, by["level-words"], say);
const microphone = new Microphone({
  worklet: by.script.dataset.worklet,
  choice: by.device,
  hear,
  muted: (muted) => level.mute(muted),
  lost: lose,
  goesOn: () => recording(),
});

let state = "off"; // off, asking, trying, playing, tried, recording, paused, unplugged, sealing, sealed, ended
let sender = null;
let gaps = null;
let samples = 0; // taken in this recording
let tried = [];
let awake = null;

const recording = () => ["recording", "paused", "unplugged", "sealing"].includes(state) && !sender?.ended;
const at = () => samples / sender.how.rate;

function show(next, values) {
  state = next;
  showState(next, values);
}

function showProgress() {
  if (sender) showKept(at(), sender.held, sender.clock);
}

async function openOrSay() {
  if (!navigator.mediaDevices || !window.AudioWorkletNode) { problem("cannot"); return false; }
  noProblem();
  try {
    await microphone.open();
    return true;
  } catch (error) {
    problem(whatWentWrong(error));
    by.problem.focus();
    return false;
  }
}

function close() {
  microphone.close();
  level.off();
}

// A tenth of a second of sound.
function hear({ samples: block, peak, clock, last }) {
  level.hear(peak, 0.1);
  if (state === "trying") tried.push(block ?? []);
  else if (block && sender) {
    samples += block.length;
    sender.add(block, peak, clock);
    if (!last) gaps.watch(clock, at());
    showProgress();
  }
}

// Trying ----------------------------------------------------------------------------------

// Played at once and forgotten: nothing of a try leaves this page.
async function tryIt() {
  show("asking");
  if (!(await openOrSay())) { show("off"); return; }
  tried = [];
  show("trying");
  microphone.take();
  await new Promise((done) => { setTimeout(done, TRY * 1000); });
  await microphone.rest();
  show("playing");
  await microphone.play(tried);
  tried = [];
  close();
  show("tried");
}

// Recording -------------------------------------------------------------------------------

async function start() {
  show("asking");
  if (!(await openOrSay())) { show("off"); return; }
  const how = { ...microphone.how(), sheet: box.dataset.sheet };
  sender = new Sender({ begin: box.dataset.begin, token, how, tell: heardBack });
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
  gaps = new Gaps((kind, where, clock) => sender.mark(kind, where, clock));
  by.done.hidden = true;
  show("recording");
  microphone.take();
  keepAwake();
  showProgress();
  by.pause.focus();
}

async function pause() {
  show("paused");
  by.on.focus();
  await microphone.rest();
  gaps.begin("paused", Date.now(), at());
}

async function goOn() {
  if (!microphone.track && !(await openOrSay())) return;
  noProblem("gone-device");
  gaps.end(Date.now(), at());
  gaps.startAnew();
  microphone.take();
  show("recording");
  by.pause.focus();
}

// The microphone was unplugged, or taken away by the system.
async function lose() {
  if (!["recording", "paused"].includes(state)) { close(); show("off"); return; }
  const now = Date.now();
  show("unplugged");
  problem("gone-device", { clock: timeOf(now) });
  await microphone.rest();
  gaps.begin("unplugged", now, at());
  await microphone.letGo();
  level.off();
}

async function stop() {
  const taking = state === "recording";
  show("sealing");
  if (taking) await microphone.rest();
  await seal();
}

async function seal() {
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

// What the program says -------------------------------------------------------------------

function heardBack({ kept, away, end, anew }) {
  if (kept) {
    noProblem("away", "away-locked", "not-kept");
    showRoom(kept.left);
  }
  if (away) problem(away, { clock: sender.clock ? timeOf(sender.clock) : "–" });
  if (anew) gaps.newFile(anew);
  if (end) endedByProgram(end);
  else showProgress();
}

async function endedByProgram(why) {
  if (state === "sealing") return;
  show("sealing");
  problem(why === "window" ? "window-full" : `end-${why}`, { clock: timeOf(sender.clock ?? Date.now()) });
  await seal();
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
showState("off");
