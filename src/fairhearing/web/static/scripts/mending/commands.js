// What can be done to the turn one is in: split, join, another voice, marks, a turn more or less.
import { now } from "../player.js";
import { after, before, boxOf, find } from "./page.js";
import { change, saveAll } from "./saving.js";
import { caretIn, choose, tidy, wordsBefore, wordsIn } from "./text.js";

// The turn somebody is in, and where in it, also while a button of the bar has the focus.
export const at = { turn: "", start: 0, end: 0 };

const li = () => find(at.turn);
const text = () => boxOf(li()).textContent;

function focusOn(id, letters) {
  const box = boxOf(find(id));
  if (box) choose(box, Math.min(letters, box.textContent.length));
  box?.closest(".turn").scrollIntoView({ block: "nearest" });
}

export async function split() {
  const words = wordsBefore(text(), at.start);
  const told = await change(at.turn, () => ({ do: "split", at: words }));
  const fresh = told?.turns.find((one) => one.follows === at.turn);
  if (fresh) focusOn(fresh.id, 0);
}

// With the turn before this one; the caret stays between the two.
export async function join(turn = li()) {
  const above = before(turn);
  if (!above) return;
  const letters = above.dataset.words.length + 1;
  if (!tidy(boxOf(turn).textContent)) { await remove(turn); return; }
  const told = await change(turn.dataset.turn, { do: "join" });
  if (told) focusOn(above.dataset.turn, letters);
}

export async function remove(turn) {
  const near = before(turn) ?? after(turn);
  const told = await change(turn.dataset.turn, { do: "remove" });
  if (told && near && !document.activeElement?.closest("#talk, .panel")) focusOn(near.dataset.turn, before(near) ? Infinity : 0);
}

export const voice = (label) => change(at.turn, { do: "voice", label });

export async function inaudible() {
  const [first, last] = wordsIn(text(), at);
  await change(at.turn, { do: "inaudible", first, last });
  focusOn(at.turn, at.start);
}

// Of the words that are chosen, or of the whole turn; once more takes it off.
export function overlapping() {
  return change(at.turn, () => {
    const spans = [...boxOf(li()).querySelectorAll(".w")];
    const [first, last] = at.start === at.end ? [0, spans.length] : wordsIn(text(), at);
    const already = spans.slice(first, last).every((one) => one.matches(".over"));
    return { do: already ? "unmark" : "overlapping", first, last };
  });
}

// A sound is typed: a pair of brackets, with the caret between them.
export function sound() {
  const box = boxOf(li());
  choose(box, at.start, at.end);
  document.execCommand("insertText", false, " [] ");
  const place = caretIn(box);
  choose(box, place.start - 2);
}

// The sound of the words that are chosen, or of the whole turn, as a part to hand on.
export async function part() {
  await saveAll();
  const [here, spans] = [li(), [...boxOf(li()).querySelectorAll(".w")]];
  const [first, last] = at.start === at.end ? [0, spans.length] : wordsIn(text(), at);
  const from = spans[first]?.dataset.s ?? here.dataset.start;
  const to = spans[last]?.dataset.s ?? here.dataset.end;
  location.assign(`${document.getElementById("part").dataset.at}?from=${clock(from)}&to=${clock(to)}`);
}

function clock(seconds) {
  const hundredths = Math.round(seconds * 100), two = (n) => String(Math.floor(n)).padStart(2, "0");
  return `${Math.floor(hundredths / 360000)}:${two(hundredths / 6000 % 60)}:${two(hundredths / 100 % 60)}.${two(hundredths % 100)}`;
}

// A turn that was missed: from here, or from where it plays, to the next one.
export async function add() {
  const [here, next] = [li(), after(li())];
  const begins = Number(here.dataset.end);
  const ends = Math.max(begins, next ? Number(next.dataset.start) : begins);
  const start = Math.min(Math.max(begins, now()), ends);
  const values = { do: "add", label: here.dataset.voice, start, end: ends, words: "[inaudible]" };
  const told = await change(at.turn, values);
  const fresh = told?.turns.find((one) => one.follows === at.turn);
  if (fresh) choose(boxOf(find(fresh.id)), 0, "[inaudible]".length);
}
