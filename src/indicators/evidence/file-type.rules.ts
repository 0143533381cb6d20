export const EVIDENCE_TYPES = ['pdf', 'xlsx', 'csv', 'png', 'jpeg'] as const;
export type EvidenceType = (typeof EVIDENCE_TYPES)[number];

export const MEDIA_TYPES: Readonly<Record<EvidenceType, string>> = {
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  png: 'image/png',
  jpeg: 'image/jpeg',
};

const ENDINGS: Readonly<Record<string, EvidenceType>> = {
  pdf: 'pdf',
  xlsx: 'xlsx',
  csv: 'csv',
  png: 'png',
  jpg: 'jpeg',
  jpeg: 'jpeg',
};

const begins = (bytes: Buffer, with_: readonly number[]): boolean =>
  with_.every((byte, at) => bytes[at] === byte);

/** What a file is by its bytes; never by what its sender calls it. */
function typeOfBytes(bytes: Buffer): EvidenceType | null {
  if (begins(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) return 'pdf';
  if (begins(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  if (begins(bytes, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (begins(bytes, [0x50, 0x4b, 0x03, 0x04])) {
    // A workbook, and none that brings programs along.
    return bytes.includes('xl/workbook.xml') && !bytes.includes('vbaProject.bin') ? 'xlsx' : null;
  }
  // Text in UTF-8 or Windows-1252 with separators, no page of a browser's.
  if (bytes.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d)) return null;
  const text = bytes.toString('latin1');
  return /[;,\t]/.test(text) && !/^\s*</.test(text.replace(/^\u00ef\u00bb\u00bf/, '')) ? 'csv' : null;
}

/** The type of a file whose name and bytes say the same; null where they do not, or it is none of ours. */
export function evidenceType(name: string, bytes: Buffer): EvidenceType | null {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const type = typeOfBytes(bytes);
  return type !== null && ENDINGS[ending] === type ? type : null;
}
