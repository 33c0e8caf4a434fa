// The lines of progress are renewed every two seconds; what is read out is only what changed
// in words, so that a screen reader is not talked over.
const spoken = document.getElementById("spoken");

document.addEventListener("htmx:afterSwap", () => {
  const words = [...document.querySelectorAll("[data-stage]")].map((one) => one.dataset.stage).join(". ");
  if (spoken && spoken.textContent !== words) spoken.textContent = words;
});
