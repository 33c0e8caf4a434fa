// A minute of a long recording drawn across the whole width, above the drawing of all of it.
const WIDTH = 600;

export function closeUp(box, item, clock) {
  if (!box) return null;
  const seconds = Number(box.dataset.seconds);
  const [group, here, ends] = [box.querySelector("g"), box.querySelector(".here"), box.querySelector(".ends")];
  let from = null;

  async function draw(first) {
    from = first;
    const answer = await fetch(`/file/${encodeURIComponent(item())}/close-up?from=${first}`);
    if (!answer.ok || answer.redirected || from !== first) return;
    group.innerHTML = await answer.text();
    ends.textContent = `${clock(first)} – ${clock(first + seconds)}`;
    box.hidden = false;
  }

  function line(now) {
    const x = String(((now - from) / seconds) * WIDTH);
    here.setAttribute("x1", x);
    here.setAttribute("x2", x);
  }

  return {
    line,
    show(now) {
      const first = Math.floor(now / seconds) * seconds;
      if (first !== from) draw(first);
      line(now);
    },
    at: (part) => from + part * seconds,
  };
}
