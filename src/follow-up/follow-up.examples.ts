export const LIST_EXAMPLE = {
  data: [{ year: 2026, state: 'draft', version: 3, sha256: null, publishedAt: null }],
};

export const EXAMPLE = {
  version: 3,
  state: 'draft',
  sha256: null,
  publishedAt: null,
  allowedActions: ['write', 'publish'],
  stops: ['analysis_missing'],
  warns: ['reports_open', 'year_not_over'],
  data: {
    schema: 'effektkedja/follow-up/1',
    year: 2026,
    compiledOn: '2026-11-20',
    platform: {
      name: 'Operation Kvinnofrid',
      county: 'Stockholms län',
      coordinatedBy: 'Länsstyrelsen i Stockholms län',
      madeUpValues: true,
    },
    findings: [
      {
        code: 'node-without-measure',
        severity: 'warn',
        title: {
          sv: 'Saknar indikator: Fler berättar om våld',
          en: 'No indicator: More people tell of violence',
        },
        explanation: {
          sv: 'Koppla en indikator som redan finns, eller skriv varför det här inte mäts.',
          en: 'Attach an indicator that already exists, or say why this is not measured.',
        },
        nodeId: '0197a1c2-0000-7000-8000-00000000e001',
        linkId: null,
        factorId: null,
        subGoalNo: 3,
        anchor: 'led-0197a1c2-0000-7000-8000-00000000e001',
      },
    ],
    coverage: { commitments: 20, followable: 18, share: 90 },
  },
};
