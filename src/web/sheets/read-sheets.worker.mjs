// Reads a spreadsheet somebody sent, in a thread of its own: what goes wrong in here harms nobody else. An xlsx file is a
// zip archive; before the library sees it every entry is unpacked here with its declared size as the limit.
import { parentPort as port, workerData } from 'node:worker_threads';
import { inflateRawSync } from 'node:zlib';

/* eslint-disable unicorn/require-post-message-target-origin -- a thread's port takes none */

/** Notes stand below a table. */
const TAIL = 30;
const MOST = { unpacked: 50 * 1024 * 1024, entries: 1000, line: 40_000, ...workerData.most };

class Refused extends Error {}
const refuse = (why) => {
  throw new Refused(why);
};

/** The archive's entries by its own list of contents. */
function entriesOf(zip) {
  const from = Math.max(0, zip.length - 65_557);
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < from || end + 22 > zip.length) refuse('not-a-spreadsheet');
  const count = zip.readUInt16LE(end + 10);
  if (count > MOST.entries) refuse('too-large');
  const entries = [];
  let at = zip.readUInt32LE(end + 16);
  for (let turn = 0; turn < count; turn += 1) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== 0x02014b50) refuse('not-a-spreadsheet');
    const [name, extra, comment] = [28, 30, 32].map((place) => zip.readUInt16LE(at + place));
    entries.push({
      name: zip.toString('utf8', at + 46, at + 46 + name),
      flags: zip.readUInt16LE(at + 8),
      method: zip.readUInt16LE(at + 10),
      packed: zip.readUInt32LE(at + 20),
      size: zip.readUInt32LE(at + 24),
      start: zip.readUInt32LE(at + 42),
    });
    at += 46 + name + extra + comment;
  }
  return entries;
}

function unpack(zip, { flags, method, packed, size, start }) {
  if (flags & 1) refuse('encrypted');
  if (start + 30 > zip.length || zip.readUInt32LE(start) !== 0x04034b50) refuse('not-a-spreadsheet');
  const data = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28);
  if (data + packed > zip.length) refuse('not-a-spreadsheet');
  const bytes = zip.subarray(data, data + packed);
  if (method === 0) return bytes;
  if (method !== 8) refuse('not-a-spreadsheet');
  try {
    return inflateRawSync(bytes, { maxOutputLength: Math.max(size, 1) });
  } catch {
    return refuse('lying-size');
  }
}

function inspect(zip) {
  const entries = entriesOf(zip);
  if (entries.reduce((sum, { size }) => sum + size, 0) > MOST.unpacked) refuse('too-large');
  for (const entry of entries) {
    const { name } = entry;
    if (/(^|[\\/])\.\.([\\/]|$)|^[\\/]|\\|:|\0/.test(name)) refuse('unsafe-name');
    if (/vbaProject|macrosheets|activeX|embeddings/i.test(name)) refuse('macros');
    const bytes = unpack(zip, entry);
    if (bytes.length !== entry.size) refuse('lying-size');
    if (!/\.(xml|rels|vml)$/i.test(name)) continue;
    if (bytes.subarray(0, 4).includes(0) || (bytes[0] === 0xff && bytes[1] === 0xfe))
      refuse('not-a-spreadsheet');
    if (/<!(DOCTYPE|ENTITY)/i.test(bytes.toString('latin1'))) refuse('dtd');
    if (name === '[Content_Types].xml' && bytes.includes('macroEnabled')) refuse('macros');
  }
}

/** A number of a spreadsheet as it shows it: 15 digits are all that the program itself answers for. */
function plainNumber(value) {
  const shown = Number(value.toPrecision(15));
  const text = String(shown);
  return text.includes('e') ? shown.toFixed(20).replace(/\.?0+$/, '') : text;
}

const asText = (value) => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return plainNumber(value);
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
};

async function readXlsx(bytes) {
  inspect(bytes);
  const { default: read } = await import('read-excel-file/universal');
  const sheets = await read(Uint8Array.from(bytes).buffer);
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: data }));
}

/** What Windows-1252 has from 0x80 on. Node's own decoder (20 to 23) leaves control characters there. */
const FROM_80 = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ';
const windows1252 = (bytes) =>
  bytes.toString('latin1').replaceAll(/[\u0080-\u009f]/g, (one) => FROM_80[one.charCodeAt(0) - 0x80]);

/** By its mark, or else UTF-8; otherwise Windows-1252, in which any text of letters is some text. */
function decoded(bytes) {
  const [first, second] = bytes;
  const marked =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  try {
    return printed(new TextDecoder(marked ?? 'utf-8', { fatal: true }).decode(bytes));
  } catch (fault) {
    return fault instanceof Refused || marked ? refuse('encoding') : printed(windows1252(bytes));
  }
}

const printed = (text) =>
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/.test(text) ? refuse('encoding') : text;

/** What most of the first lines are divided by; titles above the table may hold none. */
function delimiterOf(lines) {
  const first = lines.slice(0, 30).filter((line) => line.trim() !== '');
  const among = (one) => first.filter((line) => line.includes(one)).length;
  return [';', '\t', ','].find((one) => among(one) * 2 >= first.length) ?? ';';
}

async function readCsv(bytes) {
  const { parse } = await import('csv-parse/sync');
  const text = decoded(bytes);
  const lines = text.split('\n');
  if (lines.some((line) => line.length > MOST.line)) refuse('not-a-spreadsheet');
  try {
    const rows = parse(text, {
      delimiter: delimiterOf(lines),
      relax_column_count: true,
      skip_empty_lines: false,
      bom: true,
      max_record_size: MOST.line,
      to: MOST.rows + 1,
    });
    return [{ name: 'CSV', rows }];
  } catch {
    return refuse('not-a-spreadsheet');
  }
}

try {
  const bytes = Buffer.from(workerData.bytes);
  if (bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d))) refuse('empty');
  if (bytes.length > 3 && bytes.readUInt32BE(0) === 0xd0cf11e0) refuse('old-excel');
  const zip = bytes.length > 3 && bytes[0] === 0x50 && bytes[1] === 0x4b;
  const read = zip ? await readXlsx(bytes) : await readCsv(bytes);
  if (read.some(({ rows }) => rows.length > MOST.rows)) refuse('too-many-rows');
  const { head } = workerData;
  const isFilled = (cell) => asText(cell).trim() !== '';
  if (
    head !== undefined &&
    read.some(({ rows }) => rows.some((row) => row.slice(MOST.columns).some(isFilled)))
  )
    refuse('too-many-columns');
  const sheets = read.map(({ name, rows }) => ({
    name,
    rows: rows.map((row) => row.slice(0, MOST.columns).map(asText)),
  }));
  if (head === undefined) port.postMessage({ sheets });
  else {
    // The rest is handed over as it is asked for: a whole sheet at once would hold the asking thread up.
    port.on('message', ({ sheet, from, to }) =>
      port.postMessage({ rows: sheets[sheet].rows.slice(from, to) }),
    );
    port.postMessage({
      sheets: sheets.map(({ name, rows }) => ({
        name,
        rows: rows.slice(0, head),
        tail: rows.slice(-TAIL),
        count: rows.length,
      })),
    });
  }
} catch (fault) {
  port.postMessage({ refused: fault instanceof Refused ? fault.message : 'not-a-spreadsheet' });
}
