import type { Role } from '../../shared/actor.js';
import { LinkButton } from '../../web/components/button.js';
import { Card } from '../../web/components/card.js';
import { Disclosure, Empty } from '../../web/components/content.js';
import { PageHeader } from '../../web/components/page-header.js';
import { TaskList, type Task } from '../../web/components/tasks.js';
import { formatDate, formatWeekday } from '../../web/i18n/format.js';
import type { Locale } from '../../web/i18n/catalogue.js';
import { words } from '../../web/i18n/words.js';
import { platformPath } from '../../web/navigation.js';
import { useLocale } from '../../web/page-context.js';
import { homeTexts } from '../home.texts.js';
import type { TaskRole, WaitingTask, WaitingView } from '../waiting.view.js';
import { weekOf } from '../week.js';
import { ComingDates, LatestDecisions, RoundCard } from './home-cards.js';

export type HomeView = { slug: string; roles: readonly Role[]; view: WaitingView };

/** What waits for the reader, by role, and what comes. */
export const Home = ({ slug, roles, view }: HomeView) => {
  const locale = useLocale();
  const t = homeTexts[locale];
  const weekday = formatWeekday(locale, view.day);
  return (
    <>
      <PageHeader
        title={t.title}
        eyebrow={t.week(weekday.charAt(0).toUpperCase() + weekday.slice(1), weekOf(view.day))}
        lead={leadOf(locale, view)}
        actions={
          <LinkButton icon="dashboard" href={platformPath(slug, 'styrtavla')}>
            {t.openBoard}
          </LinkButton>
        }
      />
      <div class="with-rail with-rail--even">
        <div class="stack stack--5">
          {view.tasks.length === 0 && <Calm roles={roles} />}
          {byRole(view.tasks).map(([role, tasks]) => (
            <RoleTasks key={role} role={role} tasks={tasks} slug={slug} />
          ))}
          {view.round && <RoundCard round={view.round} day={view.day} slug={slug} />}
        </div>
        <div class="stack stack--5">
          <ComingDates view={view} slug={slug} />
          <LatestDecisions view={view} slug={slug} />
        </div>
      </div>
    </>
  );
};

function leadOf(locale: Locale, { tasks, day }: WaitingView): string {
  const t = homeTexts[locale];
  if (tasks.length === 0) return t.nothing;
  const dues = tasks.map(({ dueOn }) => dueOn).filter((due) => due !== null);
  const late = dues.filter((due) => due < day).length;
  const [next] = dues.filter((due) => due >= day).sort();
  return [
    t.waiting(tasks.length),
    late > 0 ? t.overdue(late) : '',
    next === undefined ? '' : t.nearest(formatDate(locale, next)),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** The tasks of each role, in the order the roles first come. */
function byRole(tasks: readonly WaitingTask[]): [TaskRole, WaitingTask[]][] {
  const groups = new Map<TaskRole, WaitingTask[]>();
  for (const task of tasks) groups.set(task.role, [...(groups.get(task.role) ?? []), task]);
  return [...groups];
}

/** How many of a role's tasks are seen at once; the rest can be opened. */
const FIRST = 8;

type RoleTasksProps = { role: TaskRole; tasks: readonly WaitingTask[]; slug: string };

const RoleTasks = ({ role, tasks, slug }: RoleTasksProps) => {
  const locale = useLocale();
  const t = homeTexts[locale];
  const shown = tasks.map(({ icon, title, detail, path, action, about }): Task => ({
    icon,
    title,
    meta: detail,
    action: { href: platformPath(slug, path), label: action, about },
  }));
  const name = role === 'chair' ? t.chair : words[locale].role[role].toLowerCase();
  return (
    <Card
      id={`som-${role}`}
      title={t.tasksAs(name)}
      aside={<span class="small soft">{t.tasks(tasks.length)}</span>}
    >
      <TaskList tasks={shown.slice(0, FIRST)} />
      {shown.length > FIRST && (
        <Disclosure summary={t.more(shown.length - FIRST)} about={t.tasksAs(name)}>
          <TaskList tasks={shown.slice(FIRST)} />
        </Disclosure>
      )}
    </Card>
  );
};

const Calm = ({ roles }: { roles: readonly Role[] }) => {
  const t = homeTexts[useLocale()];
  const reads = roles.every((role) => role === 'reader');
  return (
    <Card label={t.calmTitle}>
      <Empty icon="check" level={2} title={reads ? t.nothing : t.calmTitle}>
        {reads ? t.reader : t.calmText}
      </Empty>
    </Card>
  );
};
