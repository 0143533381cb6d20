import { Button, DialogButton } from '../../../web/components/button.js';
import { Card } from '../../../web/components/card.js';
import { Choices } from '../../../web/components/choices.js';
import { Disclosure } from '../../../web/components/content.js';
import { ActionForm, ConfirmDialog } from '../../../web/components/form.js';
import { Input } from '../../../web/components/input.js';
import { TaskList } from '../../../web/components/tasks.js';
import { useTexts } from '../../../web/page-context.js';
import { valueOf, valuesOf } from '../../../web/refusal.js';
import { circulationTexts } from '../circulation.texts.js';
import type { CirculationPageProps } from './circulation-page.js';

/** The coordinator's part: whom to remind, more time, taking the draft home. */
export const Manage = (props: CirculationPageProps) => {
  const { paths, one } = props;
  const t = useTexts(circulationTexts).manage;
  const open = one.comments.filter(({ state, answeredAt }) => state === 'open' && answeredAt === null).length;
  const silent = one.participants.filter(({ takingPart }) => takingPart === 'not_answered').length;
  return (
    <>
      <Remind one={one} />
      <Card id="samordna" title={t.title} stack={4}>
        <p>
          <DialogButton dialog="ta-hem" icon="return" kind="primary" block>
            {t.takeHome}
          </DialogButton>
        </p>
        <Disclosure summary={t.extend} open={Object.keys(props.forms.change.errors).length > 0}>
          <Change {...props} />
        </Disclosure>
      </Card>
      <ConfirmDialog
        id="ta-hem"
        title={t.takeHomeTitle}
        action={`${paths.circulation(one.versionNumber)}/ta-hem`}
        version={one.version}
        confirm={t.confirm}
      >
        <p>{t.takeHomeText}</p>
        {open > 0 && <p class="soft">{t.left(open)}</p>}
        {silent > 0 && <p class="soft">{t.silent(silent)}</p>}
      </ConfirmDialog>
    </>
  );
};

const Change = ({ paths, one, others, forms: { change: form } }: CirculationPageProps) => {
  const t = useTexts(circulationTexts).manage;
  return (
    <ActionForm
      action={`${paths.circulation(one.versionNumber)}/andra`}
      version={one.version}
      class="stack stack--3"
      label={t.extend}
    >
      <Input
        name="dueOn"
        type="date"
        label={t.due}
        value={valueOf(form, 'dueOn')}
        error={form.errors['dueOn']}
        required
      />
      {others.length > 0 && (
        <Choices
          name="organisationIds"
          label={t.more}
          multiple
          optional
          options={others}
          value={valuesOf(form, 'organisationIds')}
          error={form.errors['organisationIds']}
        />
      )}
      <p>
        <Button small>{t.save}</Button>
      </p>
    </ActionForm>
  );
};

const Remind = ({ one }: Pick<CirculationPageProps, 'one'>) => {
  const t = useTexts(circulationTexts).remind;
  const silent = one.participants.filter(({ takingPart }) => takingPart === 'not_answered');
  return (
    <Card id="paminn" title={t.title} stack={3}>
      <p class="small soft">{silent.length === 0 ? t.all : t.lead}</p>
      {silent.length > 0 && (
        <TaskList
          tasks={silent.map(({ organisationName, functions }) => ({
            icon: functions.length === 0 ? 'warning' : 'clock',
            title: organisationName,
            meta: functions.length === 0 ? t.nobody : t.functions(functions.join(', ')),
          }))}
        />
      )}
    </Card>
  );
};
