import type { DecisionView } from '../../decisions/decisions.dto.js';
import { Button } from '../../web/components/button.js';
import { Card } from '../../web/components/card.js';
import { Choices } from '../../web/components/choices.js';
import { ActionForm } from '../../web/components/form.js';
import { Textarea } from '../../web/components/input.js';
import { words } from '../../web/i18n/words.js';
import { useTexts } from '../../web/page-context.js';
import { type FormState, valueOf } from '../../web/refusal.js';
import { decisionTexts } from '../decision.texts.js';
import type { Paths } from '../logic-model.paths.js';
import type { VersionView } from '../logic-model.views.js';

type StandFormProps = { paths: Paths; version: VersionView; decision: DecisionView; form: FormState };

/** The reader's own stand, for the seat or seats they hold. */
export const StandForm = ({ paths, version, decision, form }: StandFormProps) => {
  const t = useTexts(decisionTexts).mine;
  const { for: yes, against, abstains } = useTexts(words).stance;
  const own = decision.seats.filter(({ mine }) => mine);
  const [first] = own;
  return (
    <Card id="mitt" title={t.title}>
      <ActionForm
        action={`${paths.decision(version.number)}/stallningstagande`}
        class="stack"
        labelledBy="mitt"
      >
        {own.length > 1 ? (
          <Choices
            name="seatId"
            label={t.seat}
            value={valueOf(form, 'seatId')}
            error={form.errors['seatId']}
            options={own.map(({ seatId, organisationName }) => ({ value: seatId, label: organisationName }))}
          />
        ) : (
          <input type="hidden" name="seatId" value={first?.seatId ?? ''} />
        )}
        {first?.substitute && <p class="small soft">{t.substitute}</p>}
        <Choices
          name="stance"
          label={t.legend(version.number)}
          bare
          value={valueOf(form, 'stance')}
          error={form.errors['stance']}
          options={[
            { value: 'for', label: yes },
            { value: 'against', label: against },
            { value: 'abstains', label: abstains },
          ]}
        />
        <Textarea
          name="comment"
          label={t.comment}
          help={t.commentNote}
          optional
          rows={3}
          maxLength={2000}
          value={valueOf(form, 'comment')}
          error={form.errors['comment']}
        />
        <Button
          kind={valueOf(form, 'stance') === '' || Object.keys(form.errors).length > 0 ? 'primary' : undefined}
          block
        >
          {t.save}
        </Button>
        <p class="tiny soft">{t.change}</p>
      </ActionForm>
    </Card>
  );
};
