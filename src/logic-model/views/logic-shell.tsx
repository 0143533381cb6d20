import type { ComponentChildren } from 'preact';
import { LinkButton } from '../../web/components/button.js';
import { Notice } from '../../web/components/card.js';
import { Tabs } from '../../web/components/navigation-parts.js';
import { PageHeader } from '../../web/components/page-header.js';
import { State } from '../../web/components/state.js';
import { formatDateRange } from '../../web/i18n/format.js';
import { useLocale, useTexts } from '../../web/page-context.js';
import type { Place } from '../diagram/diagram.paths.js';
import type { Diagram } from '../diagram/diagram.service.js';
import type { Followed } from '../diagram/views/diagram-figure.js';
import { PICTURE, pictureOf } from '../diagram/picture-return.js';
import { LiveNotice } from '../live/live-notice.js';
import type { Finding } from '../linter.rules.js';
import { logicTexts } from '../logic.texts.js';
import type { Paths } from '../logic-model.paths.js';
import { LastChange } from '../undo/last-change.js';
import type { Latest } from '../undo/undo.queries.js';
import type { NodeUse, NodeView, VersionView } from '../logic-model.views.js';

export type LogicProps = {
  paths: Paths;
  version: VersionView;
  /** The version's number where it is not the one in force, for the addresses. */
  asked: number | undefined;
  uses: ReadonlyMap<string, NodeUse>;
  codes: ReadonlyMap<string, string>;
  findings: readonly Finding[];
  /** The part of the model that the page is about, laid out. */
  diagram: Diagram;
  /** Whose picture it is and when it was taken, for paper. */
  note: string;
  place: Place;
  /** What the reader did last in the draft and may undo or redo. */
  latest: Latest;
  /** The chain that is followed in the picture. */
  followed: Followed | null;
};

export const subGoalsOf = ({ goals }: Pick<VersionView, 'goals'>): NodeView[] =>
  goals.filter(({ kind }) => kind === 'sub_goal');

/** What all pages of the logic model share: heading, the version, and a tab for each sub-goal. */
export const LogicShell = ({
  paths,
  version,
  asked,
  place,
  latest,
  current,
  children,
}: LogicProps & { current: number | null; children: ComponentChildren }) => {
  const t = useTexts(logicTexts);
  const has = (action: string): boolean => version.allowedActions.includes(action);
  return (
    <>
      <PageHeader
        title={t.title}
        lead={t.lead}
        meta={[
          {
            icon: 'gavel',
            text: <a href={paths.version(version.number)}>{t.versionMeta(version.number)}</a>,
          },
          {
            text: (
              <State of="version" small value={version.state === 'adopted' ? 'in_force' : version.state} />
            ),
          },
          { icon: 'calendar', text: formatDateRange(useLocale(), version.periodFrom, version.periodTo) },
        ]}
        actions={
          has('edit') ? (
            <LinkButton kind="primary" icon="edit" href={paths.draft}>
              {t.edit}
            </LinkButton>
          ) : has('start-next-draft') ? (
            <LinkButton icon="edit" href={paths.nextDraft}>
              {t.startDraft}
            </LinkButton>
          ) : undefined
        }
      />
      {has('edit') && <LiveNotice ask={paths.changes(version.version)} show="" />}
      <div class="stack stack--5">
        {version.state !== 'adopted' && (
          <Notice slim>
            <p>
              {t.notInForce(version.number)} <a href={paths.logic}>{t.seeInForce}</a>
            </p>
          </Notice>
        )}
        <Tabs
          label={t.chooseGoal}
          items={[
            { href: paths.overview(asked), label: t.whole, current: current === null },
            ...subGoalsOf(version).map(({ number }) => ({
              href: paths.subGoal(number ?? 0, asked),
              label: t.subGoal(number ?? 0),
              current: current === number,
            })),
          ]}
        />
        {place.view === 'bild' && (
          <LastChange latest={latest} paths={paths} fields={{ [PICTURE]: pictureOf(place) }} />
        )}
        {children}
      </div>
    </>
  );
};
