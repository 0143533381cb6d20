import readExcel from 'read-excel-file/node';

/** The sheets of a workbook by name, read back from its bytes. */
export async function readSheet(
  bytes: Buffer,
): Promise<Map<string, (string | number | boolean | Date | null)[][]>> {
  const sheets = (await readExcel(bytes)) as unknown as {
    sheet: string;
    data: (string | number | boolean | Date | null)[][];
  }[];
  return new Map(sheets.map((one) => [one.sheet, one.data]));
}
