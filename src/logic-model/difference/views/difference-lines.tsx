import { Icon, type IconName } from '../../../web/components/icon.js';
import { words } from '../../../web/i18n/words.js';
import { useLocale, useTexts } from '../../../web/page-context.js';
import { Parts } from '../../../web/components/diff-parts.js';
import { differenceTexts } from '../difference.texts.js';
import type { Change, DifferenceLine } from '../difference.views.js';
import { inWords, isConflict, sectionOf } from '../line.wording.js';

const icons: Record<Change, IconName> = {
  added: 'plus',
  removed: 'x',
  reworded: 'edit',
  moved: 'swap',
  changed: 'edit',
  linked: 'link',
  unlinked: 'x',
  relinked: 'swap',
  link_changed: 'edit',
  conflict_added: 'plus',
  conflict_removed: 'x',
  conflict_changed: 'edit',
  factor_added: 'plus',
  factor_removed: 'x',
  factor_changed: 'edit',
  target_changed: 'target',
  about_changed: 'edit',
};

/** Lines whose own text says what they are about. */
const COMES_OR_GOES: ReadonlySet<Change> = new Set(['added', 'removed', 'factor_added', 'factor_removed']);

type LinesProps = { lines: readonly DifferenceLine[]; level: 2 | 3 };

/** Lines under the part of the model they belong to. */
export const DifferenceLines = ({ lines, level }: LinesProps) => {
  const t = useTexts(differenceTexts);
  const Heading = level === 2 ? 'h2' : 'h3';
  const sections = new Map<ReturnType<typeof sectionOf>, DifferenceLine[]>();
  for (const line of lines) {
    const section = sectionOf(line);
    sections.set(section, [...(sections.get(section) ?? []), line]);
  }
  return (
    <>
      {[...sections].map(([section, own]) => (
        <section key={section} class="stack stack--3">
          <Heading class="difference__part">
            {typeof section === 'number' ? t.subGoalNo(String(section)) : t.sections[section]}
          </Heading>
          <ul class="list-plain difference">
            {own.map((line, index) => (
              <Line key={index} line={line} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
};

const Line = ({ line }: { line: DifferenceLine }) => {
  const t = useTexts(differenceTexts);
  const { change } = line;
  return (
    <li class="difference__line">
      <span class="difference__change">
        <span class="state state--small" data-state="">
          <Icon name={icons[change]} size="s" />
          {t.changes[change]}
        </span>
      </span>
      <div class="stack stack--1">
        <What line={line} />
        <Sides line={line} />
      </div>
    </li>
  );
};

/** What the line is about, unless its own text says so. */
const What = ({ line }: { line: DifferenceLine }) => {
  const t = useTexts(differenceTexts);
  const kinds = useTexts(words).node;
  const { change, node, to, indicator, factor, field } = line;
  if (factor) return COMES_OR_GOES.has(change) || field === 'text' ? null : <p>{factor.text}</p>;
  if (!node) return <strong class="small">{field && t.fields[field]}</strong>;
  if (to && isConflict(change))
    return (
      <p>
        {node.text} <strong>{t.and}</strong> {to.text}
      </p>
    );
  if (to)
    return (
      <p>
        {node.text} <span aria-hidden="true">→</span>
        <span class="visually-hidden">{t.to}</span> {to.text}
      </p>
    );
  if (indicator)
    return (
      <p>
        <strong>{indicator.name}</strong> <span class="small soft">{node.text}</span>
      </p>
    );
  const own = COMES_OR_GOES.has(change) || field === 'text';
  return (
    <p class="small">
      <span class="soft">{kinds[node.kind]}</span>
      {!own && <> {node.text}</>}
    </p>
  );
};

const Sides = ({ line }: { line: DifferenceLine }) => {
  const t = useTexts(differenceTexts);
  const locale = useLocale();
  const { change, field, before, after, words: parts } = line;
  if (change === 'added' || change === 'factor_added')
    return (
      <p class="diff__col">
        <ins>{after}</ins>
      </p>
    );
  if (change === 'removed' || change === 'factor_removed')
    return (
      <p class="diff__col">
        <del>{before}</del>
      </p>
    );
  if (field === null) {
    const assumption = after ?? before;
    return assumption === null ? null : (
      <p class="small soft">
        {isConflict(change) ? t.fields.reasoning : t.fields.assumption}: {assumption}
      </p>
    );
  }
  const named = line.node !== null || line.factor !== null;
  return (
    <>
      {named && field !== 'text' && field !== 'target' && <p class="small soft">{t.fields[field]}</p>}
      <div class="difference__sides">
        <p class={parts ? 'diff__col' : undefined}>
          <span class="diff__label">{t.before}</span>
          {parts ? <Parts parts={parts.before} /> : inWords(locale, field, before)}
        </p>
        <p class={parts ? 'diff__col' : undefined}>
          <span class="diff__label">{t.after}</span>
          {parts ? <Parts parts={parts.after} /> : inWords(locale, field, after)}
        </p>
      </div>
    </>
  );
};
