import { useTexts } from '../../../web/page-context.js';
import { diagramTexts } from '../diagram.texts.js';
import type { Picture } from '../diagram.types.js';
import { Arrow, type ArrowProps } from './arrow.js';

const STRAIGHT = [
  { x: 1, y: 8 },
  { x: 43, y: 8 },
];

/** The same in both languages. */
const FIRST_FACTOR = 'F1';

type Key = keyof typeof diagramTexts.sv.legendLines;
type Sample = Omit<ArrowProps, 'points'>;

const SAMPLES: Readonly<Record<Exclude<Key, 'conflict' | 'factor'>, Sample>> = {
  resource: { look: 'plain', against: false, side: false },
  none: { look: 'none', against: false, side: false },
  partial: { look: 'partial', against: false, side: false },
  established: { look: 'established', against: false, side: false },
  minus: { look: 'plain', against: true, side: false },
  side: { look: 'none', against: false, side: true },
};

/** What the lines and marks mean: the three grades always, the rest where the picture has them. */
export const Legend = ({ picture }: { picture: Picture }) => {
  const t = useTexts(diagramTexts);
  const kinds = new Set(picture.boxes.map(({ kind }) => kind));
  const keys: Key[] = [
    ...(kinds.has('resource') ? (['resource'] as const) : []),
    'none',
    'partial',
    'established',
    ...(picture.links.some(({ sign }) => sign === '-') ? (['minus'] as const) : []),
    ...(kinds.has('side_effect') ? (['side'] as const) : []),
    ...(picture.conflicts.length > 0 ? (['conflict'] as const) : []),
    ...(picture.factors.length > 0 ? (['factor'] as const) : []),
  ];
  return (
    <ul class="legend" aria-label={t.legend}>
      {keys.map((key) => (
        <li key={key}>
          <svg class="legend__line" viewBox="0 0 46 16" aria-hidden="true">
            {key === 'conflict' ? (
              <>
                <path class="edge edge--conflict" d="M9 8h28" />
                <path class="edge-head--conflict" d="M1 8l9-5v10zM45 8l-9-5v10z" />
              </>
            ) : key === 'factor' ? (
              <>
                <rect class="factor" x="9" y="0.75" width="28" height="14.5" rx="7" />
                <text class="factor-text" x="23" y="12" text-anchor="middle">
                  {FIRST_FACTOR}
                </text>
              </>
            ) : (
              <Arrow points={STRAIGHT} {...SAMPLES[key]} />
            )}
          </svg>
          {t.legendLines[key]}
        </li>
      ))}
    </ul>
  );
};
