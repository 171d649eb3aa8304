import { remembered } from '../words/remembered.ts';

/**
 * Words that say much the same, folded, a group a line: what one writer tells with « refiler » another tells with « céder ».
 * A star stands for any ending. Where several fit, the longest wins, of equals the last.
 */
const GROUPS = `
give: donn* offr* offer offers offering ced* debarr* debaras* laiss* refil* file files filer distribu* liquid* transmet* give* giv* gave hand handing part-with donat* don dons
free: gratuit* gratos gratis free cadeau* offert* gracieu* benevol* gratuitement freebie
lend: pret prets prete pretes preter pretee pretent pretons pretez preterai preterais preterait pretera preteriez preteraient preterions emprunt* lend* lent loan* borrow* depann* mutualis* partag* prestable confie* confier
back: rends rend rendre rendrai rendrais rendu rendue rendus rendons rendez restitu* rapport* ramen* retour* return* back rendra rendent
swap: echang* troc* troqu* troq* contre swap* exchang* trade* trading barter* vs permut*
seek: cherch* recherch* besoin* need* looking look seek* wanted want wants faut faudrait faudra manqu* recup* preneur* preneuse* voudr* aimer* souhait* cherh* cherc* rech chrch* desir* require* after hunting sos
own: ai avons possed* own owns have has got ayant dispos* detien* jai avait
who: qui ki quelqu* qqun qq1 qqn qlq* kelk* kkun anyone anybody somebody someone personne ame voisin* neighbo* sum1 any1 volontaire* volunteer* amateur* gens people folks proprio
yours: votre vos ton ta tes your yours vot ur
take: prend* prenn* pris prise take takes taking took reserv* interess* interes* interr* partant* tent* arrang* dibs mine volontiers adopt* postul* acquereur*
come: passe passer passerai passerais passera viens vient venir viendr* venu venue venez recuper* fetch* collect* pick picked pickup come comes coming pop drop chercher deplac* enlev* emport* retirer
over: annul* cancel* desist* finalement retir* supprim* efface* remove* delete* clotur* oubli* forget scratch renonc* erreur abandon* withdraw* nevermind
gone: parti partie partis parties vendu vendue vendus trouve trouves trouvee found gone taken sorted adopte adoptee recu recue attribue* done fini finie termine* regle resolu*
thanks: merci* mercii* mrc thank* thx tks cimer gentil* adorable* reconnaissan* remerci* genial* bravo super top parfait* great lovely cheers grateful
hello: bonjour* bonsoir* salut* coucou* cc hello* hi hey slt bjr bsr yo wesh wsh salu kikou hola morning evening bonne
how: comment combien pourquoi koi quoi quel quels quelle quelles how what when why which where quand
app: annonce* annnonce* post posts photo* bouton* numero* message* compte* admin* moder* regle* bot robot groupe page appli* app messenger facebook menu inscri* profil* quartiers commune notif* demande demandes liste listing
order: affich* montre* list* modifi* chang* param* reglage* setting* desabon* abon* preven* previen* alert* notifi* stop pause menu help aide renouvel* prolong* remettre repren* quitter supprime* show send envoi* envoy* edit remove suspend* active* desactiv*
complain: signal* arnaq* escro* insult* agress* harcel* menac* fake faux fausse bloqu* honteu* scandal* vole vol voler voleur* report* scam* rude spam* revend* resell* contrefac* mensong* ment menteu* suspect* louche* bizarre abus* raciste* injur* degue* sale poli impoli* irrespect* lapin pose plainte inadmissible respect* creep* liar stole* steal*
sell: vend* vente* achet* achat* prix euro* eur location lou loue louer louerais paye paie payer payant* paiement tarif* sell* selling sold sale buy* rent rental price* cash espece* remuner* devis negoci* debattre cher chere solde* pounds quid cheque virement lydia paypal
lure: gagn* loto credit* cliqu* click* lien* link* whatsapp telegram bitcoin* crypto* invest* maigr* voyan* medium marabout promo* code livraison coursier* western mandat heritage million* copi* copie* banque* bank* felicit* congrat* iphone panneaux solaire* isolation eligib* prime financ* taux won win winner tirage sort concours chaine likez partagez revenu* domicile rentab* argent money earn* exclusi* site http* www
here: arriv* devant interphone digicode etage sonne* retard rdc outside downstairs late floor bell bouchon* garee portail sonnette entree hall
surplus: trop debord* surplus rab plein pleine stock excess extra spare reste restes restant* loads tas too many much lots invendu* profus* double* croule*
unused: sert servi serv* utilis* util* inutil* encombr* dort dorment traine* poussiere* vide vider demenag* emmenag* tri trie tries trier grenier range* moving clear* leaving outgrown grandi unused sous-servi debarras remplac*
can: peux peut peuvent pourr* pourai* can could sais sait savez sauriez saurait saurais sachant able pouv* might may
lesson: cours lecon* lesson* apprend* appren* enseign* teach* learn* initi* debutant* beginner* soutien devoir* revis* conversation* prof tutor*
help: aid* help* main mains hand bras coup coups costaud* fort forts secour* service services assist* soulev*
free-time: dispo* libre libres retrait* retired available happy glad willing propos* volontaire* plaisir motiv* temps occup*
treat: crepe crepes gateau* biere* cafe cafes apero* gouter* cookies cake* beer* coffee cookie* chocolat* croissant* pizza* repas dejeuner bouteille pot
span: heure heures h hour hours minute minutes min moment instant jour jours day days soiree evening weekend week-end semaine semaines week weeks mois month months aprem apres-midi journee afternoon nuit night vacances holiday* ete
not: pas plus rien jamais aucun* sans no not never don't doesn't isn't nothing none without ni
new: nouve* nouv* new recent* dernier* derniere* latest
still: toujours encore tjs tjrs tjr still deja always
ride: covoit* trajet* emmen* amen* depos* condui* lift ride drive* voiture car permis train bus gare aeroport navette route chauffeur station airport
i: je j jsuis jai moi i i'm im me jvais chui suis
we: on nous notre nos we our us
you: vous tu te toi vs you u
`;

const LONGEST = 10;
const SHORTEST = 3;

/** Looks up the group of a folded word in such a list; undefined: none. */
export function starred(lists: string): (word: string) => string | undefined {
  const exact = new Map<string, string>();
  const starts = new Map<string, string>();
  for (const line of lists.trim().split('\n')) {
    const [name = '', words = ''] = line.split(': ');
    for (const word of words.split(' ')) {
      if (word.endsWith('*')) starts.set(word.slice(0, -1), name);
      else exact.set(word, name);
    }
  }
  return (word) => {
    const whole = exact.get(word);
    if (whole !== undefined) return whole;
    for (let size = Math.min(LONGEST, word.length); size >= SHORTEST; size--) {
      const group = starts.get(word.slice(0, size));
      if (group !== undefined) return group;
    }
    return undefined;
  };
}

/** What a folded word is about; undefined: nothing of these. */
export const groupOf = remembered(starred(GROUPS));
