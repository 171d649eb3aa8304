import type { Condition, Locale, Start, Step } from '../book.ts';

/** The preview's own words, in the language of the sentences it shows. */
export interface ShowWords {
  head(id: string, version: number, who: 'anyone' | 'everyone' | 'members' | 'admins'): string;
  begins: string;
  called: string;
  start(start: Start, title: string): string;
  step(step: Step): string;
  skippable: string;
  onlyIf(condition: string): string;
  condition(when: Condition): string;
  /** What stands before a line. */
  says: string;
  button: string;
  refusal: string;
  help: string;
  or: string;
  also: string;
  everywhere: string;
  otherwise: string;
  ends(outcome: string): string;
}

const FRENCH: ShowWords = {
  head: (id, version, who) =>
    `${id} (version ${version}), pour ${{ anyone: 'tout le monde, même refusé ou exclu', everyone: 'tout le monde', members: 'les membres', admins: 'les admins' }[who]}`,
  begins: 'Commence par',
  called: 'un autre dialogue, qui l’appelle',
  start(start, title) {
    if (start.by === 'word') return `le mot « ${title} »`;
    if (start.by === 'button') return `le bouton « ${title} »`;
    if (start.by === 'command') return `la commande « ${title} … »`;
    if (start.by === 'internal') return `une nouvelle d’ailleurs (${start.name})`;
    return {
      post: 'une annonce en une phrase',
      claim: 'un mot-clé (« FAUTEUIL 42 »)',
      code: 'un code d’admin',
      called: 'une commande d’admin avec un prénom',
      block: '« bloquer » et un prénom',
      report: 'une plainte',
      flag: 'un signalement (« signaler le 42 »)',
      accuse: '« signaler » et un prénom',
      rename: 'un nouveau prénom (« appelle-moi Nina »)',
      move: 'un déménagement (« je déménage à Rennes »)',
      follow: 'une ville voisine à suivre (« suivre Plérin »)',
      search: 'une recherche (« annonces vélo »)',
      news: 'ce que l’on veut entendre (« pas de messages après 21 h »)',
      over: 'ce qui est fini (« c’est donné »)',
      returned: 'un prêt rendu (« on m’a rendu la perceuse »)',
      choose: 'un choix (« je choisis Yann »)',
      own: 'ce qui est à faire d’une annonce à soi (« retirer chaises 13 », « qui a répondu ? »)',
      changed: 'un message transmis, modifié ou retiré',
      'answer-photo': 'une photo, envoyée à côté d’une réponse',
      'answer-changed': 'le message d’une réponse, modifié ou retiré',
      talk: 'des mots pour la personne avec qui on s’écrit (« j’arrive »)',
      reply: 'la réponse à une question qui vient d’être posée (« oui »)',
      'maybe-reply': 'ce qui répond peut-être à une question qui vient d’être posée',
      question: 'une question sur une annonce (« il se démonte ? »)',
      'for-waiting': 'ce qui est pour quelqu’un qui attend, ou pour l’annonce (« ok le 11 alors »)',
      'ask-somebody': 'une question pour quelqu’un qui a répondu (« demande à Fatou si elle peut venir »)',
      meant: 'ce qui est pour quelqu’un, ou répond à une annonce (« je prends le vélo »)',
      whose: 'ce qui est pour quelqu’un, ou pour le bot (« je donne un vélo », pendant qu’on s’écrit)',
      settled: 'ce qui a changé de mains (« c’est prêté à Yann »)',
      longer: 'un prêt que l’on voudrait plus long (« je peux la garder jusqu’à dimanche ? »)',
      missing: 'un prêt qui n’est pas revenu (« l’échelle n’est pas revenue »)',
      'asks-return': 'quand revient ce qui est prêté (« je la rends quand ? »)',
      calendar: 'quand une chose est libre (« calendrier perceuse »)',
      more: 'un mot de plus, juste après une réponse (« ce soir 18h »)',
      days: 'd’autres jours pour un prêt que l’on attend (« plutôt samedi prochain »)',
      'still-there': 'si une chose est encore là (« le fauteuil est encore dispo ? »)',
      'for-whom': 'à qui une chose est promise (« c’est pour qui le fauteuil ? »)',
      decline: 'un non à quelqu’un qui a répondu (« je dis non à Fatou »)',
      counter: 'ce que l’on voudrait plutôt en échange (« plutôt une douzaine »)',
      'brings-back': 'le jour où l’on rend (« je le ramène demain »)',
      'was-there': 'que l’on est bien venu (« oui j’y étais »)',
      'take-back': '« annule », quand une seule réponse est en cours',
      'late-word': 'un mot pour quelqu’un, longtemps après avoir été demandé',
      agreed: '« oui », quand plusieurs personnes attendent une réponse',
      'calls-off': 'un rendez-vous à annuler (« annule le rdv de samedi »)',
    }[start.reader];
  },
  step: (step) =>
    ({
      collect: 'une question',
      review: 'le résumé',
      branch: 'un choix, sans rien dire',
      do: 'une action',
      say: 'une phrase',
      listen: 'on attend',
      call: 'un autre dialogue',
    })[step.type],
  skippable: 'on peut passer',
  onlyIf: (condition) => `seulement si ${condition}`,
  condition: (when) =>
    inWords(when, { and: ' et ', or: ' ou ', not: 'pas ', is: ' = ', no: 'rien dans ', some: 'quelque chose dans ' }),
  says: 'dit',
  button: 'bouton',
  refusal: 'refus',
  help: 'aide',
  or: 'ou',
  also: 'envoie',
  everywhere: 'Partout dans ce dialogue',
  otherwise: 'sinon',
  ends: (outcome) => `fin (${outcome})`,
};

const ENGLISH: ShowWords = {
  head: (id, version, who) => `${id} (version ${version}), for ${who}`,
  begins: 'Begins with',
  called: 'another dialogue, which calls it',
  start(start, title) {
    if (start.by === 'word') return `the word “${title}”`;
    if (start.by === 'button') return `the button “${title}”`;
    if (start.by === 'command') return `the command “${title} …”`;
    if (start.by === 'internal') return `news from elsewhere (${start.name})`;
    return {
      post: 'a post in one sentence',
      claim: 'a keyword (“FAUTEUIL 42”)',
      code: 'an admin’s code',
      called: 'an admin’s command with a first name',
      block: '“block” and a first name',
      report: 'a complaint',
      flag: 'a report (“report CHAIR 42”)',
      accuse: '“report” and a first name',
      rename: 'another first name (“call me Nina”)',
      move: 'a removal (“I’m moving to Rennes”)',
      follow: 'a neighbouring town to follow (“follow Plérin”)',
      search: 'a search (“posts bike”)',
      news: 'what one wants to hear (“no messages after 9pm”)',
      over: 'what is over (“it’s gone”)',
      returned: 'a loan that is back (“I got my drill back”)',
      choose: 'a choice (“I choose Yann”)',
      own: 'what is to be done with a post of one’s own (“remove chairs 13”, “who answered?”)',
      changed: 'a message that was passed on, edited or taken back',
      'answer-photo': 'a picture, sent beside an answer',
      'answer-changed': 'the message of an answer, edited or taken back',
      talk: 'words for whom one writes with (“I’m on my way”)',
      reply: 'the answer to a question that was just asked (“yes”)',
      'maybe-reply': 'what may answer a question that was just asked',
      question: 'a question about a post (“does it come apart?”)',
      'for-waiting': 'what is for somebody who waits, or for the post (“the 11th then”)',
      'ask-somebody': 'a question for somebody who has answered (“ask Fatou if she can come”)',
      meant: 'what is for somebody, or answers a post (“I’ll take the bike”)',
      whose: 'what is for somebody, or for the bot (“I’m giving away a bike”, while two write to each other)',
      settled: 'what has changed hands (“it’s lent to Yann”)',
      longer: 'a loan one would keep longer (“can I keep it until Sunday?”)',
      missing: 'a loan that has not come back (“my ladder hasn’t come back”)',
      'asks-return': 'when what is lent is due (“when is it due back?”)',
      calendar: 'when a thing is free (“drill calendar”)',
      more: 'a word more, right behind an answer (“tonight 6pm”)',
      days: 'other days of a loan that one waits for (“rather next Saturday”)',
      'still-there': 'whether a thing is still there (“is the armchair still available?”)',
      'for-whom': 'to whom a thing is promised (“who gets the armchair?”)',
      decline: 'a no to somebody who answered (“I say no to Fatou”)',
      counter: 'what one would rather have in return (“rather a dozen”)',
      'brings-back': 'the day on which one brings it back (“I’ll bring it back tomorrow”)',
      'was-there': 'that one did come (“I was there”)',
      'take-back': '“cancel”, when there is but one answer',
      'late-word': 'a word for somebody, long after it was asked for',
      agreed: '“yes”, when several people wait for an answer',
      'calls-off': 'a meeting to cancel (“cancel the meeting on Saturday”)',
    }[start.reader];
  },
  step: (step) =>
    ({
      collect: 'a question',
      review: 'the summary',
      branch: 'a choice, nothing is said',
      do: 'an action',
      say: 'a sentence',
      listen: 'waiting',
      call: 'another dialogue',
    })[step.type],
  skippable: 'may be skipped',
  onlyIf: (condition) => `only if ${condition}`,
  condition: (when) =>
    inWords(when, { and: ' and ', or: ' or ', not: 'not ', is: ' = ', no: 'nothing in ', some: 'something in ' }),
  says: 'says',
  button: 'button',
  refusal: 'refuses',
  help: 'help',
  or: 'or',
  also: 'sends',
  everywhere: 'Anywhere in this dialogue',
  otherwise: 'otherwise',
  ends: (outcome) => `end (${outcome})`,
};

interface Joints {
  and: string;
  or: string;
  not: string;
  is: string;
  no: string;
  some: string;
}

function inWords(when: Condition, words: Joints): string {
  if ('fact' in when) return when.fact;
  if ('all' in when) return when.all.map((one) => inWords(one, words)).join(words.and);
  if ('any' in when) return `(${when.any.map((one) => inWords(one, words)).join(words.or)})`;
  if ('not' in when && 'missing' in when.not) return inWords({ ...when.not, missing: !when.not.missing }, words);
  if ('not' in when) return `${words.not}${inWords(when.not, words)}`;
  if ('is' in when) return `${when.slot}${words.is}${when.is}`;
  if ('in' in when) return `${when.slot}${words.is}${when.in.join(words.or)}`;
  return `${when.missing ? words.no : words.some}${when.slot}`;
}

export function showWords(locale: Locale): ShowWords {
  return locale === 'fr' ? FRENCH : ENGLISH;
}
