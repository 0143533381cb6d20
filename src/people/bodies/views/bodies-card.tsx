import type { Actor } from '../../../shared/actor.js';
import { LinkButton } from '../../../web/components/button.js';
import { Card } from '../../../web/components/card.js';
import { Empty } from '../../../web/components/content.js';
import { Tag } from '../../../web/components/state.js';
import { Table } from '../../../web/components/table.js';
import { words } from '../../../web/i18n/words.js';
import { platformPath } from '../../../web/navigation.js';
import { useTexts } from '../../../web/page-context.js';
import { canManagePlatform } from '../../people.policy.js';
import { bodyTexts } from '../bodies.texts.js';
import type { BodyView } from '../bodies.views.js';

export type BodiesView = { actor: Actor; bodies: readonly BodyView[] };

export const NewBody = ({ actor, primary }: { actor: Actor; primary?: boolean }) => {
  const t = useTexts(bodyTexts);
  if (!canManagePlatform(actor)) return null;
  return (
    <LinkButton
      small={!primary}
      kind={primary ? 'primary' : undefined}
      icon="plus"
      href={platformPath(actor.platformSlug, 'organ/nytt')}
    >
      {t.new}
    </LinkButton>
  );
};

export const BodiesCard = ({ actor, bodies }: BodiesView) => {
  const t = useTexts(bodyTexts);
  return (
    <Card id="organ" title={t.title} stack={4} aside={bodies.length > 0 && <NewBody actor={actor} />}>
      {bodies.length === 0 ? <NoBodies actor={actor} /> : <BodiesTable actor={actor} bodies={bodies} />}
    </Card>
  );
};

export const NoBodies = ({ actor }: { actor: Actor }) => {
  const t = useTexts(bodyTexts);
  return (
    <Empty icon="gavel" title={t.empty} action={<NewBody actor={actor} />}>
      {canManagePlatform(actor) ? t.emptyText : t.emptyReader}
    </Empty>
  );
};

export const BodiesTable = ({ actor, bodies }: BodiesView) => {
  const t = useTexts(bodyTexts);
  const w = useTexts(words);
  return (
    <Table
      label={t.title}
      stack
      columns={[{ label: t.name }, { label: t.kind }, { label: t.seats }, { label: t.quorum }]}
    >
      {bodies.map((body) => (
        <tr key={body.id}>
          <th scope="row">
            <a href={platformPath(actor.platformSlug, `organ/${body.id}`)}>{body.name}</a>{' '}
            {!body.active && <Tag>{t.notActive}</Tag>}
          </th>
          <td>{w.bodyKind[body.kind]}</td>
          <td>{t.seatCount(body.ordinarySeats)}</td>
          <td>{body.quorumRule === 'n' ? t.quorumOf(body.quorumN ?? 0) : w.quorumRule[body.quorumRule]}</td>
        </tr>
      ))}
    </Table>
  );
};
