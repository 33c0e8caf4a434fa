// What is typed into some forms is saved as it is typed, so that no crash takes more than a moment of it.
const PAUSE = 500; // after the last key
const AGAIN = 3000; // between two tries when the program does not answer

const timers = new WeakMap();
const sending = new WeakMap();

const told = () => document.getElementById("typed");
const isBox = (field) => field.type === "checkbox" || field.type === "radio";
const shown = (field) => (field.type === "checkbox" && !field.checked ? "" : field.value);

function changed(field) {
  if (!field.name || field.type === "hidden" || field.tagName === "BUTTON") return false;
  if (field.type === "radio") return field.checked && !field.defaultChecked;
  if (field.type === "checkbox") return field.checked !== field.defaultChecked;
  if (field.tagName === "SELECT") return [...field.options].some((one) => one.selected !== one.defaultSelected);
  return field.value !== field.defaultValue;
}

// Where a page says what stood in a field when it was last seen, another window is not written over.
const was = (field) => field.form?.elements[`was:${field.name}`];

// What has been saved is no longer half typed for anybody else who asks.
function settle(field, value) {
  if (was(field)) was(field).value = value;
  if (field.type === "radio") {
    for (const one of field.form?.elements[field.name] ?? []) one.defaultChecked = one.value === value;
  } else if (isBox(field)) field.defaultChecked = value !== "";
  else if (field.tagName === "SELECT") for (const one of field.options) one.defaultSelected = one.value === value;
  else field.defaultValue = value;
}

function say(what) {
  const line = told();
  if (!line) return;
  const now = what === "saved" ? ` ${new Date().toTimeString().slice(0, 5)}.` : "";
  line.textContent = `${line.dataset[what]}${now}`;
}

async function send(form, fields, keepalive) {
  const answer = await fetch(form.dataset.typing, {
    method: "POST",
    headers: { "X-CSRFToken": form.elements.csrfmiddlewaretoken.value, "X-Part": "typed" },
    body: new URLSearchParams(fields),
    redirect: "manual",
    keepalive,
  });
  if (answer.status === 409) return clashing(form, await answer.text());
  if (!answer.ok) throw new Error("refused");
  return [];
}

// Show both wordings; comes back with the names of the fields that were not saved.
function clashing(form, html) {
  const place = form.querySelector("#clashes");
  place.innerHTML = html;
  return [...place.children].map((one) => one.dataset.clash);
}

function choose(button) {
  const [{ form }, box] = [button, button.closest("[data-clash]")];
  const fields = [...form.elements].filter((one) => one.name === box.dataset.clash);
  if (button.name === "ours") was(fields[0]).value = box.dataset.stands;
  else for (const field of fields) put(field, box.dataset.stands);
  box.remove();
  (fields.find((one) => one.checked) ?? fields[0]).focus();
  save(form);
}

function put(field, value) {
  if (field.type === "radio") field.checked = field.value === value;
  else field.value = value;
  settle(field, value);
}

async function save(form, last = false) {
  clearTimeout(timers.get(form));
  const sent = [...form.elements].filter(changed).map((field) => [field, shown(field)]);
  if (!sent.length) return;
  const seen = sent.filter(([field]) => was(field)).map(([field]) => [was(field).name, was(field).value]);
  const under = send(form, [...sent.map(([field, value]) => [field.name, value]), ...seen], last);
  sending.set(form, under);
  try {
    const clashes = await under;
    const saved = sent.filter(([field]) => !clashes.includes(field.name));
    for (const [field, value] of saved) settle(field, value);
    say(clashes.length ? "clashing" : "saved");
  } catch (error) {
    say(error.message === "refused" ? "refused" : "away");
    timers.set(form, setTimeout(() => save(form), AGAIN));
  }
}

// What a form takes along itself when it is sent is not sent beside it; what stands half typed in
// the others is saved first.
let leaving = null;
document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.hasAttribute("hx-post") || form.id === "lock" || leaving) return;
  leaving = form;
  clearTimeout(timers.get(form));
  if (!forms().some((one) => [...one.elements].some(changed))) return;
  event.preventDefault();
  await Promise.all(forms().map((one) => save(one)));
  if (forms().some((one) => [...one.elements].some(changed))) leaving = null; // not saved: stay
  else form.requestSubmit(event.submitter);
});

const forms = () => [...document.querySelectorAll("form[data-typing]")].filter((form) => form !== leaving);

document.addEventListener("input", ({ target }) => {
  const form = target.form;
  if (!form || !("typing" in form.dataset)) return;
  clearTimeout(timers.get(form));
  timers.set(form, setTimeout(() => save(form), PAUSE));
});
for (const kind of ["pagehide", "blur"]) addEventListener(kind, () => forms().forEach((form) => save(form, true)));
document.addEventListener("visibilitychange", () => { if (document.hidden) forms().forEach((form) => save(form, true)); });

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-clash] button");
  if (!button || !("typing" in button.form.dataset)) return;
  event.preventDefault();
  choose(button);
});

// A note is saved with Enter.
document.addEventListener("keydown", (event) => {
  const form = event.target.form;
  if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.target.tagName !== "TEXTAREA") return;
  if (!form || !("enter" in form.dataset)) return;
  event.preventDefault();
  form.requestSubmit();
});

// Once it is written down its field is empty again; where it could not be, the words stay.
document.addEventListener("htmx:beforeRequest", ({ target }) => clearTimeout(timers.get(target)));
document.addEventListener("htmx:afterRequest", ({ target, detail }) => {
  if (!("clear" in (target.dataset ?? {}))) return;
  if (!detail.successful || document.querySelector("#written #problem")) {
    if (!detail.xhr?.status) { say("away"); save(target); }
    return;
  }
  const fields = [...target.elements].filter((field) => field.name && field.type !== "hidden");
  for (const field of fields) field.value = field.defaultValue = "";
  // What was still on its way must not stand there again as half typed.
  sending.get(target)?.then(() => send(target, fields.map((field) => [field.name, ""]))).catch(() => {});
  say("saved");
  target.querySelector("textarea, input[type=text]")?.focus();
});

for (const button of document.querySelectorAll("[data-copy]")) {
  button.addEventListener("click", async () => {
    const field = document.getElementById(button.dataset.copy);
    field.select();
    try { await navigator.clipboard.writeText(field.value); } catch { document.execCommand("copy"); }
    document.getElementById("copied").textContent = button.dataset.copied;
    button.textContent = button.dataset.copied;
  });
}

// On a slow computer somebody may have begun to type before this script was there.
for (const form of forms()) if ([...form.elements].some(changed)) timers.set(form, setTimeout(() => save(form), PAUSE));
