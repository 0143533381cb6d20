/** Files that people send, every figure of them made up; one has what such files usually have of faults. */
export const evidence = {
  name: 'svar-per-kommun-pahittat.csv',
  note: 'Påhittade svar i övningsmiljön: de 15 kommuner som svarade ja.',
  text: [
    'Påhittade uppgifter i övningsmiljön',
    'Kommun;Erbjuder stöd;I egen regi',
    'Botkyrka;ja;ja',
    'Huddinge;ja;ja',
    'Solna;ja;nej',
    'Täby;nej;',
  ].join('\r\n'),
} as const;

export const figures = {
  name: 'relationsvald-2019-2025-pahittat.csv',
  publisher: 'Kriminalvården',
  attribution: 'Källa: Kriminalvården (påhittade värden i övningsmiljön)',
  text: [
    'Klienter som påbörjat program mot relationsvåld (påhittade värden i övningsmiljön)',
    '',
    'År;Kön;Antal',
    '2019;Totalt;139',
    '2019;Kvinnor;8',
    '2019;Män;131',
    '2024;Totalt;160',
    '2024;Kvinnor;10',
    '2024;Män;150',
    '2025;Totalt;161',
    '2025;Kvinnor;10',
    '2025;Män;ca 150',
  ].join('\r\n'),
  mapping: {
    sheet: 'CSV',
    headingRow: 3,
    layout: 'rows',
    periodColumn: 'A',
    sexColumn: 'B',
    valueColumn: 'C',
    dash: 'missing',
    state: 'final',
  },
} as const;
