import { LinkButton } from '../../../web/components/button.js';
import { Card } from '../../../web/components/card.js';
import { Facts } from '../../../web/components/content.js';
import { Input } from '../../../web/components/input.js';
import { formatPercent } from '../../../web/i18n/format.js';
import { platformPath } from '../../../web/navigation.js';
import { useLocale, useTexts } from '../../../web/page-context.js';
import { valueOf, type FormState } from '../../../web/refusal.js';
import { FormPage } from '../../views/form-page.js';
import { toPercent } from '../percent.js';
import type { PlatformView } from '../platforms.dto.js';
import { platformTexts } from '../platforms.texts.js';

export const SettingsCard = ({ platform }: { platform: PlatformView }) => {
  const t = useTexts(platformTexts);
  const locale = useLocale();
  const limit = (share: string): string => {
    const percent = toPercent(share);
    return t.limitValue(formatPercent(locale, percent, percent.split('.')[1]?.length ?? 0));
  };
  return (
    <Card
      id="installningar"
      title={t.settings}
      stack={4}
      aside={
        platform.allowedActions.includes('edit') && (
          <LinkButton
            small
            icon="edit"
            href={platformPath(platform.slug, 'administration/plattform/redigera')}
          >
            {t.edit}
          </LinkButton>
        )
      }
    >
      <Facts
        items={[
          [t.name, platform.name],
          [t.county, platform.county],
          [t.countyCode, platform.countyCode],
          [t.coordinatedBy, platform.coordinatedBy],
          [t.onTrackLimit, limit(platform.onTrackLimit)],
          [t.uncertainLimit, limit(platform.uncertainLimit)],
          [t.threshold, t.thresholdValue(platform.smallCountThreshold)],
          [t.madeUp, platform.madeUpValues ? t.madeUpYes : t.madeUpNo],
        ]}
      />
      <p class="small soft">{t.statusNote}</p>
    </Card>
  );
};

export const SettingsForm = ({ slug, form }: { slug: string; form: FormState }) => {
  const t = useTexts(platformTexts);
  const back = platformPath(slug, 'administration/plattform');
  const field = (name: string, label: string, help?: string) => ({
    name,
    label,
    help,
    value: valueOf(form, name),
    error: form.errors[name],
    required: true,
  });
  return (
    <FormPage
      title={t.editTitle}
      lead={t.editLead}
      crumbs={[{ label: t.title, href: back }, { label: t.editTitle }]}
      form={form}
      action={`${back}/redigera`}
      self={`${back}/redigera`}
      submit={t.save}
      cancel={back}
    >
      <Input {...field('name', t.name)} maxLength={300} />
      <Input {...field('county', t.county)} maxLength={100} />
      <Input {...field('coordinatedBy', t.coordinatedBy)} maxLength={300} />
      <Input {...field('onTrackLimit', t.onTrackLimit, t.onTrackHelp)} type="number" size="short" />
      <Input {...field('uncertainLimit', t.uncertainLimit, t.uncertainHelp)} type="number" size="short" />
      <Input {...field('smallCountThreshold', t.threshold, t.thresholdHelp)} type="number" size="short" />
    </FormPage>
  );
};
