import { LinkButton } from '../../../web/components/button.js';
import { Card } from '../../../web/components/card.js';
import { Disclosure, Empty } from '../../../web/components/content.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { Tag } from '../../../web/components/state.js';
import { Findings } from '../../../web/components/tasks.js';
import { words } from '../../../web/i18n/words.js';
import { platformPath } from '../../../web/navigation.js';
import { useTexts } from '../../../web/page-context.js';
import { bodyTexts } from '../bodies.texts.js';
import type { BodyWithSeats } from '../bodies.views.js';
import { isValidOn } from '../body.rules.js';
import { SeatsTable } from './seats-table.js';

export type BodyPageView = { slug: string; body: BodyWithSeats; today: string };

export const BodyPage = ({ slug, body, today }: BodyPageView) => {
  const t = useTexts(bodyTexts);
  const w = useTexts(words);
  const all = platformPath(slug, 'organ');
  const own = `${all}/${body.id}`;
  const mayAdd = body.allowedActions.includes('add_seat');
  const now = body.seats.filter((seat) => isValidOn(seat, today));
  const others = body.seats.filter((seat) => !isValidOn(seat, today));
  const quorum = body.quorumRule === 'n' ? t.quorumOf(body.quorumN ?? 0) : w.quorumRule[body.quorumRule];
  const add = mayAdd && (
    <LinkButton small icon="plus" href={`${own}/platser/ny`}>
      {t.addSeat}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={body.name}
        lead={body.purpose ?? undefined}
        crumbs={[{ label: t.title, href: all }, { label: body.name }]}
        meta={[
          { icon: 'gavel', text: w.bodyKind[body.kind] },
          { icon: 'people', text: t.seatCount(body.ordinarySeats) },
          { icon: 'check', text: `${t.quorum}: ${quorum}` },
          { icon: 'kanban', text: body.wipLimit === null ? t.wipNone : t.wipOf(body.wipLimit) },
          ...(body.active ? [] : [{ text: <Tag>{t.notActive}</Tag> }]),
        ]}
        actions={
          body.allowedActions.includes('edit') && (
            <LinkButton icon="edit" href={`${own}/redigera`}>
              {t.edit}
            </LinkButton>
          )
        }
      />
      <div class="stack stack--5">
        {body.findings.length > 0 && <Attention body={body} />}
        <Card id="platser" title={t.seats} aside={now.length > 0 ? add : undefined} stack={3}>
          {now.length === 0 ? (
            <Empty icon="people" title={t.findings.no_seats.title} action={add || undefined}>
              {t.findings.no_seats.remedy}
            </Empty>
          ) : (
            <SeatsTable label={t.seats} own={own} seats={now} />
          )}
          {others.length > 0 && (
            <Disclosure summary={t.past(others.length)}>
              <SeatsTable label={t.past(others.length)} own={own} seats={others} />
            </Disclosure>
          )}
        </Card>
      </div>
    </>
  );
};

const Attention = ({ body }: { body: BodyWithSeats }) => {
  const t = useTexts(bodyTexts);
  return (
    <Card id="uppmarksamhet" title={t.attention}>
      <Findings
        items={body.findings.map(({ code, seatIds }) => ({
          level: code === 'above_five' ? 'note' : 'warn',
          title: t.findings[code].title,
          children: (
            <>
              {t.findings[code].remedy}{' '}
              {seatIds.length > 0 &&
                t.seatsConcerned(
                  body.seats
                    .filter((seat) => seatIds.includes(seat.id))
                    .map((seat) => seat.functionTitle)
                    .join(', '),
                )}
            </>
          ),
        }))}
      />
    </Card>
  );
};
