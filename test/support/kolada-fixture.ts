/** A small Kolada of our own: real ids and titles, made-up values. */
export type StandInKeyFigure = {
  id: string;
  title: string;
  description: string;
  is_divided_by_gender: boolean;
  municipality_type: 'K' | 'L' | 'A';
  auspice: string | null;
  operating_area: string;
  perspective: string | null;
  prel_publication_date: string | null;
  publication_date: string | null;
  publ_period: string | null;
  has_ou_data: boolean;
  ou_publication_date: string | null;
};

export type StandInCell = {
  gender: 'T' | 'K' | 'M';
  count: number;
  status: string;
  value: number | null;
  isdeleted: boolean;
};

export type StandInGroup = {
  id: string;
  title: string;
  members: { member_id: string; member_title: string }[];
};

export type KoladaFixture = {
  kpi: StandInKeyFigure[];
  kpi_groups: StandInGroup[];
  municipality: { id: string; title: string; type: 'K' | 'L' }[];
  municipality_groups: StandInGroup[];
  ou: { id: string; title: string; municipality: string }[];
  /** The cells of a key figure, area and year; null where there is nothing at all. */
  cells: (kpi: string, area: string, year: number) => StandInCell[] | null;
};

const figure = (id: string, title: string, more: Partial<StandInKeyFigure> = {}): StandInKeyFigure => ({
  id,
  title,
  description: `${title}. Källa: Socialstyrelsen.`,
  is_divided_by_gender: false,
  municipality_type: 'K',
  auspice: 'X',
  operating_area: 'Individ- och familjeomsorg',
  perspective: 'Kvalitet och resultat',
  prel_publication_date: null,
  publication_date: '2026-06-15',
  publ_period: '2025',
  has_ou_data: false,
  ou_publication_date: null,
  ...more,
});

export const FIRST_YEAR = 2016;
export const LAST_YEAR = 2025;

/** 26 municipalities, as many as a county may have. */
export const MUNICIPALITIES = [
  '0114', '0115', '0117', '0120', '0123', '0125', '0126', '0127', '0128', '0136', '0138', '0139', '0140', '0160',
  '0162', '0163', '0180', '0181', '0182', '0183', '0184', '0186', '0187', '0188', '0191', '0192',
]; // prettier-ignore

/** A figure made from its place, the same every time: whole hundredths, so that it can be compared as text. */
export const valueAt = (kpi: string, area: string, year: number, gender: string): number => {
  let mix = 7;
  for (const letter of `${kpi}${area}${year}${gender}`) mix = (mix * 31 + letter.charCodeAt(0)) % 100_003;
  return (mix % 10_000) / 100;
};

export function koladaFixture(): KoladaFixture {
  const kpi = [
    figure(
      'U30751',
      'Vuxna (18+) som fått minst en insats p.g.a. utsatthet för våld i nära relation, antal/10 000 vuxna',
      {
        is_divided_by_gender: true,
        prel_publication_date: '2026-10-01',
        publication_date: '2026-12-15',
      },
    ),
    figure(
      'U30750',
      'Vuxna (18+) som aktualiserats p.g.a. utsatthet för våld i nära relation, antal/10 000 vuxna',
      {
        is_divided_by_gender: true,
      },
    ),
    figure('N07403', 'Anmälda våldsbrott, antal/100 000 inv', {
      description: 'Antal anmälda våldsbrott. Källa: Brå.',
    }),
    figure('N07402', 'Anmälda brott om grov kvinnofridskränkning, antal/100 000 inv', {
      municipality_type: 'A',
    }),
    figure('U07418', 'Anmälda våldsbrott, treårsmedelvärde, antal/100 000 inv (-2024)', {
      publication_date: null,
    }),
  ];
  const divided = new Set(kpi.filter((one) => one.is_divided_by_gender).map(({ id }) => id));
  return {
    kpi,
    kpi_groups: [
      { id: 'G2KPI1', title: 'IFO - Våld i nära relationer', members: [member('U30750'), member('U30751')] },
    ],
    municipality: [
      { id: '0000', title: 'Riket', type: 'L' },
      { id: '0001', title: 'Region Stockholm', type: 'L' },
      ...MUNICIPALITIES.map((id) => ({ id, title: `Kommun ${id}`, type: 'K' as const })),
    ],
    municipality_groups: [
      {
        id: 'G37411',
        title: 'Liknande kommuner, övergripande, 2025',
        members: [member('0180'), member('0184')],
      },
    ],
    ou: [{ id: 'V15E01', title: 'Enhet A', municipality: '0180' }],
    cells: (id, area, year) => {
      if (year < FIRST_YEAR || year > LAST_YEAR) return null;
      const genders = divided.has(id) ? (['T', 'K', 'M'] as const) : (['T'] as const);
      return genders.map((gender) => ({
        gender,
        count: area.startsWith('G') ? 2 : 1,
        status: '',
        value: valueAt(id, area, year, gender),
        isdeleted: false,
      }));
    },
  };
}

const member = (id: string) => ({ member_id: id, member_title: id });
