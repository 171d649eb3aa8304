/** What the law or ordinary town rules forbid to pass on, on folded text. Names alone; where they stand is judged elsewhere. */
export type Forbidden = 'animal' | 'medicine' | 'weapon' | 'tobacco' | 'alcohol' | 'drug' | 'paper' | 'sex';

export interface ForbiddenRule {
  what: Forbidden;
  /** Named as the thing itself: « des chatons », « boîte de doliprane »; never « croquettes pour chat ». */
  named?: string;
  /** Behind the name, these make something else of it. */
  unless?: RegExp;
  /** Forbidden wherever they stand. */
  plain?: RegExp;
}

/** Out of what a thing that only looks like it is made. */
export const IMITATION =
  /^[ -](?:(?:[a-z]+ )?(?:en|de|d'|a) ?(?:peluche|bois|plastique|porcelaine|ceramique|faience|resine|tissu|feutrine|crochet|laine|tricot|metal|bronze|pierre|platre|verre|chocolat|sucre|papier|carton|terre(?: cuite)?|caoutchouc|cire|bascule|roulettes|mousse|jouets?|eau|bain|deco\w*)|(?:tout )?(?:doux|musicale?)|peluches?|doudous?|jouets?|figurines?|tirelires?|playmobils?|lego|schleich|robot|interactif|factices?|deco\w*|gonflables?|nerf|airsoft|toys?|plush|soft toy|teddy|figurines?|ornaments?|costumes?)/;

const ANIMALS_FR =
  "chat|chats|chatte|chattes|chaton|chatons|chatonne|chien|chiens|chienne|chiennes|chiot|chiots|lapin|lapins|lapine|lapines|lapereaux?|hamsters?|cochons? d'inde|cobayes?|gerbilles?|octodons?|chinchillas?|furets?|souris (?:blanches?|domestiques?|vivantes?)|rats?|poules?|poulettes?|coqs?|poussins?|canards?|canes?|canetons?|oies?|oisons?|dindons?|cailles?|faisans?|pigeons?|tourterelles?|perruches?|perroquets?|canaris?|inseparables?|mandarins? (?:diamants?)|oiseaux|oiseau|tortues?|serpents?|pythons?|geckos?|lezards?|iguanes?|axolotls?|phasmes?|mygales?|poissons? (?:rouges?|d'aquarium|d'eau douce|exotiques?|combattants?|vivants?)|guppys?|guppies|chev(?:al|aux)|poneys?|juments?|poulains?|anes?|anesses?|chevres?|chevreaux?|boucs?|moutons?|brebis|agneaux|cochons? nains?|cochons?|vaches?|veaux?|essaims?(?: d'abeilles)?|colonies? d'abeilles|animal|animaux|bergers? (?:allemands?|australiens?|belges?)|labradors?|yorkshires?|bichons?|caniches?|teckels?|huskys?|huskies|malinois|maine coons?|persan|siamois|nac|pit ?-?bulls?|rottweilers?|amstaffs?|staffordshires?(?: (?:bull )?terriers?)?|staffies?|dobermanns?|dobermans?|chihuahuas?|jack russell?s?|beagles?|dalmatiens?|golden retrievers?|retrievers?|border collies?|shih tzus?|epagneuls?|bouledogues?(?: francais)?|bulldogs?|carlins?|spitz|westies?|cockers? (?:anglais|americains?|spaniels?)|fox[- ]terriers?|yorkshire terriers?|levriers?|shiba inus?|sphynx";
const ANIMALS_EN =
  'cats?|kittens?|kitties|dogs?|puppy|puppies|pups?|rabbits?|bunny|bunnies|guinea pigs?|hens?|chickens?|chicks?|cockerels?|roosters?|ducks?|ducklings?|geese|goose|parrots?|budgies?|budgerigars?|canary|canaries|tortoises?|turtles?|goldfish|snakes?|ferrets?|horses?|pony|ponies|goats?|sheep|lambs?|pigs?|piglets?|gerbils?|mice|pets?|animals?';

/** In English what comes behind says what it is: « cat food », « rabbit hutch ». */
const PETS_THINGS =
  /^(?:'s)? (?:food|beds?|cages?|hutch(?:es)?|toys?|baskets?|litters?|collars?|leads?|leash|crates?|kennels?|houses?|bowls?|trees?|towers?|flaps?|carriers?|walk\w*|sit\w*|treats?|bags?|wheels?|tea|pudding|runs?|coops?|tanks?|biscuits?|gates?|guards?|coats?|blankets?|jackets?|stuff|things|accessories|supplies|clips?|lovers?|shows?|rug|feeders?|poo|manure|grooming|eggs?|wire|box(?:es)?|trailer|ramp|harness|feed|meat|soup|curry|drumsticks?|nuggets?|book|fish tank|rack|riding|lessons?|saddle|games?|room|line|with (?:me|us|you))\b/;
const ANIMAL_THINGS =
  /^ (?:rotis?|congeles?|surgeles?|de plombier|wheels?|tea|grilles?|confits?|laques?|panes?|au vin|frais|chaud|sec|a (?:cuisiner|rotir|manger|bascule|bain)|wc|perches?|botte|en chocolat|qui (?:rit|tousse)|d'arcon|cuits?|perdue?s?|disparue?s?|trouvee?s?|egaree?s?|errante?s?|blesse\w*|sauvages?|clips?|de (?:bois|bain|garde|traineau)|bleu|tirelire|pendu|assis)\b|^[ -](?:de-poule|sitt\w+|sitting)/;

const MEDICINES =
  "medicaments?|medocs?|dolipranes?|doliprann?e|paracetamol|ibuprofene|ibuprofen|nurofen|advil|efferalgan|dafalgan|spasfon|aspirines?|aspegic|antibiotiques?|antibios?|anti[- ]?douleurs?|anti[- ]?inflammatoires?|anti[- ]?histaminiques?|antalgiques?|(?:comprimes?|cachets?|gelules?|pilules?) (?:pour|contre|anti)[ -]?(?:la |le |les |l')?(?:dormir|sommeil|douleurs?|mal|maux|migraines?|rhumes?|toux|allergi\\w+|fievre|stress|anxiete|tension|coeur|nausees?)|amoxicilline|augmentin|ventoline|seretide|insuline|lantus|codeine|tramadol|xanax|lexomil|valium|seresta|lysanxia|levothyrox|smecta|imodium|gaviscon|inexium|omeprazole|viagra|cialis|cortisone|morphine|subutex|methadone|zolpidem|stilnox|alprazolam|prozac|temesta|ritaline|lyrica|voltarene|ketoprofene|fervex|humex|lamaline|kardegic|steroides?|ozempic|wegovy|pilules?|antidepresseurs?|somniferes?|anxiolytiques?|vaccins?|collyres?|sirops? (?:contre|pour|anti) ?(?:la |une )?toux|lentilles (?:de contact|jetables|journalieres|mensuelles|de vue|correctrices)|verres correcteurs|bandelettes (?:glycemi\\w+|de glycemie|pour glycemie|accu\\w*|de test glyc\\w*)|lancettes|seringues?|aiguilles (?:a insuline|pour stylo|de seringue|hypodermiques?|bd)|poches (?:de |pour )?(?:stomie|colostomie|urinaires)|capteurs? (?:freestyle|dexcom|de glycemie|libre)|sondes? urinaires?|(?:materiel|poches?) de perfusion|bouteilles? d'oxygene|traitement (?:hormonal|medical)|medicines?|medication|meds|painkillers?|antibiotics|insulin|inhalers?|contact lenses|syringes|sleeping pills|tylenol|sleeping tablets";
const WEAPONS =
  "armes?(?! secretes?)|fusils?|carabines?|revolvers?|pistolets? (?:d'alarme|a plombs?|a grenaille|automatique|9 ?mm|a blanc|gomm\\w*|de defense|a balles|de starter)|munitions|cartouches? (?:de (?:chasse|fusil|carabine|22)|calibre|cal\\b|12|16|20|a plombs?|a blanc)|balles (?:de (?:fusil|carabine|revolver|22)|22|9 ?mm|a blanc)|plombs? (?:4[.,]5|de chasse|pour carabine)|poignards?|couteaux? (?:a cran d'arret|papillon|de combat|a ouverture)|poings? americains?|matraques?|bombes? (?:lacrymo\\w*|au poivre|de defense)|gaz lacrymo\\w*|lacrymos?|tasers?|shockers?|arbaletes?|grenades? (?:d'exercice|demilitarisee?s?|a main|de guerre|de desencerclement)|obus|explosifs?|dynamite|poudre noire|petards?|feux? d'artifices?|fusees? (?:d'artifices?|de detresse)|mortiers? d'artifices?|fumigenes?|guns?|rifles?|shotguns?|pistols?|ammo|ammunition|fireworks?|firecrackers?|pepper spray|stun guns?|crossbows?|weapons?|flick knife";
const WEAPON_THINGS =
  /^ (?:a (?:aiguiser|affuter|eau|colle|peinture|flechettes|bouchon|petard)|aiguiseur|sous[- ]marin|(?:de )?(?:laser|cosplay|cap)|mitrailleur jouet|blanche en bois|safes?|racks?|cabinets?|cases?|holsters?|metal|mounts?|licen[cs]e|show)\b/;
const TOBACCO =
  'tabac(?: a (?:rouler|tuber|chicha|pipe|narguile))?|cigarettes?(?: electroniques?)?|clopes?|cigares?|cigarillos?|e[- ]?cig\\w*|vapoteuses?|vapoteur|vapes?|puffs? (?:jetables?|a vapoter|\\d+|sans nicotine|avec nicotine|nicotine)|e[- ]?liquides?|liquides? (?:pour |de |a )?(?:cigarettes?|vapot\\w+|vape|e[- ]?cig\\w*)|snus|nicotine|tobacco|cigars?|vaping (?:kit|liquid)';
const ALCOHOLS =
  'vins?(?: (?:rouge|blanc|rose)s?)?|bieres?|champagnes?|cidres?|whiskys?|whiskies|whiskey|bourbon|rhums?|vodkas?|gin|pastis|ricard|liqueurs?|alcools?(?: forts?)?|porto|martini|cognacs?|armagnac|calvados|calva|eaux?[- ]de[- ]vie|prosecco|cremant|mousseux|digestifs?|chouchen|hydromel|absinthe|tequila|sangria|pineau(?: des charentes)?|gnole|goutte maison|spiritueux|wines?|beers?|lagers?|ales?|spirits|alcohol|cider|rum|prosecco|booze';
const ALCOHOL_THINGS =
  /^ (?:a (?:bruler|90|70|friture)|menager|modifie|isoprop\w*|denature|medical|pharmaceutique|glycerine|sans alcool|0[.,%]|(?:de )?(?:gingembre)|jaune en poudre|levels?|glass(?:es)?|racks?|fridges?|coolers?|box(?:es)?|crates?|mats?|mugs?|bottles? empty|empty|corks?|barrels?|making|brewing|wipes?|gel|rub|books?|vinegar|stoppers?|cellar|decanter|openers?|gums|and cheese night|garden)\b|^(?:[- ]\w+){0,3} (?:sans alcool|alcohol[- ]free)\b/;
const PAPERS =
  "cartes? (?:nationales? )?d'identites?|cni|passeports?|permis de conduire|cartes? grises?|cartes? vitales?|titres? de sejour|recepisse|ordonnances?|tickets? restos?|tickets? restaurants?|titres? restaurants?|cheques? (?:vacances|cadeaux?|restaurants?|emploi service|culture|energie|dejeuner)|bons? d'achats?|cartes? cadeaux?|passports?|driving licen[cs]e|gift (?:cards?|vouchers?)|shopping vouchers?|luncheon vouchers?|identity cards?|id cards?";
const PAPER_THINGS =
  /^ (?:en cours|exige|requis|obligatoire|indispensable|b\b|de (?:visite|bibliotheque)|perdue?s?|trouvee?s?|holders?|covers?|photos?|lost|found|cases?|wallets?)\b/;

/** A title is without « de la » and « du »: the name alone. */
const DRUGS =
  "weed|shit|ganja|zamal|skunk|spliffs?|poppers?|ghb|heroine|extas(?:y|ie)s?|ecsta|barrettes? de shit|pochons? d'herbe|space[- ]?cakes?|(?:(?:huiles?|fleurs?|resines?|tisanes?|infusions?|bonbons?|gummies|cremes?|oils?) (?:de |au |a )?)?cbd";
/** What is done to it in a garden. */
const DRUG_THINGS =
  /^[- ](?:and (?:feed|grass|moss|leaf|stone|root)|killers?|eaters?|whackers?|pullers?|control|barriers?|membranes?|fabric|removal|removers?|free|my|the|your|our|out|a|an|d[eu]|des|en|pour|coupee?s?|tondue?s?|fraiche|seche|sechee|verte|artificielle|synthetique|haute|folle|garden\w*|from|in|for|by|comics?|shiba)(?![a-z])|^ (?:d')/;
/** « herbe » and no more: of a garden, a kitchen or a cat one says which. */
const HERBS = new RegExp(
  `${DRUG_THINGS.source}|^[- ](?:aux?|aromatique|medicinale|condimentaire|culinaire|officinale|sauvage|grasse|sainte)(?![a-z])`,
);

export const FORBIDDEN: readonly ForbiddenRule[] = [
  {
    what: 'sex',
    plain:
      /\b(?:massages? (?:\w+ )?(?:erotiques?|coquins?|sensuels?|naturistes?|intimes?|tantriques?|avec finition|happy ending)|erotic massages?|plans? (?:cul|q)\b|sexe tarife|(?:contre|en echange de) (?:du |de )?(?:sexe|faveurs?|nudes?)|(?:relations?|rapports?|services?|faveurs?) sexuel\w*|sexual (?:services?|favou?rs?)|prostitu\w+|escort[- ]?girls?|escorte? (?:girl|boy|de luxe|independante?)|nudes|webcams? coquines?|sex for|sugar (?:daddy|baby))\b/,
  },
  {
    what: 'drug',
    plain:
      /\b(?:cannabis|beuh|haschich|haschisch|marijuana|cocaine|ecstasy|mdma|lsd|ketamine|crystal meth|amphetamines?|champignons? (?:hallucinogenes?|magiques?)|magic mushrooms?|truffes? hallucinogenes?|protoxyde d'azote|gaz hilarant|laughing gas|bonbonnes? de proto|(?:du|de|le|gr?|grammes? de) shit|herbe (?:a fumer|qui se fume)|(?:de la|some|\d ?gr? (?:de|d'|of)) weed|de l'heroine|bedos?|pollen de (?:cannabis|shit)|stupefiants?)\b(?!.{0,30}\b(?:prevention|addict\w+|sevrage|association)\b)/,
  },
  { what: 'drug', named: DRUGS, unless: DRUG_THINGS },
  { what: 'drug', named: 'herbe', unless: HERBS },
  { what: 'animal', named: ANIMALS_FR, unless: ANIMAL_THINGS },
  { what: 'animal', named: ANIMALS_EN, unless: PETS_THINGS },
  {
    what: 'medicine',
    named: MEDICINES,
    unless:
      /^ (?:vides?|bottles? empty|holders?|factices?|de cuisine|a (?:huile|viande|gateaux?|patisserie)|doseuses?)\b/,
  },
  { what: 'weapon', named: WEAPONS, unless: WEAPON_THINGS },
  { what: 'tobacco', named: TOBACCO, unless: /^ (?:vides?|en chocolat|cards?|case|box(?:es)?|holder|lighter)\b/ },
  { what: 'alcohol', named: ALCOHOLS, unless: ALCOHOL_THINGS },
  { what: 'paper', named: PAPERS, unless: PAPER_THINGS },
];
