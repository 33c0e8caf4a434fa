// Locking a page that records: leaving it would end the recording, so it is not left. Everything on
// it is taken out of the document, the lock is shown in its place, and the recording goes on.
const BEAT = 3000;

export function coverInsteadOfLeaving(template, token, isRecording) {
  let held = null;
  let title = "";

  function cover() {
    held = document.createDocumentFragment();
    title = document.title;
    held.append(...document.body.childNodes);
    document.body.append(template.content.cloneNode(true));
    document.title = document.querySelector("#covered h1").textContent + " – Notes";
    const form = document.querySelector("#covered form");
    form.addEventListener("submit", (event) => { event.preventDefault(); unlock(form); });
    form.elements.passphrase.focus();
    setTimeout(look, BEAT);
  }

  function uncover() {
    if (!held) return;
    document.body.replaceChildren(held);
    document.title = title;
    held = null;
    document.dispatchEvent(new Event("uncovered"));
  }

  async function unlock(form) {
    const body = new URLSearchParams(new FormData(form));
    form.elements.passphrase.value = "";
    try {
      const answer = await fetch(form.action, { method: "POST", headers: { "X-CSRFToken": token }, body });
      const words = answer.ok ? "" : await problemIn(answer);
      if (await locked()) tell(words);
      else uncover();
    } catch {
      tell(held.querySelector("[data-say=away]").textContent.split("|")[0]);
    }
    form.elements.passphrase.focus();
  }

  async function problemIn(answer) {
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    return [...(page.getElementById("problem")?.children ?? [])].map((one) => one.textContent).join(" ");
  }

  function tell(words) {
    const box = document.getElementById("covered-problem");
    if (!box) return;
    box.querySelector("h2").textContent = words;
    box.hidden = !words;
  }

  const locked = async () => (await (await fetch("/awake/")).json()).locked;

  // Another window may be unlocked first.
  async function look() {
    if (!held) return;
    try {
      if (!(await locked())) { uncover(); return; }
    } catch { /* the program is closed; what is hidden stays hidden */ }
    setTimeout(look, BEAT);
  }

  document.addEventListener("covering", (event) => {
    if (!isRecording()) return;
    event.preventDefault();
    cover();
  });
}
