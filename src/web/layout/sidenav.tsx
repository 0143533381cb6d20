import { Icon } from '../components/icon.js';
import { itemsFor, navigation, type NavGroup, type NavKey, platformPath } from '../navigation.js';
import { useTexts } from '../page-context.js';
import type { Shell, ShellPlatform } from '../shell.js';
import { layoutTexts } from './layout.texts.js';
import { RoleMenuItems, useRoles } from './role-menu.js';

const groups = Object.keys(navigation) as NavGroup[];

const Count = ({ count }: { count: number }) => (
  <span class="sidenav__count">
    <span class="visually-hidden">, </span>
    {count}
    <span class="visually-hidden"> {useTexts(layoutTexts).toHandle}</span>
  </span>
);

interface GroupProps {
  shell: Shell;
  platform: ShellPlatform;
  group: NavGroup;
}

const Group = ({ shell, platform, group }: GroupProps) => {
  const t = useTexts(layoutTexts);
  const items = itemsFor(group, shell.hat?.roles ?? []);
  if (items.length === 0) return null;
  const title = t.group[group];
  const countOf = (key: NavKey): number => shell.counts?.[key] ?? 0;
  return (
    <div class="sidenav__group">
      {title && (
        <p class="sidenav__title" id={`meny-${group}`}>
          {title}
        </p>
      )}
      <ul aria-labelledby={title ? `meny-${group}` : undefined}>
        {items.map(({ key, address, icon }) => (
          <li key={key}>
            <a
              href={platformPath(platform.slug, address)}
              aria-current={shell.current === key ? 'page' : undefined}
            >
              <Icon name={icon} />
              {t.nav[key]}
              {countOf(key) > 0 && <Count count={countOf(key)} />}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
};

/** On narrow screens the role menu stands here, for the bar has no room for it. */
const OwnGroup = ({ shell }: { shell: Shell }) => {
  const roles = useRoles();
  return (
    <div class="sidenav__group only-narrow">
      {shell.hat && (
        <p class="sidenav__title" id="meny-roll">
          {roles(shell.hat.roles, true)}, {shell.hat.organisation}
        </p>
      )}
      <ul aria-labelledby={shell.hat ? 'meny-roll' : undefined}>
        <RoleMenuItems shell={shell} />
      </ul>
    </div>
  );
};

/** A column on wide screens, otherwise a menu that opens from the bar without script. */
export const Sidenav = ({ shell }: { shell: Shell }) => {
  const t = useTexts(layoutTexts);
  const { platform } = shell;
  return (
    <nav class="sidenav" id="meny" popover="auto" aria-label={t.mainMenu}>
      <div class="sidenav__close">
        <strong>{t.menu}</strong>
        <button
          class="btn btn--quiet btn--small"
          type="button"
          popovertarget="meny"
          popovertargetaction="hide"
        >
          <Icon name="x" />
          {t.close}
        </button>
      </div>
      {platform &&
        groups.map((group) => <Group key={group} shell={shell} platform={platform} group={group} />)}
      <OwnGroup shell={shell} />
    </nav>
  );
};
