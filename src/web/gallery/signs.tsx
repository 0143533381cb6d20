import { Button, ButtonRow, DialogButton, LinkButton } from '../components/button.js';
import { Card, Notice } from '../components/card.js';
import { PersonalDataWarning } from '../components/personal-data.js';
import { Stance, State, Tag } from '../components/state.js';
import { Basis, Mark, StatusChip, Trend } from '../components/status.js';
import { Toast } from '../components/toast.js';
import { optionsOf, type StateFamily, type StateOf, words } from '../i18n/words.js';
import { useTexts } from '../page-context.js';

const Statuses = () => {
  const statuses = optionsOf(useTexts(words).status);
  return (
    <Card id="g-status" title="Lägesmärke" stack={4}>
      <p class="small soft measure">Följs alltid av en grund: regel eller person, och datum.</p>
      {([undefined, 'small', 'large'] as const).map((size) => (
        <div class="cluster" key={size}>
          {statuses.map(({ value }) => (
            <StatusChip key={value} status={value} size={size} />
          ))}
        </div>
      ))}
      <div class="cluster">
        {statuses.map(({ value }) => (
          <Mark key={value} status={value} />
        ))}
      </div>
      <Basis by="rule">Regel: 3 av 4 indikatorer på väg, 31 oktober 2026</Basis>
      <Basis by="person">Bedömt av samordnaren 4 november 2026: ”Två mätningar är gamla.”</Basis>
      <Basis by="body">Bedömt av styrgruppen 17 september 2026, § 14.</Basis>
    </Card>
  );
};

const States = () => {
  const t = useTexts(words);
  return (
    <Card id="g-trend" title="Trend och arbetsläge" stack={4}>
      <div class="cluster cluster--wide">
        {optionsOf(t.trend).map(({ value }) => (
          <Trend key={value} trend={value} />
        ))}
        <Trend trend="better" small />
      </div>
      {(Object.keys(t.states) as StateFamily[]).map((of) => (
        <div class="cluster" key={of}>
          {(Object.keys(t.states[of]) as StateOf<typeof of>[]).map((value) => (
            <State key={value} of={of} value={value} />
          ))}
        </div>
      ))}
      <div class="cluster">
        {optionsOf(t.stance).map(({ value }) => (
          <Stance key={value} stance={value} />
        ))}
      </div>
      <div class="cluster">
        <Tag>Delmål 4</Tag>
        <Tag icon="link">Kolada</Tag>
        <State of="report" value="returned" small />
      </div>
    </Card>
  );
};

const Buttons = () => (
  <Card id="g-knapp" title="Knappar" stack={4}>
    <p class="small soft measure">En primär knapp per vy. Verbet säger vad som händer.</p>
    <ButtonRow>
      <Button kind="primary">Spara</Button>
      <Button>Spara utkast</Button>
      <Button kind="quiet">Avbryt</Button>
      <Button kind="danger">Återremittera</Button>
    </ButtonRow>
    <ButtonRow>
      <Button kind="primary" icon="gavel">
        Anta version 3
      </Button>
      <LinkButton href="#" icon="print">
        Skriv ut (A3)
      </LinkButton>
      <Button small>Liten</Button>
      <LinkButton small href="#" about="rapporter" icon="eye">
        Granska
      </LinkButton>
      <DialogButton dialog="g-fraga" kind="danger" icon="return">
        Återremittera…
      </DialogButton>
    </ButtonRow>
  </Card>
);

const Notices = () => (
  <Card id="g-notis" title="Meddelanden" stack={4}>
    <Notice>Utkast syns bara för er organisation.</Notice>
    <Notice kind="success">Rapporten är inskickad.</Notice>
    <Notice kind="warning" icon="return" title="Aktivitet 5 har kommit tillbaka för komplettering">
      Antalet deltagare verkar gälla hela året.
    </Notice>
    <Notice kind="error">Det gick inte att spara. Någon annan ändrade samma text kl. 14.02.</Notice>
    <PersonalDataWarning />
    <Toast inline>
      Kortet flyttades till Klar. <a href="#g-notis">Ångra</a>
    </Toast>
  </Card>
);

export const GallerySigns = () => (
  <>
    <Statuses />
    <States />
    <Buttons />
    <Notices />
  </>
);
