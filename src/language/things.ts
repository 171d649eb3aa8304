import { fold, words } from './fold.ts';

const set = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ''));

/** What neighbours pass on, in the singular, folded: enough to tell « lit bébé » from a name or a street. */
const THINGS = set(`
  canape sofa divan clic-clac clicclac bz banquette fauteuil pouf chaise tabouret banc table bureau etagere bibliotheque armoire
  commode buffet vaisselier bahut meuble lit matelas sommier berceau chevet placard penderie dressing console porte-manteau
  coiffeuse secretaire miroir lampe lampadaire lustre halogene abat-jour tapis moquette rideau tringle store coussin couette
  oreiller couverture drap housse couvre-lit nappe serviette cadre tableau vase horloge pendule reveil bougie bibelot malle
  coffre panier corbeille poubelle cintre escabeau echelle etendoir sechoir
  frigo frigidaire refrigerateur congelateur congelo four gaziniere cuisiniere plaque hotte lave-linge lave-vaisselle seche-linge
  machine micro-onde micro-ondes microonde grille-pain bouilloire cafetiere blender mixeur robot friteuse plancha barbecue raclette
  aspirateur fer centrale ventilateur radiateur poele chauffe-eau climatiseur convecteur deshumidificateur humidificateur
  casserole poele cocotte marmite faitout saladier assiette verre bol tasse couvert couteau fourchette cuillere plat moule bocal bocaux
  pot carafe theiere vaisselle tupperware bouteille cagette thermos
  tele television televiseur tv ecran ordinateur ordi pc portable imprimante clavier souris tablette telephone iphone smartphone
  chargeur cable enceinte chaine ampli platine radio sono micro casque console xbox switch playstation ps4 ps5 wii appareil
  videoprojecteur retroprojecteur camera box routeur modem minitel
  velo trottinette tricycle draisienne vtt vtc scooter remorque porte-velo rollers roller skate skateboard ski luge patin raquette
  ballon tente duvet glaciere canne kayak paddle planche parasol transat hamac balancoire toboggan trampoline piscine
  poussette landau siege rehausseur couffin baignoire parc transat porte-bebe couche biberon doudou peluche jouet jeu puzzle lego
  playmobil poupee poupon deguisement costume cartable trousse livre bouquin roman bd manga magazine revue dictionnaire manuel dvd
  cd vinyle disque cassette k7 guitare piano violon flute batterie synthe accordeon partition
  vetement habit pull pantalon jean robe jupe chemise chemisier manteau veste blouson anorak doudoune pyjama body chaussure basket
  botte bottine sandale sac valise echarpe bonnet gant chapeau casquette ceinture cravate collant maillot tissu laine pelote bouton
  mercerie layette turbulette gigoteuse bijou montre lunette
  perceuse visseuse scie ponceuse meuleuse marteau tournevis cle pince vis clou outil outillage etabli niveau karcher tondeuse
  taille-haie debroussailleuse tronconneuse motoculteur broyeur brouette beche pelle rateau arrosoir tuyau brique parpaing tuile
  ardoise carrelage parquet lino lambris planche bois palette buche poutre porte fenetre volet evier lavabo robinet wc baignoire
  douche receveur peinture papier enduit ciment sable gravier terre terreau compost fumier paille foin bache grillage cloture
  barriere portail serre pot jardiniere plant plante bouture graine bulbe rosier arbre arbuste sapin fleur tondeuse composteur
  pneu jante galerie coffre batterie chaine barnum tonnelle treteau diable cric echafaudage betonniere decolleuse
  aquarium cage niche litiere croquette gamelle laisse clapier poulailler arbre terrarium
  carton sac boite bouchon capsule rouleau bassine seau balai serpillere
  pomme poire prune quetsche mirabelle cerise fraise framboise mure kiwi raisin figue noix noisette chataigne coing citron orange
  tomate courgette courge potiron citrouille potimarron salade radis poireau carotte chou haricot oignon ail pomme-de-terre patate
  concombre poivron aubergine epinard blette persil menthe basilic rhubarbe legume fruit oeuf lait beurre yaourt fromage jambon pain
  baguette gateau tarte crepe confiture gelee miel compote conserve soupe couscous paella tartiflette lasagne quiche pizza pate riz
  farine levain cidre jus cafe the
  beequille bequille fauteuil-roulant deambulateur attelle orthese
  couch armchair chair desk bookshelf bookcase shelf shelves wardrobe bed mattress cot crib bunk drawers dresser mirror lamp rug
  carpet curtain cushion pillow duvet blanket fridge freezer oven cooker microwave kettle toaster dishwasher washer dryer hoover
  vacuum iron saucepan pan plate glass mug cutlery jar telly laptop printer monitor keyboard phone speaker bike bicycle scooter
  pushchair pram buggy stroller highchair toy book clothes shoes boots coat dress jacket drill ladder saw sander mower spade
  wheelbarrow tent brick tile wood firewood pallet paint plant seed pot apple plum tomato egg bread jam boxes box fish-tank tank
  bookcases suitcase crutches gate stand scones`);

/** What is done, not handed over: the first word of a title. */
const TASKS = set(`
  aide cours lecon soutien conseil conseils garde garderie reparation reparations tonte depannage demenagement jardinage bricolage
  menage repassage couture retouche retouches ourlet ourlets massage massages coupe coiffure traduction relecture lecture lectures
  transport trajet trajets covoiturage covoit co-voiturage accompagnement initiation formation atelier baby-sitting babysitting
  service services coup coups heure heures promenade promenades visite visites temps ecoute bras chauffeur plombier electricien
  jardinier temoin benevole benevoles volontaire volontaires nounou babysitter baby-sitter help lift ride lesson lessons
  tutoring haircut haircuts babysitter compagnie coiffe montre fais repare depanne garder adopter`);

/** Whether a title says what is done: « réparation de vélos », « apprendre le crochet », « heure de ménage ». */
export function isTask(title: string): boolean {
  const plain = fold(title).replace(/^\d+ ?(?=h?[a-z])/, '');
  const first = /^[a-z]+(?:-[a-z]+)?/.exec(plain)?.[0] ?? '';
  if (first === 'coupe') return /^coupes? (?:de cheveux|gratuite|pour|les|vos|et brushing)/.test(plain);
  if (/^(?:heures?|temps|coups?|services?|visites?|bras)$/.test(first)) {
    return /^(?:heures? (?:de|d'|pour)|temps|coups? de (?:main|pouce|peinture)|services? (?!de table|a )|visites?|bras\b)/.test(
      plain,
    );
  }
  if (first === 'adopter' || (first === 'cours' && isThing(words(title)[1] ?? ''))) return false;
  if (TASKS.has(first)) return true;
  return (
    VERB.test(first) &&
    (plain === first || DONE_TO.test(plain.slice(first.length))) &&
    !isThing(first) &&
    !NOUNS.has(first)
  );
}

/** What follows a verb, and seldom the name of a thing. */
const DONE_TO =
  /^ (?:les?|la|l'|une?|des|du|vos|votre|mon|ma|mes|notre|nos|aux?|a|en|avec|sur|dans|chez|pour|chats?|chiens?|\d|deux|quelqu)/;
const VERB =
  /^(?:[a-z]+[^i]er|[a-z]+[^o]ir|(?:sav|v|recev)oir|(?:ap|re|com)?prendre|(?:re)?coudre|(?:re)?peindre|tondre|(?:re|per|pro)?mettre|rendre|descendre|attendre|conduire|faire|lire|ecrire|traduire|construire)$/;

/** They end like a verb and are things. */
const NOUNS = set(`
  mixer blender cutter poster sweater pullover container dresser cooker freezer dryer hoover toaster printer monitor keyboard
  speaker scooter roller ladder sander mower hammer heater hiver fer ver laser pokemon camper chester miroir tiroir tir cuir
  arrosoir rasoir peignoir mouchoir bougeoir abreuvoir couloir trottoir noir sechoir presentoir accoudoir urinoir comptoir
  elixir menhir kir cadre cendre poudre cidre chambre fenetre metre lettre theatre montre huitre feutre litre titre centre quatre
  ventre monstre plan-montre foudre vitre encre mer hamster cancer super over river water paper cover jumper slipper folder
  rocher plancher noyer berger oranger dejeuner diner gouter souper bucher souvenir loisir plaisir danger clocher verger
  filter shower tower flower poter barrier`);

/** Asked for as gifts as often as for a while: a question is better than a guess. */
const EITHER = set(
  `tente lit-parapluie costume deguisement valise remorque barnum echelle perceuse transat poussette-canne porte-bebe rehausseur
  tent suitcase gazebo costume`,
);

/** « pots » → « pot », « bocaux » stays, « etageres » → « etagere ». */
const singular = (word: string): string => (word.length > 3 ? word.replace(/(?<=eau|eu)x$|s$/, '') : word);

/** Whether a word, folded, names a thing. */
export function isThing(word: string): boolean {
  return THINGS.has(word) || THINGS.has(singular(word));
}

/** Whether one of the first words of a title names a thing: « grand lit bébé », « table en formica ». */
export function namesThing(title: string, within = 3): boolean {
  const all = title.toLowerCase().includes('-') ? [title.split(/\s/)[0] ?? '', ...words(title)] : words(title);
  return all.slice(0, within).some((word) => isThing(word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()));
}

export function isLentAsOftenAsGiven(title: string): boolean {
  return words(title)
    .slice(0, 2)
    .some((word) => EITHER.has(word) || EITHER.has(singular(word)));
}
