import type { ComponentChildren } from 'preact';
import { formatPeriod } from '../../indicators/period.js';
import { Card } from '../../web/components/card.js';
import type { IconName } from '../../web/components/icon.js';
import { Icon } from '../../web/components/icon.js';
import { daysBetween, formatDate, formatDays } from '../../web/i18n/format.js';
import { platformPath } from '../../web/navigation.js';
import { useLocale } from '../../web/page-context.js';
import { attentionTexts } from '../attention.texts.js';
import type { BoardView } from '../board.view.js';

const SHOWN = 4;

type Item = { key: string; icon: IconName; href: string; title: string; meta: readonly string[] };

const Group = ({ title, items }: { title: string; items: readonly Item[] }) => {
  const t = attentionTexts[useLocale()];
  if (items.length === 0) return null;
  return (
    <div class="stack stack--2">
      <h3 class="small strong">{title}</h3>
      <ul class="tasks">
        {items.slice(0, SHOWN).map(({ key, icon, href, title: name, meta }) => (
          <li key={key} class="task">
            <Icon name={icon} />
            <div class="task__body">
              <a class="task__title small" href={href}>
                {name}
              </a>
              <p class="tiny soft">{meta.filter((part) => part !== '').join(' ')}</p>
            </div>
          </li>
        ))}
      </ul>
      {items.length > SHOWN && <p class="tiny soft">{t.more(items.length - SHOWN)}</p>}
    </div>
  );
};

/** What needs somebody: empty groups are left out. */
export const AttentionCard = ({ view }: { view: BoardView }): ComponentChildren => {
  const t = attentionTexts[useLocale()];
  const groups = useGroups(view);
  return (
    <Card id="uppm" title={t.title} snug>
      {groups.every(({ items }) => items.length === 0) ? (
        <p class="small soft">{t.calm}</p>
      ) : (
        <div class="divide">
          {groups.map((group) => (
            <Group key={group.title} {...group} />
          ))}
        </div>
      )}
    </Card>
  );
};

function useGroups({ attention, platform, day }: BoardView): { title: string; items: Item[] }[] {
  const locale = useLocale();
  const t = attentionTexts[locale];
  const to = (address: string): string => platformPath(platform.slug, address);
  const since = (date: string): string => formatDays(locale, Math.max(0, daysBetween(date, day)));
  const { decisions, deviations, lateReports, changedSources, staleValues } = attention;
  return [
    {
      title: t.decisions(decisions.length),
      items: decisions.map((one) => ({
        key: one.id,
        icon: 'gavel',
        href: to(one.versionNumber === null ? 'mal' : `mal/${String(one.versionNumber)}/beslut`),
        title: one.title ?? t.untitled,
        meta: [
          one.meetingDate === null
            ? t.noMeeting(one.body)
            : t.meeting(one.body, formatDate(locale, one.meetingDate)),
          t.answered(one.answered, one.seats),
        ],
      })),
    },
    {
      title: t.deviations(deviations.length),
      items: deviations.map((one) => ({
        key: one.id,
        icon: 'warning',
        href: to(`avvikelser/${one.id}`),
        title: one.title,
        meta: [
          one.subGoalNumber === null ? '' : t.subGoal(one.subGoalNumber),
          one.escalatedTo === null
            ? t.owner(one.owner, since(one.since))
            : t.escalated(one.escalatedTo, since(one.since)),
        ],
      })),
    },
    {
      title: t.lateReports(lateReports.length),
      items: lateReports.map((one) => ({
        key: one.id,
        icon: 'report',
        href: to(`rapportering/${one.roundId}/${one.organisationId}`),
        title: one.organisation,
        meta: [t.late(one.round, since(one.dueOn)), one.state === 'returned' ? t.returned : ''],
      })),
    },
    {
      title: t.changedSources(changedSources.length),
      items: changedSources.map((one) => ({
        key: one.indicatorId,
        icon: 'alarm',
        href: to(`indikatorer/${one.indicatorId}`),
        title: one.indicator,
        meta: [
          one.subGoalNumbers === null ? '' : t.subGoals(one.subGoalNumbers.join(', ')),
          one.state === 'changed' ? t.changed(one.source) : t.withdrawn(one.source),
        ],
      })),
    },
    {
      title: t.staleValues(staleValues.length),
      items: staleValues.map((one) => ({
        key: one.indicatorId,
        icon: 'clock',
        href: to(`indikatorer/${one.indicatorId}`),
        title: one.name,
        meta: [
          one.subGoalNumber === null ? '' : t.subGoal(one.subGoalNumber),
          t.newest(formatPeriod(locale, { start: null, end: one.periodEnd })),
        ],
      })),
    },
  ];
}

export const attentionCount = ({ attention }: BoardView): number =>
  Object.values(attention).reduce((sum, group) => sum + group.length, 0);
