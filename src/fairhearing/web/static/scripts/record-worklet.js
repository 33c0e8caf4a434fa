// Takes the sound as the microphone gives it, a tenth of a second at a time, as 16-bit samples.
// What came in as 16 bits goes out as the same 16 bits. Always says how loud it is; the samples
// are only handed over while it has been told to take them.
const PARTS = 10; // of a second

class Taker extends AudioWorkletProcessor {
  constructor() {
    super();
    this.size = Math.round(sampleRate / PARTS);
    this.taking = false;
    this.fresh();
    this.port.onmessage = ({ data }) => this.told(data);
  }

  fresh() {
    this.block = new Int16Array(this.size);
    this.filled = 0;
    this.peak = 0;
  }

  told({ take }) {
    if (this.taking && !take) this.hand({ last: true });
    else if (!this.taking && take) this.fresh(); // not what was heard before the button was pressed
    this.taking = take;
  }

  hand({ last = false } = {}) {
    const samples = this.taking ? this.block.slice(0, this.filled) : null;
    const said = { samples, peak: this.peak, clock: Date.now(), last };
    this.port.postMessage(said, samples ? [samples.buffer] : []);
    this.fresh();
  }

  process([input]) {
    const sound = input[0]; // none while no microphone is connected
    for (let i = 0; sound && i < sound.length; i += 1) {
      const sample = Math.max(-32768, Math.min(32767, Math.round(sound[i] * 32768)));
      const loud = Math.abs(sample) / 32768;
      if (loud > this.peak) this.peak = loud;
      this.block[this.filled] = sample;
      this.filled += 1;
      if (this.filled === this.size) this.hand();
    }
    return true;
  }
}

registerProcessor("taker", Taker);
