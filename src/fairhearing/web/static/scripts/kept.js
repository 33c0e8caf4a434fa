// What is half typed when it locks goes to the program's memory, and back to its place afterwards.
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

function halfTyped() {
  return [...document.forms]
    .map((form) => [form, [...form.elements].filter(changed)])
    .filter(([, fields]) => fields.some((field) => isText(field) && field.value.trim()))
    .map(([form, fields]) => ({ action: pathOf(form), typed: fields.map(told) }));
}

// Send what is half typed on this page to the program.
export async function keep(token) {
  const forms = halfTyped();
  if (!forms.length) return;
  const drafts = JSON.stringify({ tab: own, page: location.pathname + location.search, forms });
  await fetch("/locked/keep/", {
    method: "POST",
    headers: { "X-CSRFToken": token },
    body: new URLSearchParams({ drafts }),
  });
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

// Put back what belongs to the forms that stand on this page now; each only once.
export function putBack() {
  const notice = document.getElementById("kept");
  for (const form of notice ? document.forms : []) {
    const here = [...notice.querySelectorAll("ul:not(.done)")].filter((one) => one.dataset.action === pathOf(form));
    const one = here.find((each) => each.dataset.tab === own) ?? here.at(-1);
    if (!one) continue;
    for (const field of one.children) put(form, field.dataset.name, field.textContent);
    one.classList.add("done");
    notice.querySelector(".in-place").hidden = false;
    notice.querySelector(".elsewhere").hidden = !notice.querySelector("ul:not(.done)");
  }
}

// A form that was sent without a new page: what was put back into it is saved now.
export function saved(path) {
  const notice = document.getElementById("kept");
  notice?.querySelector(`ul.done[data-action="${CSS.escape(path)}"]`)?.remove();
  if (notice && !notice.querySelector("ul")) notice.remove();
}
