import { LinkButton } from '../../web/components/button.js';
import { Card, Notice } from '../../web/components/card.js';
import { Input } from '../../web/components/input.js';
import { PageHeader, type Crumb } from '../../web/components/page-header.js';

export type ShownOnceView = {
  title: string;
  lead: string;
  crumbs: readonly Crumb[];
  label: string;
  help: string;
  /** The secret itself, which no other page can show. */
  value: string;
  until: string;
  warning: string;
  done: { href: string; label: string };
};

/** A secret that leaves the service now and only now. */
export const ShownOnce = (view: ShownOnceView) => (
  <div class="measure">
    <PageHeader title={view.title} lead={view.lead} crumbs={view.crumbs} />
    <div class="stack">
      <Notice kind="warning" slim>
        {view.warning}
      </Notice>
      <Card stack={4}>
        <Input
          name="secret"
          label={view.label}
          help={view.help}
          value={view.value}
          autocomplete="off"
          readonly
        />
        <p class="small soft">{view.until}</p>
        <div class="btn-row">
          <LinkButton kind="primary" href={view.done.href}>
            {view.done.label}
          </LinkButton>
        </div>
      </Card>
    </div>
  </div>
);
