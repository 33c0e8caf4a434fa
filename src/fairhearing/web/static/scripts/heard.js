// What really sounded, told to the program as a few stretches, for the certificate of a transcript.
const EVERY = 15000; // milliseconds between two reports
const SAME = 0.05; // seconds: what ends and begins this near is one stretch

let spans = [];
let of = ""; // the recording they belong to
let last = null;
let told = Date.now();

const token = () => document.querySelector("[name=csrfmiddlewaretoken]")?.value;

function add(from, to) {
  const end = spans.at(-1);
  if (end && Math.abs(from - end[1]) < SAME) end[1] = to;
  else spans.push([from, to]);
}

// What cannot be told now, because it is locked or the disk is full, is told with the next.
async function tell() {
  told = Date.now();
  if (!spans.length || !token()) return;
  const sent = spans;
  const told_of = of;
  spans = [];
  const words = sent.map(([from, to]) => `${from.toFixed(2)}-${to.toFixed(2)}`).join(" ");
  const back = () => { if (told_of === of) spans = [...sent, ...spans]; };
  try {
    const answer = await fetch(`/file/${encodeURIComponent(told_of)}/heard/`, {
      method: "POST",
      headers: { "X-CSRFToken": token(), "X-Part": "heard" },
      body: new URLSearchParams({ spans: words }),
      keepalive: true, // the page may be gone before the answer
    });
    if (!answer.ok) back();
  } catch { back(); }
}

export function watch(audio, item) {
  const begin = () => {
    if (of && of !== item()) tell();
    of = item();
    last = audio.paused ? null : audio.currentTime;
  };
  const hear = () => {
    const at = audio.currentTime;
    if (last !== null && at > last && !audio.muted && audio.volume > 0) add(last, at);
    last = audio.paused ? null : at;
    if (Date.now() - told > EVERY) tell();
  };
  for (const kind of ["play", "seeked"]) audio.addEventListener(kind, begin);
  for (const kind of ["seeking", "emptied"]) audio.addEventListener(kind, () => { last = null; });
  audio.addEventListener("timeupdate", hear);
  for (const [whose, kind] of [[audio, "pause"], [audio, "ended"], [window, "pagehide"]]) {
    whose.addEventListener(kind, () => { hear(); tell(); });
  }
}
