// A block copied from a spreadsheet and pasted in a field fills that field and those after it and below.

for (const place of document.querySelectorAll('[data-matrix]')) {
  place.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const first = event.target.closest('tbody tr td');
    // One figure is pasted as everywhere.
    if (!first || !/[\t\n]/.test(text.trimEnd())) return;
    event.preventDefault();
    const rows = [...place.querySelectorAll('tbody tr')];
    const down = rows.indexOf(first.parentElement);
    const across = first.cellIndex;
    for (const [y, line] of text
      .trimEnd()
      .split(/\r\n|\r|\n/)
      .entries()) {
      for (const [x, value] of line.split('\t').entries()) {
        const field = rows[down + y]?.cells[across + x]?.querySelector('input');
        if (!field) continue;
        field.value = value.trim();
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));
      }
    }
  });
}
