// Dropping files: each is sent by itself, with its own line of progress.
const form = document.getElementById("drop");
const choose = document.getElementById("choose");
const sending = document.getElementById("sending");
const told = document.getElementById("told");
const token = form.querySelector("[name=csrfmiddlewaretoken]").value;

function line(name) {
  const row = document.createElement("p");
  const words = document.createElement("span");
  const bar = document.createElement("progress");
  words.textContent = `${form.dataset.sealing} ${name}`;
  bar.max = 100;
  bar.setAttribute("aria-label", words.textContent);
  row.append(words, bar);
  sending.append(row);
  return { row, words, bar };
}

function send(file) {
  const shown = line(file.name);
  return new Promise((done) => {
    const body = new FormData();
    body.append("files", file, file.name);
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.setRequestHeader("X-CSRFToken", token);
    request.setRequestHeader("X-Part", "files");
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) shown.bar.value = (100 * event.loaded) / event.total;
    });
    request.addEventListener("load", () => { shown.row.remove(); replace(request.responseText); told.textContent = `${form.dataset.sealed} ${file.name}`; done(); });
    request.addEventListener("error", () => {
      shown.bar.remove();
      shown.words.textContent = `${file.name} ${form.dataset.failed}`;
      done();
    });
    request.send(body);
  });
}

// Every answer holds the whole list; notices about earlier files of the same drop are kept.
function replace(text) {
  const fresh = new DOMParser().parseFromString(text, "text/html").getElementById("files");
  if (!fresh) { location.reload(); return; }
  const old = document.getElementById("files");
  for (const notice of [...old.querySelectorAll(":scope > .notice.kept")].reverse()) fresh.prepend(notice);
  for (const notice of fresh.querySelectorAll(":scope > .notice")) notice.classList.add("kept");
  old.replaceWith(fresh);
}

async function sendAll(files) {
  for (const notice of document.querySelectorAll("#files > .notice")) notice.remove();
  for (const file of files) await send(file);
  choose.value = "";
}

choose.addEventListener("change", () => sendAll([...choose.files]));
form.addEventListener("submit", (event) => { event.preventDefault(); sendAll([...choose.files]); });
for (const kind of ["dragenter", "dragover"]) {
  form.addEventListener(kind, (event) => { event.preventDefault(); form.classList.add("over"); });
}
for (const kind of ["dragleave", "drop"]) {
  form.addEventListener(kind, (event) => { event.preventDefault(); form.classList.remove("over"); });
}
form.addEventListener("drop", (event) => sendAll([...event.dataTransfer.files]));
