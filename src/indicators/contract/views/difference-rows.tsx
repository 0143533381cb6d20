import { Parts } from '../../../web/components/diff-parts.js';
import { words } from '../../../web/i18n/words.js';
import { useTexts } from '../../../web/page-context.js';
import { contractTexts } from '../contract.texts.js';
import type { Difference, ShapeDifference, TextDifference } from '../difference.js';

/** What a column holds: "Sparat här", "Version 2". */
type Columns = { before: string; after: string };

/** What differs between two wordings of a definition, beside each other. */
export const DifferenceRows = ({ difference, ...columns }: Columns & { difference: Difference }) => {
  const t = useTexts(contractTexts);
  const w = useTexts(words);
  const { title, definition, shape } = difference;
  const said = (one: ShapeDifference, side: 'before' | 'after'): string =>
    one.field === 'unit'
      ? one[side] || t.noUnit
      : one.field === 'measure'
        ? w.measure[one[side]]
        : w.direction[one[side]];
  return (
    <div class="diff">
      {title && <Row label={t.nameRow} difference={title} {...columns} />}
      {definition && <Row label={t.definitionRow} difference={definition} {...columns} />}
      {shape.map((one) => (
        <Row
          key={one.field}
          label={t.shapeRows[one.field]}
          difference={{
            before: [{ kind: 'removed', text: said(one, 'before') }],
            after: [{ kind: 'added', text: said(one, 'after') }],
          }}
          {...columns}
        />
      ))}
    </div>
  );
};

const Row = ({
  label,
  difference,
  before,
  after,
}: Columns & { label: string; difference: TextDifference }) => (
  <div class="diff__row">
    <p class="small strong">{label}</p>
    <div class="diff__col">
      <span class="diff__label">{before}</span>
      <Parts parts={difference.before} />
    </div>
    <div class="diff__col">
      <span class="diff__label">{after}</span>
      <Parts parts={difference.after} />
    </div>
  </div>
);
