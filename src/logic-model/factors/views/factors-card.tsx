import { LinkButton } from '../../../web/components/button.js';
import { Card } from '../../../web/components/card.js';
import { Findings } from '../../../web/components/tasks.js';
import { formatDate } from '../../../web/i18n/format.js';
import { useLocale, useTexts } from '../../../web/page-context.js';
import type { Paths } from '../../logic-model.paths.js';
import type { FactorView, VersionWhole } from '../../logic-model.views.js';
import { useEndCodes } from '../../views/end-codes.js';
import { numbered } from '../factors.rules.js';
import { factorsTexts } from '../factors.texts.js';

type Codes = { version: Pick<VersionWhole, 'goals' | 'factors'>; codes: ReadonlyMap<string, string> };

/** When it happens, how it works and on what, as sentences. */
const About = ({ factor, version, codes }: Codes & { factor: FactorView }) => {
  const t = useTexts(factorsTexts);
  const locale = useLocale();
  const name = useEndCodes(version, codes);
  const list = factor.nodeIds.map(name).join(', ');
  const said = [
    factor.occursOn === null ? '' : t.from(formatDate(locale, factor.occursOn)),
    list === '' ? t.touchesNothing : t.touching(t.touches[factor.works], list),
    factor.how ?? '',
  ];
  return <>{said.filter(Boolean).join(' ')}</>;
};

type FactorsCardProps = Codes & {
  paths: Paths;
  /** Only those that touch one of these; null for all. */
  about: ReadonlySet<string> | null;
  editing: boolean;
};

/** What the world around does to the part of the model in view, beside it in every form. */
export const FactorsCard = ({ paths, about, editing, ...of }: FactorsCardProps) => {
  const t = useTexts(factorsTexts);
  const shown = numbered(of.version).filter(
    ({ factor }) => about === null || factor.nodeIds.some((id) => about.has(id)),
  );
  if (shown.length === 0 && !editing) return null;
  return (
    <Card
      id="omvarld"
      title={t.title}
      stack={3}
      aside={
        editing ? (
          <LinkButton small icon="plus" href={paths.newFactor}>
            {t.add}
          </LinkButton>
        ) : undefined
      }
    >
      {shown.length === 0 ? (
        <p class="small soft">{t.none}</p>
      ) : (
        <Findings
          items={shown.map(({ code, factor }) => ({
            level: 'note' as const,
            icon: 'globe' as const,
            title: `${code} ${factor.text}`,
            children: <About {...of} factor={factor} />,
          }))}
        />
      )}
    </Card>
  );
};

type DraftFactorsProps = { paths: Paths; draft: VersionWhole; codes: ReadonlyMap<string, string> };

/** All factors of the draft, each with the way to change it. */
export const DraftFactors = ({ paths, draft, codes }: DraftFactorsProps) => {
  const t = useTexts(factorsTexts);
  const open = draft.state === 'draft';
  return (
    <Card
      id="omvarld"
      title={t.title}
      stack={3}
      aside={
        open ? (
          <LinkButton small icon="plus" href={paths.newFactor}>
            {t.add}
          </LinkButton>
        ) : undefined
      }
    >
      <p class="small soft">{t.lead}</p>
      {draft.factors.length === 0 ? (
        <p class="soft">{t.none}</p>
      ) : (
        <ul class="draft-steps">
          {numbered(draft).map(({ code, factor }) => (
            <li key={factor.id} class="draft-step" id={`faktor-${factor.id}`}>
              <div class="stack stack--1">
                <span class="chain-tree__level">{code}</span>
                <span>{factor.text}</span>
                <span class="small soft">
                  <About version={draft} codes={codes} factor={factor} />
                </span>
              </div>
              {open && (
                <div class="draft-actions">
                  <LinkButton small href={paths.factor(factor.id)} about={code}>
                    {t.edit}
                  </LinkButton>
                  <LinkButton small kind="quiet" href={`${paths.factor(factor.id)}/ta-bort`} about={code}>
                    {t.remove}
                  </LinkButton>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
};
