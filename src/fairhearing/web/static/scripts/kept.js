// What is half typed when it locks, or when somebody goes on to another page, goes to the
// program's memory, and back to its place afterwards.
const TEXT = "textarea, input[type=text], input[type=search], input[type=email], input:not([type])";
const own = ownTab();

// Two windows of one browser may have half a note each in the same place.
function ownTab() {
  const known = sessionStorage.getItem("tab") || Math.random().toString(36).slice(2);
  sessionStorage.setItem("tab", known);
  return known;
}

const pathOf = (form) => new URL(form.getAttribute("action") || "", location.href).pathname;
const isText = (field) => field.matches(TEXT);

function changed(field) {
  if (!field.name || field.disabled) return false;
  if (field.matches("[type=checkbox], [type=radio]")) return field.checked !== field.defaultChecked;
  if (field.matches("select")) {
    const before = [...field.options].findIndex((one) => one.defaultSelected);
    return field.selectedIndex !== Math.max(0, before);
  }
  return isText(field) && field.value !== field.defaultValue;
}

function labelOf(field) {
  const label = field.labels?.[0]?.cloneNode(true);
  for (const extra of label?.querySelectorAll(".hint, select, input, textarea") ?? []) extra.remove();
  return label?.textContent.replace(/\s+/g, " ").trim() ?? "";
}

function told(field) {
  const words = field.matches("select") ? field.selectedOptions[0]?.textContent ?? "" : "";
  return { name: field.name, value: field.value, label: labelOf(field), words };
}

// In a form that came with a draft in it, a field that was emptied counts as well.
function worth(form, field) {
  return isText(field) && (field.value.trim() || "draft" in form.dataset);
}

// A draft takes the place of the one before it, so that it holds what has not changed since too.
function whole(form, fields) {
  return "draft" in form.dataset ? [...form.elements].filter((one) => one.name && (isText(one) || fields.includes(one))) : fields;
}

function halfTyped(forms) {
  return forms
    .filter((form) => form.method === "post") // a search saves nothing
    .map((form) => [form, [...form.elements].filter(changed)])
    .filter(([form, fields]) => fields.some((field) => worth(form, field)))
    .map(([form, fields]) => ({ action: pathOf(form), typed: whole(form, fields).map(told) }));
}

// Send what is half typed on this page to the program.
export async function keep(token, from = [...document.forms]) {
  const forms = halfTyped(from);
  if (!forms.length) return;
  const drafts = JSON.stringify({ tab: own, page: location.pathname + location.search, forms });
  await fetch("/locked/keep/", {
    method: "POST",
    headers: { "X-CSRFToken": token },
    body: new URLSearchParams({ drafts }),
    keepalive: true, // the page may be gone before the answer
  });
}

// Whether somebody who leaves these forms leaves words behind; only some forms keep them then.
export function leftBehind(within) {
  const forms = [...document.forms].filter((form) => "keep" in form.dataset && within.contains(form));
  return halfTyped(forms).length ? forms : [];
}

function put(form, name, value) {
  for (const field of form.elements) {
    if (field.name !== name) continue;
    if (field.matches("[type=checkbox], [type=radio]")) {
      if (field.value === value) field.checked = !field.defaultChecked;
    } else if (isText(field) || field.matches("select")) {
      field.value = value;
    } else continue;
    const around = field.closest("details");
    if (around) around.open = true;
  }
}

// What is kept for the form that goes there: this window's, otherwise the latest.
function keptFor(notice, action) {
  const all = [...notice.querySelectorAll("ul")].filter((one) => one.dataset.action === action);
  return all.find((one) => one.dataset.tab === own) ?? all.at(-1);
}

// Put back what belongs to the forms that stand on this page now, but over nothing newer.
export function putBack() {
  const notice = document.getElementById("kept");
  if (!notice) return;
  const placed = new Set();
  for (const form of document.forms) {
    const one = keptFor(notice, pathOf(form));
    if (!one) continue;
    placed.add(one);
    if ("draft" in form.dataset) continue; // the page came with it, and with nothing older
    if (document.getElementById("problem") || [...form.elements].some(changed)) continue;
    for (const field of one.children) put(form, field.dataset.name, field.textContent);
  }
  notice.querySelector(".in-place").hidden = !placed.size;
  // A form that was sent while locked is seen on a page of its own.
  const elsewhere = "sent" in notice.dataset || notice.querySelectorAll("ul").length > placed.size;
  notice.querySelector(".elsewhere").hidden = !elsewhere;
}

// A form that was sent without a new page: what was put back into it is saved now.
export function saved(path) {
  const notice = document.getElementById("kept");
  if (!notice) return;
  keptFor(notice, path)?.remove();
  if (!notice.querySelector("ul") && !("sent" in notice.dataset)) notice.remove();
}
