import { Input } from '../../web/components/input.js';
import { useLocale, useTexts } from '../../web/page-context.js';
import { valueOf, type FormState } from '../../web/refusal.js';
import { formatFigure, inUnit } from '../figure.js';
import { formTexts } from '../indicator-forms.texts.js';
import type { IndicatorView } from '../indicator.views.js';
import { formatPeriod } from '../period.js';
import type { SeenPeriod } from '../seen-values.js';

/** The figures there are, oldest first: `2016: 31,2; 2017: 32,0`. */
export function useKnown({ decimals }: IndicatorView, series: readonly SeenPeriod[]): string {
  const locale = useLocale();
  return series
    .flatMap((period) => {
      const number = period.cells.T?.number ?? null;
      return number === null
        ? []
        : [`${formatPeriod(locale, period)}:\u00a0${formatFigure(locale, number, { decimals })}`];
    })
    .slice(0, 10)
    .reverse()
    .join('; ');
}

type LevelProps = { form: FormState; unit: string };

export const BaselineFields = ({ form, unit, known = '' }: LevelProps & { known?: string }) => {
  const t = useTexts(formTexts);
  return (
    <fieldset class="stack stack--3">
      <legend class="field__label">{t.baseline}</legend>
      <p class="field__help">
        {t.baselineHelp} {known !== '' && t.known(known)}
      </p>
      <Input
        name="baselineValue"
        label={inUnit(t.baselineValue, unit)}
        type="number"
        size="short"
        value={valueOf(form, 'baselineValue')}
        error={form.errors['baselineValue']}
        optional
      />
      <Input
        name="baselinePeriod"
        label={t.baselinePeriod}
        help={t.periodHelp}
        size="short"
        value={valueOf(form, 'baselinePeriod')}
        error={form.errors['baselinePeriod']}
        optional
      />
    </fieldset>
  );
};

export const TargetFields = ({ form, unit }: LevelProps) => {
  const t = useTexts(formTexts);
  return (
    <fieldset class="stack stack--3">
      <legend class="field__label">{t.target}</legend>
      <Input
        name="targetValue"
        label={inUnit(t.targetValue, unit)}
        type="number"
        size="short"
        value={valueOf(form, 'targetValue')}
        error={form.errors['targetValue']}
        optional
      />
      <Input
        name="targetPeriod"
        label={t.targetPeriod}
        help={t.periodHelp}
        size="short"
        value={valueOf(form, 'targetPeriod')}
        error={form.errors['targetPeriod'] ?? form.errors['period']}
        optional
      />
      <Input
        name="targetDecidedBy"
        label={t.decidedBy}
        help={t.decidedByHelp}
        size="full"
        value={valueOf(form, 'targetDecidedBy')}
        error={form.errors['targetDecidedBy']}
        optional
      />
    </fieldset>
  );
};
