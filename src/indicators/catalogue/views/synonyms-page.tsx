import { Button } from '../../../web/components/button.js';
import { Card } from '../../../web/components/card.js';
import { Disclosure, Empty } from '../../../web/components/content.js';
import { ActionButton, ActionForm, ErrorSummary } from '../../../web/components/form.js';
import { Input } from '../../../web/components/input.js';
import { PageHeader } from '../../../web/components/page-header.js';
import { platformPath } from '../../../web/navigation.js';
import { useTexts } from '../../../web/page-context.js';
import { valueOf, type FormState } from '../../../web/refusal.js';
import { useCrumbs } from '../../views/new-indicator.js';
import { catalogueTexts } from '../catalogue.texts.js';
import { COMMON_WORDS } from '../common-words.js';
import type { SynonymGroup } from '../synonyms.queries.js';

type Props = {
  slug: string;
  groups: readonly SynonymGroup[];
  form: FormState;
  /** The group whose form came back; null for a new one. */
  at: string | null;
  may: boolean;
};

/** The words of the platform, and those that every search knows. */
export const SynonymsPage = ({ slug, groups, form, at, may }: Props) => {
  const t = useTexts(catalogueTexts);
  const path = platformPath(slug, 'indikatorer/ordlista');
  return (
    <>
      <PageHeader title={t.words} crumbs={useCrumbs(slug, { label: t.words })} lead={t.wordsLead} />
      <div class="stack stack--5">
        <ErrorSummary
          errors={form.errors}
          ids={{ form: null, ...(at === null ? {} : { words: `f-words-${at}` }) }}
        />
        <Card id="plattformens-ord" title={t.own} stack={4}>
          {groups.length === 0 && <Empty title={t.ownNone}>{t.ownNoneHelp}</Empty>}
          {groups.length > 0 && (
            <ul class="list-plain divide">
              {groups.map((group) => (
                <li key={group.id} class="stack stack--1">
                  <strong>{group.words.join(', ')}</strong>
                  {may && <Edit group={group} path={path} form={at === group.id ? form : null} />}
                </li>
              ))}
            </ul>
          )}
        </Card>
        {may && (
          <Card id="lagg-till" title={t.add} stack={4}>
            <ActionForm action={path} class="stack" labelledBy="lagg-till">
              <Input
                name="words"
                label={t.field}
                help={t.fieldHelp}
                size="full"
                value={at === null ? valueOf(form, 'words') : ''}
                error={at === null ? form.errors['words'] : undefined}
                required
              />
              <p>
                <Button kind="primary" icon="plus">
                  {t.add}
                </Button>
              </p>
            </ActionForm>
          </Card>
        )}
        <Card id="alltid" title={t.common}>
          <ul class="list-plain stack stack--1">
            {COMMON_WORDS.map((group) => (
              <li key={group[0]}>{group.join(', ')}</li>
            ))}
          </ul>
        </Card>
      </div>
    </>
  );
};

type EditProps = { group: SynonymGroup; path: string; form: FormState | null };

const Edit = ({ group, path, form }: EditProps) => {
  const t = useTexts(catalogueTexts);
  const about = group.words.join(', ');
  return (
    <Disclosure summary={t.edit} about={about} open={form !== null}>
      <div class="stack stack--3">
        <ActionForm
          action={`${path}/${group.id}/andra`}
          version={group.version}
          class="stack stack--3"
          label={`${t.save}: ${about}`}
        >
          <Input
            name="words"
            id={`f-words-${group.id}`}
            label={t.field}
            size="full"
            value={form ? valueOf(form, 'words') : about}
            error={form?.errors['words']}
            required
          />
          <p>
            <Button small about={about}>
              {t.save}
            </Button>
          </p>
        </ActionForm>
        <ActionButton
          small
          kind="danger"
          action={`${path}/${group.id}/ta-bort`}
          version={group.version}
          about={about}
        >
          {t.remove}
        </ActionButton>
      </div>
    </Disclosure>
  );
};
