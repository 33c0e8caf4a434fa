// The text of a turn and the caret in it, counted in letters and in words.

// What stands in square brackets is one word, as the program counts: "[a door slams]".
const WORD = /\[[^[\]]*\]\S*|\S+/g;

export const tidy = (text) => text.replace(/\s+/g, " ").trim();
export const words = (text) => tidy(text).match(WORD) ?? [];

// Where the caret is in a box, or what is chosen there, in letters; null where it is elsewhere.
export function caretIn(box) {
  const selection = getSelection();
  if (!selection.rangeCount || !box.contains(selection.anchorNode)) return null;
  const chosen = selection.getRangeAt(0);
  const before = document.createRange();
  before.selectNodeContents(box);
  before.setEnd(chosen.startContainer, chosen.startOffset);
  const start = before.toString().length;
  return { start, end: start + chosen.toString().length };
}

function pointAt(box, letters) {
  const texts = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  let left = letters;
  while (texts.nextNode()) {
    const { length } = texts.currentNode;
    if (left <= length) return [texts.currentNode, left];
    left -= length;
  }
  return [box, box.childNodes.length];
}

// Put the caret there, or choose the letters from there on.
export function choose(box, start, end = start) {
  if (document.activeElement !== box) box.focus({ preventScroll: true });
  const range = document.createRange();
  range.setStart(...pointAt(box, start));
  range.setEnd(...pointAt(box, end));
  const selection = getSelection();
  selection.removeAllRanges();
  selection.addRange(range);
}

// How many words end at or before a place; a caret within a word stands before it.
export function wordsBefore(text, at) {
  let count = 0;
  for (const found of text.matchAll(WORD)) {
    if (found.index + found[0].length > at) break;
    count += 1;
  }
  return count;
}

// The words that are chosen, as a slice; an empty one stands between two words.
export function wordsIn(text, { start, end }) {
  const first = wordsBefore(text, start);
  if (start === end) return [first, first];
  const begun = [...text.matchAll(WORD)].filter((one) => one.index < end).length;
  return [first, Math.max(first, begun)];
}

// The word under the caret or after it.
export function wordAt(box, letters) {
  let reached = 0;
  for (const one of box.childNodes) {
    reached += one.textContent.length;
    if (reached >= letters && one.dataset?.s && one.textContent.trim()) return one;
  }
  return null;
}
