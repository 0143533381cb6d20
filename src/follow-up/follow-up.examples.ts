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
    coverage: { commitments: 20, followable: 18, share: 90 },
  },
};
