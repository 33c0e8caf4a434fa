// What the recording page says: its own words, times and problems.
export const box = document.getElementById("recorder");
export const by = Object.fromEntries([...box.querySelectorAll("[id^=record-]")].map((one) => [one.id.slice(7), one]));

const phrases = Object.fromEntries([...by.words.children].map((one) => [one.dataset.say, one.textContent]));

export const say = (name, values = {}) => phrases[name].replace(/\{(\w+)\}/g, (all, key) => values[key] ?? all);
export const timeOf = (clock) => new Date(clock).toLocaleTimeString("en-GB");

export function lasting(seconds) {
  const whole = Math.floor(seconds), two = (n) => String(n).padStart(2, "0");
  return `${Math.floor(whole / 3600)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
}

export function showState(state, values) {
  box.dataset.state = state;
  by.state.textContent = say(state, values);
  const idle = ["off", "tried", "sealed", "ended"].includes(state);
  by.try.hidden = !idle;
  by.start.hidden = !idle;
  by.pause.hidden = state !== "recording";
  by.on.hidden = !["paused", "unplugged"].includes(state);
  by.stop.hidden = !["recording", "paused", "unplugged"].includes(state);
  by.devices.hidden = !by.device.options.length || !(idle || state === "unplugged");
}

export function problem(name, values) {
  const [happened, safe, todo] = say(name, values).split("|");
  tellProblem({ happened, safe, todo });
  by.problem.dataset.problem = name;
}

export function tellProblem(told) {
  for (const part of ["happened", "safe", "todo"]) by.problem.querySelector(`.${part}`).textContent = told[part] ?? "";
  by.problem.hidden = false;
  by.problem.dataset.problem = "";
}

export function noProblem(...names) {
  if (names.length && !names.includes(by.problem.dataset.problem)) return;
  by.problem.hidden = true;
}

function put(place, words) {
  if (place.textContent !== words) place.textContent = words;
}

// `seconds` recorded, of which `held` are not on the disk yet; `clock`: until when all is.
export function showKept(seconds, held, clock) {
  put(by.time, lasting(seconds));
  const kept = held > 5 ? "waiting" : "kept";
  put(by.kept, say(clock ? kept : "nothing-kept", { clock: timeOf(clock), seconds: Math.round(held) }));
}

export function showRoom(left) {
  const hours = left / 3600;
  if (hours > 48) put(by.room, say("room-days"));
  else if (hours >= 2) put(by.room, say("room-hours", { n: Math.floor(hours) }));
  else put(by.room, say("room-minutes", { n: Math.max(1, Math.floor(left / 60)) }));
}
