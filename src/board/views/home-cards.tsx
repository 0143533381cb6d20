import { Card } from '../../web/components/card.js';
import { StackedBar } from '../../web/components/charts.js';
import { Timeline } from '../../web/components/content.js';
import { Icon } from '../../web/components/icon.js';
import { Deadlines } from '../../web/components/tasks.js';
import { daysBetween, formatDate, formatDays, formatShortDate } from '../../web/i18n/format.js';
import { platformPath } from '../../web/navigation.js';
import { useLocale } from '../../web/page-context.js';
import { homeTexts } from '../home.texts.js';
import type { ComingDate, Decided, OpenRound } from '../waiting.rows.js';
import type { WaitingView } from '../waiting.view.js';

type InPlatform = { slug: string };

const decisionPath = ({ versionNumber }: { versionNumber: number | null }): string =>
  versionNumber === null ? 'mal' : `mal/${String(versionNumber)}/beslut`;

/** How many have reported in the round that is open. */
export const RoundCard = ({ round, day, slug }: InPlatform & { round: OpenRound; day: string }) => {
  const locale = useLocale();
  const t = homeTexts[locale];
  const left = daysBetween(day, round.dueOn);
  const time =
    left === 0
      ? t.lastDay
      : left > 0
        ? t.daysLeft(formatDays(locale, left))
        : t.daysLate(formatDays(locale, -left));
  return (
    <Card
      id="rapportlage"
      title={t.round(round.name)}
      aside={
        <a class="small" href={platformPath(slug, `rapportering/${round.id}`)}>
          {t.allOrganisations(round.all)}
        </a>
      }
      stack={3}
    >
      <p class="cluster">
        <span class="big-number">{t.sentIn(round.approved + round.inReview, round.all)}</span>
        <span class="small soft">
          {t.sentInText}, {time}
        </span>
      </p>
      <StackedBar
        segments={[
          { tone: 'done', count: round.approved },
          { tone: 'review', count: round.inReview },
          { tone: 'started', count: round.started },
          { tone: 'none', count: round.notStarted },
        ]}
      />
      <ul class="legend">
        <li>
          <Icon name="check" size="s" />
          {t.parts.approved(round.approved)}
        </li>
        <li>
          <Icon name="eye" size="s" />
          {t.parts.inReview(round.inReview)}
        </li>
        <li>
          <Icon name="half" size="s" />
          {t.parts.started(round.started)}
        </li>
        <li>
          <Icon name="circle" size="s" />
          {t.parts.notStarted(round.notStarted)}
        </li>
      </ul>
    </Card>
  );
};

const datePath = (date: ComingDate): string =>
  ({
    report_due: `rapportering/${date.id}`,
    round_opens: `rapportering/${date.id}`,
    meeting: decisionPath(date),
    review: 'mal',
    effect_check: `aktiviteter/${date.id}`,
    circulation_due: `mal/${String(date.versionNumber)}/remiss`,
  })[date.kind];

export const ComingDates = ({ view, slug }: InPlatform & { view: WaitingView }) => {
  const locale = useLocale();
  const t = homeTexts[locale];
  return (
    <Card id="datum" title={t.dates}>
      {view.dates.length === 0 ? (
        <p class="small soft">{t.noDates}</p>
      ) : (
        <Deadlines
          items={view.dates.map((date) => {
            const [day = '', month = ''] = formatShortDate(locale, date.on).split('\u00a0');
            const days = formatDays(locale, daysBetween(view.day, date.on));
            return {
              day,
              month,
              title: (
                <a href={platformPath(slug, datePath(date))}>{t.date[date.kind](date.name ?? t.matter)}</a>
              ),
              meta: [date.body, date.on === view.day ? t.lastDay : t.daysLeft(days)]
                .filter(Boolean)
                .join(', '),
            };
          })}
        />
      )}
    </Card>
  );
};

const protocolOf = ({ protocolParagraph, protocolReference }: Decided): string =>
  protocolParagraph === null
    ? (protocolReference ?? '')
    : protocolParagraph.startsWith('§')
      ? protocolParagraph
      : `§\u00a0${protocolParagraph}`;

export const LatestDecisions = ({ view, slug }: InPlatform & { view: WaitingView }) => {
  const locale = useLocale();
  const t = homeTexts[locale];
  return (
    <Card
      id="senaste"
      title={t.decided}
      aside={
        <a class="small" href={platformPath(slug, 'mal')}>
          {t.allDecided}
        </a>
      }
    >
      {view.decided.length === 0 ? (
        <p class="small soft">{t.noneDecided}</p>
      ) : (
        <Timeline
          items={view.decided.map((one, index) => ({
            when: t.decidedMeta(formatDate(locale, one.on), one.body, protocolOf(one)),
            date: one.on,
            now: index === 0,
            what: (
              <a href={platformPath(slug, decisionPath(one))}>
                {(one.state === 'adopted' ? t.adopted : t.returned)(one.title ?? t.matter)}
              </a>
            ),
          }))}
        />
      )}
    </Card>
  );
};
