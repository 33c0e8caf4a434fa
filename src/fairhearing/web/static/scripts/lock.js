// Escape twice within a second locks at once: the page goes blank first, then the key is forgotten.
const WITHIN = 1000;
let last = 0;

function lock() {
  const form = document.getElementById("lock");
  if (!form) return;
  document.body.hidden = true;
  document.title = "Notes";
  form.submit();
}

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  const now = Date.now();
  if (now - last < WITHIN) lock();
  last = now;
}, true);

// A page the browser kept from before the lock must not come back with "back".
window.addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
