// The gaps of a recording: each stays in sight, and goes into the file's statement.
import { by, lasting, say, timeOf } from "./record-shown.js";

const STOOD_STILL = 1500; // milliseconds by which the clock may run ahead of the sound
const FOR_SURE = 3000; // milliseconds: a busy computer catches up sooner

function shown(words) {
  const line = document.createElement("li");
  line.textContent = words;
  by.gaps.append(line);
  return line;
}

export class Gaps {
  // `mark` hands a mark over: its kind, where in the recording (seconds), and when.
  constructor(mark) {
    this.mark = mark;
    this.open = null; // its line, its kind and when it began
    this.startAnew();
    by.gaps.replaceChildren();
  }

  startAnew() {
    this.origin = 0; // when the file would have begun, had there been no gap
    this.late = null; // since when the sound lags behind the clock
  }

  begin(kind, from, at) {
    if (this.open) return; // pulled out in a pause
    this.mark(kind, at, from);
    const values = { from: timeOf(from), at: lasting(at) };
    this.open = { kind, values, line: shown(say(`gap-${kind}-now`, values)) };
  }

  end(to, at) {
    if (!this.open) return;
    this.mark("resumed", at, to);
    this.open.line.textContent = say(`gap-${this.open.kind}`, { ...this.open.values, to: timeOf(to) });
    this.open = null;
  }

  newFile(from) { shown(say("gap-new", { from: timeOf(from) })); }

  // While a computer sleeps its clock goes on and the sound does not. The two clocks also differ by
  // a little all the time, which is let go.
  watch(now, at) {
    this.origin ||= now - 1000 * at;
    const behind = now - this.origin - 1000 * at;
    if (behind < STOOD_STILL) { this.late = null; this.origin += behind / 1000; return; }
    this.late ??= { from: now - behind, at, since: now };
    if (now - this.late.since < FOR_SURE) return;
    this.begin("stood_still", this.late.from, this.late.at);
    this.end(this.late.from + behind, this.late.at);
    this.origin += behind;
    this.late = null;
  }
}
