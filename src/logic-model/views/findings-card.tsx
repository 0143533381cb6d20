import { Card } from '../../web/components/card.js';
import { Disclosure } from '../../web/components/content.js';
import { Findings } from '../../web/components/tasks.js';
import { useLocale, useTexts } from '../../web/page-context.js';
import { placeOf } from '../finding-place.rules.js';
import type { Finding } from '../linter.rules.js';
import { logicTexts } from '../logic.texts.js';
import type { Paths } from '../logic-model.paths.js';
import type { VersionWhole } from '../logic-model.views.js';

type FindingsCardProps = {
  paths: Paths;
  version: VersionWhole;
  /** The version's number in the addresses, where it is not the one in force. */
  asked?: number;
  findings: readonly Finding[];
  /** Links lead to where it can be put right, rather than to where it stands. */
  editing: boolean;
};

const FIRST = 6;

/** What the model's own check found, worst first, each with the way to put it right. */
export const FindingsCard = (props: FindingsCardProps) => {
  const { findings, editing } = props;
  const t = useTexts(logicTexts);
  const locale = useLocale();
  const items = findings.map((finding) => {
    const href = editing ? placeToEdit(finding, props) : placeToRead(finding, props);
    return {
      level: finding.severity,
      title: finding.title[locale],
      children: (
        <>
          {finding.explanation[locale]}{' '}
          {href !== null && (
            <a href={href}>
              {editing ? t.fix : t.show}
              <span class="visually-hidden"> {finding.title[locale]}</span>
            </a>
          )}
        </>
      ),
    };
  });
  return (
    <Card
      id="granskning"
      title={t.findings}
      aside={<span class="small soft">{t.findingsCount(findings.length)}</span>}
      stack={3}
    >
      {items.length === 0 ? (
        <p class="small soft">{t.noFindings}</p>
      ) : (
        <Findings items={items.slice(0, FIRST)} />
      )}
      {items.length > FIRST && (
        <Disclosure summary={t.more(items.length - FIRST)}>
          <Findings items={items.slice(FIRST)} />
        </Disclosure>
      )}
    </Card>
  );
};

function placeToEdit({ nodeId, linkId, factorId }: Finding, { paths }: FindingsCardProps): string | null {
  if (nodeId !== null) return paths.node(nodeId);
  if (factorId !== null) return paths.factor(factorId);
  return linkId === null ? null : paths.link(linkId);
}

function placeToRead(finding: Finding, { paths, version, asked }: FindingsCardProps): string | null {
  const place = placeOf(finding, version);
  if (place === null) return null;
  const { subGoalNo, anchor } = place;
  return `${subGoalNo === null ? paths.overview(asked) : paths.subGoal(subGoalNo, asked)}#${anchor}`;
}
