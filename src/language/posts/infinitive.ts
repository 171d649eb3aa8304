import { isTaskVerb } from '../things/task-names.ts';
import { fold } from '../words/fold.ts';

/** What changes more than its ending, as « je », « il » and « qu'il » have it. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  `fais,fait,fasse,faisons=faire refais,refait,refasse=refaire lis,lit,lise=lire relis,relit,relise=relire traduis,traduit,traduise=traduire
  conduis,conduit,conduise=conduire reconduis,reconduit=reconduire construis,construit=construire tonds,tond,tonde=tondre
  couds,coud,couse=coudre recouds,recoud=recoudre peins,peint,peigne=peindre repeins,repeint=repeindre
  apprends,apprend,apprenne=apprendre reprends,reprend=reprendre prends,prend,prenne=prendre ecris,ecrit,ecrive=écrire
  tiens,tient,tienne=tenir entretiens,entretient=entretenir sors,sort,sorte=sortir nourris,nourrit,nourrisse=nourrir
  remplis,remplit,remplisse=remplir finis,finit=finir vernis,vernit=vernir blanchis=blanchir mets,met,mette=mettre
  remets,remet,remette=remettre fends,fend,fende=fendre descends,descend,descende=descendre rends,rend=rendre tends,tend=tendre
  reponds,repond,reponde=répondre cueille=cueillir accueille=accueillir ouvre=ouvrir couvre=couvrir envoie=envoyer
  renvoie=renvoyer affute=affûter`
    .trim()
    .split(/\s+/)
    .flatMap((group) => {
      const [forms = '', verb = ''] = group.split('=');
      return forms.split(',').map((form): [string, string] => [form, verb]);
    }),
);
/** Verbs whose « è » was a mute e: « emmène » is « emmener », « règle » is « régler ». */
const MUTE = /(?:m[eè]n|l[eè]v|p[eè]s|s[eè]m|ach[eè]t|g[eè]l|p[eè]l|cr[eè]v|mod[eè]l|cis[eè]l|d[eè]gel)$/i;
/** They tell of nothing that is done for others, or belong to something else than a name of help. */
const NOT_DONE = new Set(
  `donner offrir preter ceder chercher rechercher proposer echanger troquer vouloir aimer adorer penser trouver habiter rester
  travailler esperer demander preferer posseder quitter adopter acheter laisser jeter remercier
  souhaiter etre avoir aller venir pouvoir savoir voir croire sembler arriver commencer essayer tester
  partager disposer participer compter manquer utiliser appeler separer`.split(/\s+/),
);

/** Done for others too, and no names of tasks anywhere else. */
const MORE = new Set(
  `relever attraper enlever regarder accueillir arbitrer animer remplacer numeriser debloquer regler verifier chanter raconter dater
  retourner emporter rapporter recuperer conseiller feuilleter rempoter bouturer aerer debistrer controler regonfler heberger soigner
  redresser redescendre rehabiller emballer desinstaller detartrer detapisser demouler ratisser ramasser balader raccommoder coacher
  corriger envoyer servir commander choisir chauffer mener surfer dessiner mouler gonfler graisser huiler dresser eduquer brosser
  toiletter tondre recycler broyer composter semer repiquer bouturer greffer vidanger cirer lustrer decaper isoler etancher`.split(
    /\s+/,
  ),
);

function ofEnding(typed: string): string | undefined {
  const word = fold(typed);
  const known = IRREGULAR.get(word);
  if (known !== undefined) return known;
  // « promènerais », « accompagnerait »
  const would = /^(?<stem>.{2,}e)r(?:ai|ais|a|ait|ons|ions|aient)$/.exec(word)?.groups?.stem;
  if (would !== undefined) return ofEnding(typed.slice(0, would.length));
  const we = /^.{3,}ons$/.test(word) && typed.length === word.length ? typed.slice(0, -3) : undefined;
  if (we !== undefined) return `${/[cg]e$|[^e]$/.test(we) ? we.replace(/e$/, '').replace(/ç$/, 'c') : we}er`;
  if (!/[^é]e$/i.test(typed) || typed.length !== word.length || typed.length < 4) return undefined;
  const stem = typed.slice(0, -1);
  if (/[aeou]i$/.test(word.slice(0, -1))) return /[aou]i$/.test(stem) ? `${stem.slice(0, -1)}yer` : undefined;
  if (/(?:jett|pell)$/.test(word.slice(0, -1))) return `${stem.slice(0, -1)}er`;
  const open = /[èe](?<behind>[bcdfglmnprstv]{1,2})$/i.exec(stem);
  if (!open || !stem.includes('è')) return `${stem}er`;
  return `${MUTE.test(stem) ? stem.replace(/è(?=[a-z]{1,2}$)/, 'e') : stem.replace(/è(?=[a-z]{1,2}$)/, 'é')}er`;
}

/**
 * « relis » → « relire », « promènerais » → « promener », « règle » → « régler »: what is done, of the form that follows « je »,
 * « qui » or « qu’on ». undefined: no such form, or no verb of help.
 */
export function infinitiveOf(typed: string): string | undefined {
  const verb = ofEnding(typed.toLowerCase());
  return verb === undefined || NOT_DONE.has(fold(verb)) ? undefined : verb;
}

const IRREGULARS: ReadonlySet<string> = new Set([...IRREGULAR.values()].map(fold));
/** Whether an infinitive tells of something one does for others. */
export const isHelp = (verb: string): boolean =>
  isTaskVerb(fold(verb)) || IRREGULARS.has(fold(verb)) || MORE.has(fold(verb));
