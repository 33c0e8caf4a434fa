// How loud it is, as a bar and in words. The words change seldom, so that they can be read out.
const SPAN = 4; // seconds that the words look back
const NOTHING = 0.003; // of the loudest possible: a microphone that is switched off
const HEARD = 0.01;
const GOOD = 0.05;
const CUT = 0.985;
const SILENT_AFTER = 10; // seconds

// From the loudest possible down to sixty decibels below it.
const decibels = (peak) => Math.max(0, Math.min(100, 100 + (20 * Math.log10(Math.max(peak, 1e-6)) * 100) / 60));

export class Level {
  constructor(meter, words, say) {
    this.meter = meter;
    this.words = words;
    this.say = say;
    this.off();
  }

  off() {
    this.recent = [];
    this.silent = 0;
    this.muted = false;
    this.meter.value = 0;
    this.show("level-off");
  }

  // A stretch of sound: the loudest sample of it, between 0 and 1, and how many seconds it lasts.
  hear(peak, seconds) {
    this.meter.value = decibels(peak);
    this.recent.push(peak);
    if (this.recent.length > SPAN / seconds) this.recent.shift();
    this.silent = peak < NOTHING ? this.silent + seconds : 0;
    this.show(this.judge());
  }

  mute(muted) {
    this.muted = muted;
    this.show(this.judge());
  }

  judge() {
    const most = Math.max(0, ...this.recent);
    if (this.muted) return "level-muted";
    if (this.silent >= SILENT_AFTER) return "level-nothing";
    if (this.recent.filter((peak) => peak >= CUT).length > 1) return "level-loud";
    if (most >= GOOD) return "level-good";
    return most >= HEARD ? "level-quiet" : "level-waiting";
  }

  show(name) {
    if (this.shown === name) return;
    this.shown = name;
    this.words.textContent = this.say(name);
    this.words.dataset.level = name;
  }
}
