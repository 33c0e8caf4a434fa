// Hands the sound over to the program in numbered pieces, each chained to the ones before. A piece
// is let go only once the program says that it is on the disk; until then it is sent again.
const PIECE = 2; // seconds
const AGAIN = 1500; // milliseconds until a piece is sent once more
const PATIENCE = 10000;
const MOST = 3600; // seconds that this window holds while the program does not answer

const hex = (bytes) => [...new Uint8Array(bytes)].map((one) => one.toString(16).padStart(2, "0")).join("");

function joined(parts, size) {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(new Uint8Array(part.buffer), at);
    at += part.byteLength;
  }
  return whole;
}

export class Sender {
  // `tell` is called with what is new: {kept}, {away}, {end}, {anew}.
  constructor({ begin, token, how, tell }) {
    Object.assign(this, { beginAt: begin, token, how, tell });
    this.queue = []; // pieces that are not on the disk yet
    this.fresh();
    this.clock = null; // until when everything is on the disk
    this.held = 0; // seconds in the queue and in the piece that is being filled
    this.at = null; // where to send; none before it has begun
    this.sent = 0; // seconds that are on the disk
    this.before = 0; // of them in an earlier recording, which was cut off
  }

  fresh() {
    this.parts = [];
    this.size = 0;
    this.marks = [];
    this.peak = 0;
  }

  async begin(follows = "") {
    const answer = await this.post(this.beginAt, JSON.stringify({ ...this.how, follows }), { "Content-Type": "application/json" });
    const said = await answer.json();
    if (!answer.ok) throw said;
    this.at = said;
    this.number = 0;
    this.link = new Uint8Array(32);
    return said;
  }

  add(samples, peak, clock) {
    if (samples.length) this.parts.push(samples);
    this.size += samples.byteLength;
    this.held += samples.length / this.how.rate;
    this.peak = Math.max(this.peak, peak);
    this.until = clock;
    if (this.size >= PIECE * 2 * this.how.rate) this.close();
    if (this.held > MOST && !this.over) { this.over = true; this.tell({ end: "window" }); }
  }

  mark(kind, at, clock) {
    this.marks.push({ kind, at, clock: new Date(clock).toISOString() });
    this.close(clock);
  }

  close(clock = this.until) {
    if (!this.size && !this.marks.length) return;
    const body = joined(this.parts, this.size);
    this.queue.push({ body, marks: this.marks, peak: this.peak, clock, seconds: this.size / 2 / this.how.rate });
    this.fresh();
    this.run();
  }

  // Send what waits, one after the other; comes back when nothing waits any more.
  run() {
    this.running ??= this.sendAll().finally(() => { this.running = null; });
    return this.running;
  }

  async sendAll() {
    while (this.queue.length && !this.ended) {
      if (!(await this.sendOne(this.queue[0]))) await new Promise((done) => { setTimeout(done, AGAIN); });
    }
  }

  async sendOne(piece) {
    const link = new Uint8Array(await crypto.subtle.digest("SHA-256", joined([this.link, piece.body], 32 + piece.body.length)));
    const marks = piece.marks.map((one) => ({ ...one, at: Math.max(0, one.at - this.before) }));
    const headers = { "X-Piece": this.number, "X-Link": hex(link), "X-Marks": JSON.stringify(marks), "X-Loudest": piece.peak.toFixed(4) };
    const said = await this.talk(this.at.piece, piece.body, headers);
    if (!said) return false;
    if (said.next > this.number) {
      this.queue.shift();
      this.number += 1;
      this.link = link;
      this.held -= piece.seconds;
      this.sent += piece.seconds;
      this.clock = piece.clock;
      this.tell({ kept: said });
    }
    if (said.end) { this.ended = said.end; this.tell({ end: said.end }); }
    return said.next === this.number;
  }

  // A word in a pause, so that the program knows that this window is still there.
  async beat() {
    if (this.at && !this.ended && !this.queue.length) {
      const said = await this.talk(this.at.piece, "", {});
      if (said?.end) { this.ended = said.end; this.tell({ end: said.end }); }
      else if (said) this.tell({ kept: said });
    }
  }

  async talk(to, body, headers) {
    try {
      const answer = await this.post(to, body, headers);
      if (answer.ok) return await answer.json();
      if (answer.status === 410) await this.anew();
      else this.tell({ away: { 423: "away-locked", 400: "not-kept", 500: "not-kept" }[answer.status] ?? "away" });
    } catch {
      this.tell({ away: "away" });
    }
    return null;
  }

  // The program has sealed what it had, while this window could not reach it: go on in another.
  async anew() {
    try {
      await this.begin(this.at.id);
    } catch {
      this.tell({ away: "not-kept" }); // another window records now, or there is no room
      return;
    }
    this.before = this.sent;
    this.tell({ anew: this.queue[0]?.clock ?? Date.now() });
  }

  post(to, body, headers) {
    return fetch(to, {
      method: "POST",
      headers: { "X-CSRFToken": this.token, "Content-Type": "application/octet-stream", ...headers },
      body,
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE),
    });
  }

  // Hand over the rest and end the recording; comes back once the program has ended it.
  async finish() {
    this.close();
    await this.run();
    while (!this.ended) {
      if (await this.end()) break;
      await new Promise((done) => { setTimeout(done, AGAIN); });
    }
    this.ended ??= "stopped";
  }

  async end() {
    try {
      const answer = await this.post(this.at.end, "", {});
      return answer.ok || answer.status === 410;
    } catch {
      this.tell({ away: "away" });
      return false;
    }
  }
}
