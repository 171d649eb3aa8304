import { fold } from '../words/fold.ts';
import { editDistance } from '../words/similar-word.ts';
import { singular } from '../words/singular.ts';
import { wordSet } from '../words/word-set.ts';
import { splitItems } from './split-items.ts';
import { isThing } from './things.ts';

/** How long food may lie: to be fetched today, or within the week. */
export type FoodLife = 'today' | 'week';

/** Cooked, baked, or raw and quickly spoilt; folded, in the singular. */
const TODAY = wordSet(`
  reste repas invendu soupe potage veloute bouillon gratin lasagne quiche couscous paella tartiflette pizza curry ragout blanquette
  bourguignon chili rougail cassoulet choucroute raviolis hachis parmentier omelette ratatouille moussaka risotto
  fondue wrap sandwich burger kebab sushi nem samoussa falafel houmous crudite taboule tapas toast canape-apero feuillete friand
  pain baguette croissant viennoiserie brioche patisserie gateau tarte tartelette cake clafoutis crumble tiramisu flan far
  kouign-amann crepe gaufre beignet madeleine muffin cupcake cookie macaron eclair chausson galette charlotte pain-au-chocolat
  viande poulet steak boeuf veau porc dinde saucisse merguez cordon-bleu poisson saumon cabillaud thon sardine maquereau crevette
  huitre langoustine bulot palourde coquillage creme chantilly mousse-au-chocolat
  leftover meal stew soup sandwich pie quiche bread loaf bun bagel pastry cake croissant pancake waffle scone brownie
  chicken meat beef pork fish salmon prawn cream lasagne curry`);
/** Vegetables, fruit, eggs, dairy and the like. */
const WEEK = wordSet(`
  legume fruit pomme poire prune quetsche mirabelle reine-claude cerise fraise framboise mure myrtille groseille cassis kiwi raisin
  figue coing citron orange clementine mandarine pamplemousse agrume banane abricot nectarine brugnon melon pasteque ananas mangue
  avocat kaki chataigne rhubarbe tomate courgette courge potiron citrouille potimarron butternut patisson salade laitue mache
  roquette endive radis poireau carotte chou chou-fleur brocoli navet betterave panais topinambour rutabaga celeri fenouil haricot
  petit-pois oignon echalote ail pomme-de-terre patate concombre cornichon-frais poivron piment aubergine epinard blette artichaut
  asperge champignon persil menthe basilic ciboulette coriandre oeuf lait beurre yaourt yoghourt fromage jambon charcuterie lardon
  crudites compote kefir nourriture aliment denree alimentaire
  vegetable veg veggie fruit apple pear plum cherry strawberry raspberry blackberry grape fig lemon orange banana apricot peach melon
  rhubarb tomato tomatoe courgette zucchini marrow pumpkin squash salad lettuce leek carrot cabbage cauliflower broccoli turnip
  beetroot bean onion potato potatoe cucumber pepper aubergine spinach mushroom egg milk butter yogurt yoghurt cheese ham food
  grocery groceries`);

/** « part de tarte », « cagette de pommes »: what counts is what they hold. Only with « de » or « of » behind. */
const HOLDERS = wordSet(`
  part morceau tranche bout reste pot sac sachet carton cageot cagette caisse panier corbeille barquette boite plat plateau bol
  assiette saladier bocal bouteille brique litre kilo kg gramme g l lot tas stock surplus exces excedent rab trop plein beaucoup
  peu botte bouquet poignee douzaine dizaine quinzaine vingtaine trentaine demi-douzaine filet fond tupperware portion paire paquet
  don panache assortiment melange pack plaquette pile tablee marmite casserole recolte seau kilogramme cuisse filet pave roti
  piece slice bag box basket tray jar bottle bunch dozen kilo portion plate bowl loaf crate carton leftover load bit`);
/** Said before the thing. */
const BEFORE = wordSet(`
  de d du des la le les l un une mon ma mes notre nos au aux en quelques plusieurs petit petite gros grosse grand grande beau belle
  bel bon bonne bons bonnes delicieux delicieuse delicieuses joli jolie jolis jolies beaux belles petits petites grosses grands
  grandes vieux frais fraiche fraiches divers diverses differents autres tout toute tous toutes vrai vraie encore trop super
  the some a an my our of fresh ripe big small large homemade home made nice lovely cooked raw organic spare surplus extra lots
  plain full whole half leftover local autumn summer free range birthday wedding chocolate windfall windfalls`);

/** With these it keeps, or is no food: frozen, dried, tinned, in powder, a plant, a toy, for an animal, a vessel. */
const KEEPS =
  /\b(?:surgele\w*|congele\w*|frozen|sec|secs|seche|seches|deshydrate\w*|dried|lyophilis\w*|en poudre|powdered|powder|infantiles?|uht|longue conservation|(?:de|en) conserves?|en (?:boite|bocal|bocaux|pot|pots|brique|briques)|tinned|canned|jarred|sterilise\w*|sous vide|au sirop|confits?|en chocolat|chocolat de|vides?|empty|en (?:verre|plastique|bois|tissu|feutrine|peluche|resine|silicone|platre|ceramique|carton|inox|fonte|papier|cire|laine|crochet|metal)|dinette|jouets?|toys?|peluches?|deco\w*|artificiel\w*|factices?|wooden|plastic|pour (?:le |la |les |mon |mes |vos |nos )?(?:chiens?|chats?|poules?|lapins?|oiseaux|hamsters?|chevaux|animaux|tortues?|rongeurs?|poissons?|bebes?|aquarium|dogs?|cats?)|for (?:dogs?|cats?|hens|rabbits?|birds|pets|horses)|a (?:semer|planter|repiquer|modeler|sel|coudre|bois)|solaire|hydratante?|corporel\w*|nettoyante?|demaquillante?|de jour|de nuit|mains|visage|corps|coco|avoine|soja|amandes?|riz complet|riz souffle|cacahuetes?|karite|de marrons?|tattoo|photos?|recettes?|dent\w*)\b/;
/** Named like food, and none. */
const NO_FOOD =
  /\b(?:pommes? de (?:douche|pin|arrosoir)|baguettes? (?:magiques?|chinoises?|de (?:batterie|tambour|bois)|d'angle|led)|galettes? de (?:chaises?|riz|mais)|poissons? (?:rouges?|d'(?:eau|aquarium|avril|argent)|exotiques?|combattants?)|orange (?:is|mecanique)|eclairs? au beurre de|cake (?:design|topper)|avocat (?:en droit|du barreau)|fraises? (?:a|de|pour) (?:bois|metaux|defonceuse|neige)|poires? a (?:poudre|lavement)|far west|chou (?:de|d') |chouchous?|pain de (?:savon|sucre|glace)|chaussons? (?:de|d'|taille|bebe|pointure|pilou|\d)|charlotte (?:de|a usage|jetable)|creme (?:a|de) (?:raser|rasage|cirer|chaussures?|marrons?|cassis|cuir)|mousse (?:de|expansive|a)|plants?|boutures?|graines?|semences?|arbres?|seedlings?|seeds|trees?|bushes|bush|canes?|runners|wraps? de portage)\b/;
/** In English what is behind says what it is: « bread maker », « fruit bowl ». */
const ENGLISH_OBJECT =
  /\b(?:maker|machine|tins?|bowls?|cups?|plants?|spinner|oven|jugs?|tanks?|grater|knife|knives|bins?|slicer|peeler|cooker|moulds?|books?|costume|stand|rack|cutter|press|squeezer|dishes|pan|pans|trays?|boards?|crates? empty|poacher|timer|frother|churn|crock|slice set|cutlery|hook|rod|net|pond)$/;

const FULL_FRIDGE =
  /\b(?:frigo|frigidaire|refrigerateur|fridge)s? (?:(?:bien |tout |encore |tres )?(?:plein|rempli|garni)s?(?= |$|,)|a vider|contents?|clear[- ]?out|full)|\b(?:contenu|fonds?|restes?|tout ce qu'il y a|produits|plein|vider|full|contents of|videz) (?:tout )?(?:d[eu] |de |dans |of |the |my |a |mon |notre |le |ce )*(?:frigo|frigidaire|refrigerateur|fridge)\b|\bproduits (?:frais|laitiers)\b|\bpaniers? (?:bio|anti[- ]?gaspi|alimentaires?|repas)\b|\bproduits? alimentaires?\b/;
/** Cooked, whatever its first word: « plat cuisiné », « salade de riz », « moules marinières ». */
const COOKED =
  /^(?:ta[jg]ines? (?:d[eu] |d'|aux? )|plats? (?:cuisine|prepare|du jour|chaud|maison|a rechauffer)|(?:plateau )?repas\b|salades? (?:compose|de (?:riz|pates|fruits|pommes de terre|lentilles|quinoa)|cesar|nicoise)|(?:fruit|potato|pasta|rice) salad|riz (?:au lait|cantonais|pilaf|cuit)|pates (?:cuites|bolo|carbo|au pesto|a la)|moules? (?:frites|marinieres|fraiches)|petits? fours?(?! (?:electrique|a |d'appoint|\d))|buches? (?:de noel|glacee|patissiere|au chocolat|roulee)|galettes? des rois|pates? a (?:crepes?|gaufres?|pain)\b|fruits de mer|plateau de fruits de mer|mousse au chocolat|restes? (?:d'un |d'une |de |d'|du |de la |des |de notre |de mon )*(?:repas|buffet|fete|mariage|apero\w*|anniv\w*|barbecue|bbq|plat|cantine|traiteur|reception|reveillon|pot|raclette|noel)|leftovers|buffet (?:froid|traiteur)|roast\b|baked goods|cooked\b|ready[- ]?made meals?)/;
const FRESH_WEEK =
  /^(?:pates? (?:brisee|feuilletee|sablee|fraiche|a (?:pizza|tarte)|de (?:campagne|foie)|en croute)|pains? (?:de mie|d'epices?)|peches (?!a )|peches$|epis? de mais|petits pois|cornichons frais|creme (?:dessert|anglaise en pot))/;
/** Dry, and asked for all the same, by who keeps hens. */
const STALE = /^(?:pains? (?:durs?|rassis|secs?)|(?:stale|dry) bread)/;
const OPENED = /\b(?:entame\w*|ouvert\w*|opened|open)\b/;

function lifeOf(word: string): FoodLife | null {
  const one = singular(word);
  if (TODAY.has(word) || TODAY.has(one)) return 'today';
  if (WEEK.has(word) || WEEK.has(one)) return 'week';
  // one slip in a long word that names nothing else: « courgete », « tomattes »
  if (one.length < 7 || isThing(word)) return null;
  const slips = (known: string): boolean =>
    known.length >= 7 && known[0] === one[0] && !/er$/.test(one) && editDistance(known, one, 1) <= 1;
  for (const known of TODAY) if (slips(known)) return 'today';
  for (const known of WEEK) if (slips(known)) return 'week';
  return null;
}

/**
 * How long what a title names may lie: 'today' for dishes, leftovers, bread and pastries, fish, meat and cream; 'week'
 * for vegetables, fruit, eggs, dairy, a full fridge. null for what keeps (jam, tins, frozen) and for what is no food
 * (« machine à pain »). Of several things the soonest spoilt counts.
 */
export function foodLife(item: string): FoodLife | null {
  const title = item.slice(0, 200);
  if (FULL_FRIDGE.test(fold(title))) return 'week';
  const lives = splitItems(title)
    .flatMap((part) => part.split(/\s*(?::|\bet\b|\band\b|\bou\b|,)\s*/i))
    .map((part) => lifeOfOne(fold(part)));
  return lives.find((life) => life === 'today') ?? lives.find((life) => life === 'week') ?? null;
}

function lifeOfOne(plain: string): FoodLife | null {
  const isShut = KEEPS.test(plain);
  if (NO_FOOD.test(plain) || ENGLISH_OBJECT.test(plain)) return null;
  const words = plain.match(/[a-z]+(?:-[a-z]+)*/g) ?? [];
  let at = 0;
  for (; at < words.length; at++) {
    const rest = plain.slice(plain.indexOf(words[at] ?? ''));
    if (STALE.test(rest)) return 'week';
    if (isShut) return null;
    if (FRESH_WEEK.test(rest)) return 'week';
    if (COOKED.test(rest)) return 'today';
    const word = words[at] ?? '';
    const holds = HOLDERS.has(singular(word)) && /^(?:de|d|du|des|of)$/.test(words[at + 1] ?? '');
    if (!holds && !BEFORE.has(word)) break;
  }
  const head = words[at];
  if (head === undefined) return null;
  const life = lifeOf(head);
  return life === 'week' && OPENED.test(plain) && /^(?:jambon|charcuterie|lardon|ham)/.test(head) ? 'today' : life;
}
