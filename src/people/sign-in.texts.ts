import { text } from '../shared/text.js';
import { catalogue } from '../web/i18n/catalogue.js';

export const signInTexts = catalogue(
  {
    title: 'Logga in',
    lead: 'Gemensam styrning av länets arbete mot våld i nära relationer.',
    email: 'E-postadress',
    password: 'Lösenord',
    submit: 'Logga in',
    forgotten: 'Har du glömt lösenordet? Be samordnaren på din plattform om en länk.',
    demoTitle: 'Övningskonton',
    demoLead:
      'Alla siffror här är påhittade. Välj ett konto för att se tjänsten som den rollen; lösenordet är detsamma för alla.',
    hatTitle: 'Välj uppdrag',
    hatLead: 'Du har flera uppdrag. Välj vilket du utför nu; du kan byta när som helst i menyn.',
    hatLegend: 'Utför uppdraget som',
    hatSubmit: 'Fortsätt',
    noHatTitle: 'Du har inget uppdrag än',
    noHatText:
      'Be samordnaren på din plattform att lägga till dig, eller kontrollera att uppdraget inte har gått ut.',
    signOut: 'Logga ut',
  },
  {
    title: 'Sign in',
    lead: 'Joint steering of the county’s work against violence in close relationships.',
    email: 'E-mail address',
    password: 'Password',
    submit: 'Sign in',
    forgotten: 'Forgotten your password? Ask the coordinator of your platform for a link.',
    demoTitle: 'Practice accounts',
    demoLead:
      'All figures here are made up. Choose an account to see the service in that role; the password is the same for all.',
    hatTitle: 'Choose your hat',
    hatLead: 'You have several roles. Choose the one you act in now; you can change at any time in the menu.',
    hatLegend: 'Act as',
    hatSubmit: 'Continue',
    noHatTitle: 'You have no role yet',
    noHatText: 'Ask the coordinator of your platform to add you, or check that your role has not expired.',
    signOut: 'Sign out',
  },
);

export const receipts = {
  signedOut: text('Du är utloggad.', 'You are signed out.'),
  hatChosen: text('Du har bytt uppdrag.', 'You now act in another role.'),
};
