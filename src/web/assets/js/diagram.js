// Zoom for the diagram. Without it the picture is shown at its own size in a box that scrolls.

const step = 1.25;
const smallest = 0.2;
const largest = 3;

for (const box of document.querySelectorAll('[data-diagram]')) {
  const figure = box.closest('figure');
  const picture = box.querySelector('svg');
  const tools = figure?.querySelector('[data-diagram-tools]');
  if (!picture || !tools) continue;
  tools.hidden = false;
  const { width, height } = picture.viewBox.baseVal;

  // What is in the middle of the box stays there.
  const zoomTo = (scale) => {
    const [x, y] = [
      (box.scrollLeft + box.clientWidth / 2) / box.scrollWidth,
      (box.scrollTop + box.clientHeight / 2) / box.scrollHeight,
    ];
    picture.classList.add('logic--zoomed');
    picture.setAttribute('width', String(Math.round(width * Math.min(largest, Math.max(smallest, scale)))));
    box.scrollLeft = x * box.scrollWidth - box.clientWidth / 2;
    box.scrollTop = y * box.scrollHeight - box.clientHeight / 2;
  };
  const shown = () => picture.getBoundingClientRect().width / width;
  const fitting = () => Math.min(box.clientWidth / width, (innerHeight - 120) / height);

  tools.addEventListener('click', ({ target }) => {
    const asked = target.closest('[data-zoom]')?.dataset.zoom;
    if (asked === 'in') zoomTo(shown() * step);
    if (asked === 'out') zoomTo(shown() / step);
    if (asked === 'fit') zoomTo(fitting());
  });

  // A form that opens in the picture takes the focus: one goes on writing.
  figure.addEventListener('htmx:after:swap', () => figure.querySelector('form textarea')?.focus());

  // What was chosen may stand outside the box on a small screen.
  const chosen = box.querySelector('[aria-current]');
  if (chosen) {
    const [inside, around] = [chosen.getBoundingClientRect(), box.getBoundingClientRect()];
    box.scrollLeft += inside.left - around.left - (around.width - inside.width) / 2;
  }
}
