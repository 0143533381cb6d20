import { classNames } from '../components/class-names.js';
import { Icon } from '../components/icon.js';
import { paths, platformPath } from '../navigation.js';
import { useTexts } from '../page-context.js';
import type { Shell, ShellPlatform } from '../shell.js';
import { Logo } from './document.js';
import { layoutTexts } from './layout.texts.js';
import { RoleMenuItems, useRoles } from './role-menu.js';

interface PlatformMenuProps {
  shell: Shell;
  platform: ShellPlatform;
}

const PlatformMenu = ({ shell, platform }: PlatformMenuProps) => {
  const t = useTexts(layoutTexts);
  const roles = useRoles();
  const own = { ...platform, roles: shell.hat?.roles ?? [] };
  return (
    <details class="menu">
      <summary class="topbar__item topbar__item--boxed">
        <span class="topbar__two">
          <span>{platform.name}</span>
          <small>{platform.county}</small>
        </span>
        <Icon name="down" size="s" />
        <span class="visually-hidden">{t.switchPlatform}</span>
      </summary>
      <ul class="menu__list">
        {[own, ...shell.otherPlatforms].map((other) => (
          <li key={other.slug}>
            <a href={platformPath(other.slug)} aria-current={other === own ? 'true' : undefined}>
              <strong>{other.name}</strong>
              <br />
              <span class="small soft">
                {other.county}. {other.roles.length > 0 && t.youAre(roles(other.roles))}
              </span>
            </a>
          </li>
        ))}
        <li>
          <a href={paths.hat}>{t.allPlatforms}</a>
        </li>
      </ul>
    </details>
  );
};

const RoleMenu = ({ shell }: { shell: Shell }) => {
  const t = useTexts(layoutTexts);
  const roles = useRoles();
  return (
    <details class="menu only-desktop">
      <summary class="topbar__item">
        <Icon name="user" />
        <span class="topbar__two">
          <span>{shell.hat ? roles(shell.hat.roles, true) : t.you}</span>
          {shell.hat && <small>{shell.hat.organisation}</small>}
        </span>
        <Icon name="down" size="s" />
        <span class="visually-hidden">{t.switchRole}</span>
      </summary>
      <ul class="menu__list menu__list--end">
        <RoleMenuItems shell={shell} />
      </ul>
    </details>
  );
};

interface TopbarProps {
  shell: Shell;
  /** The page has the side navigation beside it on wide screens. */
  nav: boolean;
}

export const Topbar = ({ shell, nav }: TopbarProps) => {
  const t = useTexts(layoutTexts);
  const home = shell.platform ? platformPath(shell.platform.slug) : '/';
  return (
    <header class={classNames('topbar', nav && 'topbar--nav')}>
      <div class="topbar__inner">
        <button class="topbar__item menu-button" type="button" popovertarget="meny">
          <Icon name="menu" />
          <span>{t.menu}</span>
        </button>
        <a class="brand" href={home} aria-label={t.toMyPage}>
          <Logo />
          <span class="only-wide">Effektkedja</span>
        </a>
        {shell.platform && <PlatformMenu shell={shell} platform={shell.platform} />}
        {shell.platform?.madeUp && <span class="topbar__tag only-desktop">{t.practice}</span>}
        <span class="topbar__spacer" />
        <a class="topbar__item" href={home}>
          <Icon name="bell" />
          <span class="topbar__todo">{t.todo}</span>
          <span class="count">{shell.todoCount}</span>
        </a>
        {shell.platform && (
          <a class="topbar__item" href={platformPath(shell.platform.slug, 'meddelanden')}>
            <Icon name="comment" />
            <span class="topbar__todo">{t.notices}</span>
            <span class="count">{shell.unread > 99 ? '99+' : shell.unread}</span>
            <span class="visually-hidden">{t.unread}</span>
          </a>
        )}
        <RoleMenu shell={shell} />
      </div>
    </header>
  );
};
