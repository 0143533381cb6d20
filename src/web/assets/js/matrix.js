// A block copied from a spreadsheet and pasted in a field fills that field and those after it and below.

// A cell with line breaks stands within quotation marks.
const CELL = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/g;

function rowsOf(text) {
  const rows = [[]];
  for (const [, quoted, bare, end] of text.matchAll(CELL)) {
    rows.at(-1).push((quoted?.replaceAll('""', '"') ?? bare).trim());
    if (end === '') break;
    if (end !== '\t') rows.push([]);
  }
  return rows;
}

// One value is pasted as everywhere; so are lines of words that no spreadsheet has put in cells.
function isBlock(text, field, html) {
  if (text.includes('\t')) return true;
  return /[\r\n]/.test(text) && (field.tagName === 'INPUT' || /<table/i.test(html));
}

function putAside(place, text) {
  const block = place.closest('form').elements.namedItem('block');
  block.closest('details')?.setAttribute('open', '');
  block.value = text;
  block.focus();
}

for (const place of document.querySelectorAll('[data-matrix]')) {
  place.addEventListener('paste', (event) => {
    const text = (event.clipboardData?.getData('text/plain') ?? '').trimEnd();
    const html = event.clipboardData?.getData('text/html') ?? '';
    const first = event.target.closest('tbody tr td');
    if (!first || !isBlock(text, event.target, html)) return;
    event.preventDefault();
    const rows = [...place.querySelectorAll('tbody tr')];
    const down = rows.indexOf(first.parentElement);
    const across = first.cellIndex;
    const placed = rowsOf(text).flatMap((line, y) =>
      line.map((value, x) => ({
        value,
        field: rows[down + y]?.cells[across + x]?.querySelector('input, textarea'),
      })),
    );
    // What has no field is not left out unsaid: the whole block goes where it is told what does not fit.
    if (placed.some(({ value, field }) => value !== '' && !field)) return putAside(place, text);
    for (const { value, field } of placed) {
      if (!field) continue;
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    }
  });
}
