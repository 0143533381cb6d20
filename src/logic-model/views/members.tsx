import type { DecisionView, SeatView } from '../../decisions/decisions.dto.js';
import { Card } from '../../web/components/card.js';
import { Meter } from '../../web/components/charts.js';
import { Stance } from '../../web/components/state.js';
import { formatDate } from '../../web/i18n/format.js';
import { useLocale, useTexts } from '../../web/page-context.js';
import { decisionTexts } from '../decision.texts.js';

/** Every seat with its stand, also the silent ones, and the quorum in words and as a bar. */
export const Members = ({ decision }: { decision: DecisionView }) => {
  const t = useTexts(decisionTexts).members;
  const { quorum } = decision;
  return (
    <Card
      id="ledamoter"
      title={t.title}
      aside={<span class="small soft">{t.answered(quorum.seats - quorum.notAnswered, quorum.seats)}</span>}
    >
      <div class="stack stack--2">
        <Meter value={quorum.takingPart} max={quorum.seats} limit={quorum.needed} />
        <p class="small">
          <strong>{quorum.quorum ? t.quorum : t.noQuorum}</strong>{' '}
          {t.needed(quorum.needed, quorum.seats, quorum.takingPart)} <span class="soft">{t.limit}</span>
        </p>
        <p class="small soft">
          {t.counts(quorum.for, quorum.against, quorum.abstaining, quorum.notAnswered)} {t.rule[quorum.rule]}
        </p>
      </div>
      <ul class="list-plain seats">
        {decision.seats.map((seat) => (
          <Seat key={seat.seatId} seat={seat} />
        ))}
      </ul>
    </Card>
  );
};

const Seat = ({ seat }: { seat: SeatView }) => {
  const t = useTexts(decisionTexts).members;
  const locale = useLocale();
  const kind = seat.substitute ? t.substitute : seat.chair ? t.chair : t.member;
  return (
    <li class="seat">
      <span class="seat__who">
        <strong>
          {seat.organisationName} {seat.mine && t.you}
        </strong>
        <span class="soft">{`${kind}, ${seat.functionTitle.toLowerCase()}`}</span>
      </span>
      <Stance stance={seat.stance} />
      {seat.steppedIn && <span class="seat__note tiny">{t.steppedIn}</span>}
      {seat.comment !== null && (
        <span class="seat__note tiny">
          ”{seat.comment}” {seat.at !== null && formatDate(locale, new Date(seat.at))}
        </span>
      )}
    </li>
  );
};
