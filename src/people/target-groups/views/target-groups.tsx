import type { Actor } from '../../../shared/actor.js';
import { LinkButton } from '../../../web/components/button.js';
import { Card } from '../../../web/components/card.js';
import { Empty } from '../../../web/components/content.js';
import { words } from '../../../web/i18n/words.js';
import { platformPath } from '../../../web/navigation.js';
import { useTexts } from '../../../web/page-context.js';
import { canManagePlatform } from '../../people.policy.js';
import { TARGET_GROUP_CATEGORIES, type TargetGroupView } from '../target-groups.dto.js';
import { targetGroupTexts } from '../target-groups.texts.js';

export type TargetGroupsView = { actor: Actor; groups: readonly TargetGroupView[] };

export const TargetGroupsCard = ({ actor, groups }: TargetGroupsView) => {
  const t = useTexts(targetGroupTexts);
  const w = useTexts(words);
  const add = canManagePlatform(actor) && (
    <LinkButton small icon="plus" href={platformPath(actor.platformSlug, 'malgrupper/ny')}>
      {t.new}
    </LinkButton>
  );
  return (
    <Card id="malgrupper" title={t.title} stack={4} aside={groups.length > 0 ? add : undefined}>
      {groups.length === 0 ? (
        <Empty icon="target" title={t.empty} action={add || undefined}>
          {t.emptyText}
        </Empty>
      ) : (
        <>
          <p class="small soft">{t.lead}</p>
          {TARGET_GROUP_CATEGORIES.map((category) => {
            const here = groups.filter((group) => group.category === category);
            return (
              here.length > 0 && (
                <div key={category} class="stack stack--2">
                  <h3 class="small soft">{w.targetGroupCategory[category]}</h3>
                  <Branch actor={actor} groups={here} parentId={null} />
                </div>
              )
            );
          })}
        </>
      )}
    </Card>
  );
};

const Branch = ({ actor, groups, parentId }: TargetGroupsView & { parentId: string | null }) => {
  const t = useTexts(targetGroupTexts);
  const here = groups.filter((group) => group.parentId === parentId);
  if (here.length === 0) return null;
  return (
    <ul class="tree">
      {here.map((group) => (
        <li key={group.id}>
          {group.allowedActions.includes('edit') ? (
            <a href={platformPath(actor.platformSlug, `malgrupper/${group.id}`)}>
              <span class="visually-hidden">{t.edit} </span>
              {group.name}
            </a>
          ) : (
            group.name
          )}
          <Branch actor={actor} groups={groups} parentId={group.id} />
        </li>
      ))}
    </ul>
  );
};
