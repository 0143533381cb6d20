import { Card } from '../components/card.js';
import { Checkbox, Choices, FileInput } from '../components/choices.js';
import { ActionButton, ActionForm, ConfirmDialog, ErrorSummary } from '../components/form.js';
import { Input, Select, Textarea } from '../components/input.js';
import { FilterBar, SearchBox } from '../components/navigation-parts.js';
import { Button, ButtonRow } from '../components/button.js';
import { optionsOf, words } from '../i18n/words.js';
import { useTexts } from '../page-context.js';

const reason = 'Skriv varför målvärdet ändras.';

const Fields = () => {
  const t = useTexts(words);
  return (
    <Card id="g-falt" title="Fält">
      <ActionForm action="#" label="Fält" class="stack">
        <Input
          name="target"
          label="Målvärde"
          type="number"
          value="50,0"
          help="Skriv ett tal, till exempel 50,0."
        />
        <Input name="reason" label="Skäl till ändringen" required error={reason} />
        <Input
          name="participants"
          label="Deltagare"
          type="number"
          value="212"
          hint="Mer än tre gånger så många som förra gången. Stämmer det?"
        />
        <Input name="from" label="Gäller från" type="date" value="2026-11-20" optional />
        <Input name="no" label="Diarienummer" value="801-4127-2026" readonly />
        <Textarea name="done" label="Vad har ni gjort?" help="Två till fem meningar." rows={3} />
        <Select
          name="organisation"
          label="Organisation"
          empty="Alla organisationer"
          value="b"
          options={organisations}
        />
        <Choices name="claim" label="Vårt bidrag" options={optionsOf(t.claim)} value="contributes" />
        <Choices
          name="roles"
          label="Roller"
          help="Välj en eller flera."
          multiple
          options={roleOptions}
          value={['reader']}
        />
        <Choices
          name="stance"
          label="Ditt ställningstagande"
          options={optionsOf(t.stance).slice(0, 3)}
          error="Välj ett ställningstagande."
        />
        <Checkbox name="checked" label="Jag har kontrollerat lydelsen" help="Den fryses när du sparar." />
        <Checkbox name="sure" label="Jag är säker" error="Kryssa i rutan för att gå vidare." />
        <FileInput name="file" label="Lägg till fil" help="PDF eller Excel, högst 5 MB." optional />
        <ButtonRow>
          <Button kind="primary">Spara</Button>
        </ButtonRow>
      </ActionForm>
    </Card>
  );
};

const organisations = [
  { value: 'a', label: 'Länsstyrelsen', group: 'Myndigheter' },
  { value: 'b', label: 'Ekholma kommun', group: 'Kommuner' },
  { value: 'c', label: 'Tallmo kommun', group: 'Kommuner' },
];

const roleOptions = [
  { value: 'reporter', label: 'Rapportör', note: 'Fyller i rapporter' },
  { value: 'reader', label: 'Läsare', note: 'Läser det som är delat' },
];

const Forms = () => (
  <Card id="g-fel" title="Felsammanfattning, dialog och sökning" stack={4}>
    <ErrorSummary
      errors={{ reason, stance: 'Välj ett ställningstagande.', form: 'Perioden är stängd.' }}
      ids={{ form: null }}
    />
    <ConfirmDialog
      id="g-oppen"
      title="Återremittera till beredande gruppen"
      action="#"
      confirm="Återremittera"
      kind="danger"
      open
    >
      <p class="soft">Förslaget blir utkast igen.</p>
      <Textarea name="why" label="Varför skickas förslaget tillbaka?" error="Skriv ett skäl." />
    </ConfirmDialog>
    <SearchBox action="#" label="Sök indikator" help="Sök bland egna, andras och Koladas indikatorer." />
    <FilterBar action="#" label="Filtrera tavlan" summary="17 kort visas, 1 stoppat.">
      <Select name="rows" label="Rader" small options={organisations} />
      <Select name="type" label="Korttyp" small empty="Alla typer" options={organisations} />
    </FilterBar>
    <ActionButton action="#" fields={{ state: 'open' }} version={3} small icon="play">
      Öppna omgången
    </ActionButton>
  </Card>
);

export const GalleryForms = () => (
  <>
    <Fields />
    <Forms />
    <ConfirmDialog
      id="g-fraga"
      title="Återremittera till beredande gruppen?"
      action="#"
      confirm="Återremittera"
      kind="danger"
    >
      <p class="soft">Förslaget blir utkast igen. Alla som svarat får veta varför.</p>
      <Textarea name="cause" label="Varför skickas förslaget tillbaka?" />
    </ConfirmDialog>
  </>
);
