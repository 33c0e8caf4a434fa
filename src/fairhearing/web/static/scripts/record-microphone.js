// The microphone: its sound comes as blocks of a tenth of a second, as plain as the browser gives it.
const LAST = 500; // milliseconds to wait for the last block
const AS_IT_IS = { echoCancellation: false, noiseSuppression: false, autoGainControl: false };

export function whatWentWrong(error) {
  if (error.name === "NotAllowedError" || error.name === "SecurityError") return "refused";
  if (error.name === "NotFoundError" || error.name === "OverconstrainedError") return "missing";
  return error.name === "NotReadableError" ? "in-use" : "cannot";
}

export class Microphone {
  // `hear` is called with each block, `muted` and `lost` when that happens to the device, and
  // `goesOn` says whether a context that the system has stopped is to go on.
  constructor({ worklet, choice, hear, muted, lost, goesOn }) {
    Object.assign(this, { worklet, choice, hear, muted, lost, goesOn });
    this.onLast = () => {};
    this.track = null;
    this.context = null;
  }

  async open() {
    const chosen = this.choice.value;
    const asked = { ...AS_IT_IS, channelCount: { ideal: 1 }, ...(chosen ? { deviceId: { exact: chosen } } : {}) };
    const stream = await navigator.mediaDevices.getUserMedia({ audio: asked });
    const [track] = stream.getAudioTracks();
    this.context ??= await this.made(track);
    this.node ??= this.taker();
    this.source = this.context.createMediaStreamSource(stream);
    this.source.connect(this.node);
    this.track = track;
    track.addEventListener("ended", () => { if (this.track === track) this.lost(); });
    track.addEventListener("mute", () => this.muted(true));
    track.addEventListener("unmute", () => this.muted(false));
    await this.list();
  }

  // At the microphone's own rate where the browser says it, so that nothing is worked out anew.
  async made(track) {
    const rate = track.getSettings().sampleRate;
    let context;
    try {
      context = new AudioContext({ sampleRate: rate && rate <= 48000 ? rate : 48000 });
    } catch {
      context = new AudioContext();
    }
    await context.audioWorklet.addModule(this.worklet);
    context.addEventListener("statechange", () => { if (this.goesOn() && context.state !== "closed") context.resume().catch(() => {}); });
    await context.resume();
    return context;
  }

  taker() {
    const node = new AudioWorkletNode(this.context, "taker", { numberOfOutputs: 0, channelCount: 1, channelCountMode: "explicit" });
    node.port.onmessage = ({ data }) => {
      this.hear(data);
      if (data.last) this.onLast();
    };
    return node;
  }

  async list() {
    const all = (await navigator.mediaDevices.enumerateDevices()).filter((one) => one.kind === "audioinput");
    const now = this.track?.getSettings().deviceId;
    this.choice.replaceChildren(...all.map((one) => new Option(one.label, one.deviceId, false, one.deviceId === now)));
  }

  take() { this.node.port.postMessage({ take: true }); }

  // Nothing more is taken; comes back with the last block in its place.
  rest() {
    return new Promise((done) => { this.onLast = done; setTimeout(done, LAST); this.node.port.postMessage({ take: false }); });
  }

  // The device is gone; what takes the sound stays, so that the same recording goes on.
  async letGo() {
    this.source.disconnect();
    this.track = null;
    await this.list();
  }

  close() {
    this.track?.stop();
    this.context?.close();
    this.track = this.context = this.node = null;
  }

  // What it is, for the recording's own record; the changes are made although asked not to.
  how() {
    const settings = this.track.getSettings();
    const changed = Object.keys(AS_IT_IS).filter((one) => settings[one]);
    return { rate: this.context.sampleRate, device: this.track.label, changed };
  }

  // Play blocks once.
  play(blocks) {
    const all = Float32Array.from(blocks.flatMap((block) => [...block]), (one) => one / 32768);
    if (!all.length) return null;
    const buffer = this.context.createBuffer(1, all.length, this.context.sampleRate);
    buffer.copyToChannel(all, 0);
    const player = this.context.createBufferSource();
    player.buffer = buffer;
    player.connect(this.context.destination);
    return new Promise((done) => { player.onended = done; player.start(); });
  }
}
