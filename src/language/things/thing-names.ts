import { wordSet } from '../words/word-set.ts';

/**
 * What neighbours pass on, lend and look for: French and English, singular, folded, by room they in. A word
 * of several parts is joined with hyphens; people write it with spaces too. Words that are also names or verbs of every
 * day are left out.
 */
const FURNITURE = `
  canape sofa divan clic-clac clicclac bz banquette fauteuil pouf repose-pied chaise tabouret banc bureau etagere rayonnage
  bibliotheque bibliothequ biblio armoire commode buffet vaisselier bahut meuble lit mezzanine matelas sommier berceau chevet placard penderie
  dressing console porte-manteau portemanteau patere coiffeuse secretaire miroir glace lampe lampadaire lustre applique luminaire
  plafonnier halogene guirlande ampoule abat-jour veilleuse tapis moquette paillasson rideau voilage store tringle coussin polochon traversin
  couette oreiller couverture plaid drap taie housse alese surmatelas couvre-lit dessus-de-lit edredon nappe serviette torchon gant-de-toilette peignoir
  cadre tableau affiche vase horloge pendule reveil bougie bougeoir chandelier bibelot malle cantine coffre coffret panier corbeille poubelle
  cintre escabeau marchepied echelle etendoir sechoir tancarville paravent psyche gueridon desserte chariot caisson comptoir vitrine
  table tablette tiroir toile valet-de-nuit table-basse table-de-chevet repasse planche-a-repasser cache-pot cache-radiateur presse-papier porte-revues
  porte-parapluie vide-poche tirelire globe mappemonde sculpture statuette napperon rallonge tabouret-bar chiffonnier semainier confiturier living enfilade
  bonnetiere credence scriban rocking-chair rockingchair bergere cabriolet chauffeuse meridienne crapaud siege`;

const APPLIANCES = `
  frigo frigidaire refrigerateur congelateur congelo congel freezer four gaziniere cuisiniere plaque hotte lave-linge lavelinge lave-vaisselle lavevaisselle
  seche-linge sechelinge seche-cheveux sechecheveux machine essoreuse micro-onde micro-ondes microonde micro grille-pain toaster bouilloire cafetiere expresso nespresso dolce-gusto senseo
  tassimo blender mixeur mixer batteur robot thermomix cookeo multicuiseur autocuiseur cocotte-minute friteuse airfryer plancha barbecue bbq brasero raclette appareil
  crepiere gaufrier croque-monsieur croquemonsieur fondue pierrade wok yaourtiere sorbetiere machine-a-pain centrifugeuse extracteur presse-agrume trancheuse hachoir deshydrateur
  sterilisateur cuit-vapeur cuiseur vitrocuiseur aspirateur aspiro balayette nettoyeur vaporetto fer-a-repasser centrale fer ventilateur ventilo radiateur
  chauffage poele insert chauffe-eau chauffe-biberon chauffe-plat climatiseur clim convecteur deshumidificateur humidificateur purificateur bouillotte chaudiere cumulus ballon thermostat
  casserole poele cocotte marmite faitout sauteuse saladier assiette verre bol tasse mug couvert couteau fourchette cuillere louche ecumoire spatule passoire rape econome
  tire-bouchon ouvre-boite plat plateau moule bocal bocaux pot pichet carafe theiere vaisselle tupperware boite bouteille gourde thermos cruche beurrier sucrier saliere moulin pilon mortier rouleau
  dessous-de-plat planche balance minuteur tamis emporte-piece terrine ramequin verrine flute menagere  cendrier egouttoir percolateur fontaine seau glaciere gobelet ecocup`;

const ELECTRONICS = `
  tele television televiseur tv ecran moniteur ordinateur ordi pc macbook imac chromebook portable imprimante scanner cartouche toner clavier souris tablette ipad liseuse kindle
  telephone iphone smartphone samsung mobile repondeur chargeur cable adaptateur multiprise prise batterie powerbank enceinte baffle haut-parleur chaine hifi hi-fi ampli amplificateur platine tourne-disque
  radio radio-reveil radioreveil sono micro casque ecouteur oreillette console manette xbox switch nintendo playstation ps2 ps3 ps4 ps5 wii gameboy appareil-photo objectif trepied camescope
  videoprojecteur projecteur retroprojecteur videoproj camera webcam dashcam gopro drone box routeur modem repeteur minitel decodeur magnetoscope lecteur dvd cd cle-usb disque-dur ssd processeur carte-mere ventilo
  calculatrice calculette montre montre-connectee gps autoradio antenne parabole telecommande pile alarme interphone babyphone ecoute-bebe talkie talkie-walkie metronome thermometre tensiometre loupe jumelle jumelles telescope longue-vue microscope`;

const SPORT = `
  velo bicyclette bicloo biclou trottinette tricycle draisienne vtt vtc bmx tandem scooter mobylette cyclomoteur moto remorque porte-velo porte-velos antivol selle guidon chambre-a-air derailleur compteur casque
  roller rollers patin patinette skate skateboard longboard ski snowboard luge raquette chaussure-de-ski combinaison combi neoprene palme masque tuba surf bodyboard paddle kayak canoe pagaie bouee gilet
  ballon panier-de-basket cage filet volant balle boule petanque molky quille flechette cible billard baby-foot babyfoot ping-pong pingpong table-de-ping-pong flipper trampoline
  tente duvet sac-de-couchage matelas-gonflable tapis-de-sol rechaud lanterne lampe-frontale frontale hamac canne canne-a-peche epuisette moulinet leurre asticot jumelles boussole sac-a-dos gourde baton piolet corde mousqueton
  haltere poids kettlebell elastique rameur tapis-de-course tapis-de-yoga velo-d-appartement home-trainer stepper elliptique banc-de-musculation punching-ball gant kimono judogi justaucorps tutu chausson ballerine crampon maillot survetement jogging
  parasol transat serviette-de-plage fauteuil-de-camping caravane camping-car toile-de-tente auvent store-banne bateau zodiac derive optimist`;

const CHILD = `
  poussette landau siege-auto cosy cosi rehausseur couffin nacelle parc transat chaise-haute porte-bebe portebebe echarpe-de-portage lit-parapluie lit-bebe litbebe table-a-langer matelas-a-langer barriere
  couche lange biberon tetine doudou peluche hochet mobile tapis-d-eveil arche trotteur youpala baignoire pot reducteur chauffe-biberon tire-lait goupille lait-en-poudre petit-pot babycook bavoir gigoteuse turbulette
  body bodies pyjama layette grenouillere brassiere barboteuse jouet jeu jeux puzzle lego duplo kapla playmobil barbie poupee poupon dinette figurine dinosaure petite-voiture voiture-a-pedales garage chevalet
  cuisine-en-bois cabane maison-de-poupee toboggan balancoire portique bac-a-sable piscine pataugeoire ballon cerceau corde-a-sauter toupie yoyo cerf-volant deguisement costume cartable trousse stylo crayon feutre
  cahier classeur gouache pate-a-modeler gommette perle pokemon carte monopoly scrabble uno cluedo echiquier domino tarot tricotin veilleuse moise`;

const BOOKS_AND_MUSIC = `
  livre bouquin roman polar bd bede manga magazine revue journal dictionnaire dico encyclopedie manuel album partition livre-de-poche annale carte-routiere
  dvd blu-ray bluray cd vinyle disque 33-tours 45-tours cassette vhs k7 guitare basse ukulele banjo violon violoncelle piano clavier synthe synthetiseur accordeon harmonica flute clarinette saxophone saxo trompette
  trombone cornemuse biniou bombarde harpe djembe batterie cymbale tambour percussion pupitre corde archet mediator pied-de-micro ampli-guitare metronome karaoke boule-a-facettes jeu-de-societe jeux-de-societe`;

const CLOTHES = `
  vetement habit fringue fripe pull pullover sweat gilet pantalon jean jogging short bermuda salopette robe jupe chemise chemisier tunique tee-shirt teeshirt t-shirt debardeur manteau trench parka veste blazer blouson
  anorak doudoune cape impermeable cire k-way kway poncho costume smoking cravate noeud-papillon tailleur collant legging chaussette slip culotte calecon soutien-gorge maillot-de-bain pyjama chaussure basket sneakers
  botte bottine sandale tong mule espadrille escarpin mocassin sabot crocs pantoufle chausson sac sac-a-main pochette valise bagage portefeuille parapluie ombrelle echarpe foulard chale bonnet gant moufle mitaine chapeau casquette beret
  ceinture bretelle bijou collier bracelet bague boucle-d-oreille broche montre lunette perruque diademe tablier blouse bleu-de-travail robe-de-mariee costume-breton coiffe kilt
  tissu coupon laine pelote fil bobine bouton fermeture-eclair ruban dentelle mercerie aiguille crochet tricot canevas mannequin machine-a-coudre surjeteuse patron feutrine toile`;

const GARDEN_AND_ANIMALS = `
  tondeuse taille-haie taille-haies debroussailleuse coupe-bordure roto-fil rotofil tronconneuse motoculteur motobineuse broyeur scarificateur souffleur brouette beche pelle pioche rateau binette serfouette fourche grelinette houe sarclette secateur
  ebrancheur faucille hache merlin arrosoir tuyau enrouleur pulverisateur programmateur recuperateur cuve recuperateur-d-eau composteur compost chassis jardiniere bac tuteur treillis gravier sable terre serre terreau tourbe fumier engrais paille foin
  broyat copeau ecorce sciure bache voile-d-hivernage grillage cloture piquet portail barriere palissade bambou canisse claustra dalle bordure pave salon-de-jardin chaise-de-jardin bain-de-soleil chilienne balancelle tonnelle pergola barnum store nain
  plant plante bouture graine semis semence bulbe rhizome oignon rosier rose arbre arbuste sapin haie troene laurier thuya hortensia geranium begonia dahlia iris agapanthe pivoine lavande romarin sauge thym menthe basilic ciboulette persil aloe-vera aloe cactus
  succulente orchidee pothos monstera yucca ficus pilea chlorophytum papyrus bananier palmier olivier figuier citronnier pommier cerisier framboisier groseillier cassissier fraisier rhubarbe artichaut fleur bouquet muguet chrysantheme camelia pissenlit consoude ortie mousse lierre glycine
  aquarium terrarium vivarium cage voliere niche panier-chien arbre-a-chat griffoir litiere croquette patee gamelle laisse collier harnais muselier museliere caisse-de-transport clapier poulailler abreuvoir mangeoire nichoir ruche essaim perchoir poule
  poulette coq poussin canard oie lapin cochon-d-inde hamster gerbille souris furet tortue poisson poisson-rouge guppy perruche canari chat chaton chatte chien chiot chienne`;

const WORKSHOP = `
  perceuse visseuse devisseuse perforateur ponceuse meuleuse disqueuse defonceuse scie marteau burin tournevis cle cle-a-molette cle-a-pipe pince tenaille etau serre-joint vis clou cheville boulon ecrou rondelle charniere equerre outil outillage etabli servante
  niveau metre cutter cisaille rabot lime rape ciseau pied-de-biche chalumeau fer-a-souder poste-a-souder compresseur agrafeuse pistolet karcher decolleuse decolle-papier truelle spatule taloche auge malaxeur betonniere echafaudage treteau diable transpalette palan
  sangle cric chandelle rampe booster cable-de-demarrage compresseur gonfleur pompe multimetre detecteur coupe-carrelage carrelette pinceau brosse rouleau bache-de-protection escabelle lampe-de-chantier baladeuse rallonge groupe-electrogene
  brique parpaing tuile ardoise carrelage carreau faience parquet lino linoleum lambris plinthe planche bois palette buche stere fagot petit-bois poutre chevron tasseau contreplaque osb agglo placo placoplatre ba13 rail laine-de-verre isolant polystyrene
  porte fenetre volet velux vitre vitrage evier lavabo vasque robinet mitigeur wc toilette cuvette abattant baignoire douche receveur pommeau bonde siphon chasse-d-eau bidet seche-serviette peinture vernis lasure enduit papier papier-peint colle joint silicone ciment chaux platre mortier
  grillage tole gouttiere zinc tube pvc cuivre fil-electrique gaine interrupteur disjoncteur tableau-electrique cadenas serrure verrou poignee boite-aux-lettres sonnette paumelle roulette pneu jante galerie coffre-de-toit barre-de-toit porte-bagage attelage chaine essuie-glace
  retroviseur pare-choc housse-de-voiture tapis-de-sol batterie alternateur siege-voiture voiture fourgon camionnette utilitaire kangoo mobylette tracteur remorque-bagagere karting bidon jerrican jerrycan baril fut tonneau touret cagette cageot caisse carton scotch papier-bulle
  journaux bouchon capsule rouleau bassine bac balai serpilliere serpillere eponge lessive produit-menager javel savon shampoing shampooing parfum maquillage vernis-a-ongles rasoir tondeuse-a-cheveux lisseur epilateur brosse-a-dents cosmetique creme couche-adulte 
  bequille fauteuil-roulant deambulateur rollator attelle orthese lit-medicalise canne-anglaise rehausse-wc chaise-percee minerve genouillere lunettes-de-vue loupe pese-personne timbre carte-postale piece-de-monnaie medaille faisceau
  boite-de-rangement bac-de-rangement enveloppe papier-cadeau sapin-de-noel boule-de-noel creche-de-noel decoration deco guirlande ballon-de-baudruche nappe-en-papier vaisselle-jetable barnum banderole sono grille-d-exposition agrafe trombone tampon massicot plastifieuse relieuse destructeur perforatrice perforeuse imprimante-3d cliche`;

const FOOD = `
  pomme poire prune quetsche mirabelle reine-claude cerise fraise framboise mure myrtille groseille cassis kiwi raisin figue noix noisette amande chataigne marron coing nefle citron orange clementine mandarine pamplemousse banane ananas mangue abricot melon pasteque kaki grenade
  tomate courgette courge patisson butternut potiron citrouille potimarron salade laitue mache roquette epinard radis navet panais betterave poireau carotte chou chou-fleur brocoli haricot petit-pois pois feve lentille oignon echalote ail pomme-de-terre patate pdt patate-douce topinambour 
  concombre cornichon poivron piment aubergine artichaut asperge fenouil celeri blette endive persil cerfeuil coriandre menthe basilic laurier rhubarbe legume fruit champignon cepe girolle oeuf lait beurre creme-fraiche yaourt fromage comte camembert jambon saucisson saucisse lardon steak poulet viande poisson maquereau sardine moule huitre palourde coquille bigorneau
  crabe araignee homard crevette pain baguette brioche croissant viennoiserie gateau cake cookie biscuit tarte crepe galette kouign far quatre-quart muffin madeleine chocolat bonbon confiture marmelade gelee miel sirop compote conserve soupe veloute couscous paella tartiflette lasagne quiche pizza pates pate riz semoule quinoa farine sucre sel
  huile vinaigre moutarde ketchup epice levure levain kefir kombucha cidre jus vin biere cafe tisane infusion capsule-de-cafe bouillon chips cereale muesli plat sandwich invendu recolte denree provision colis-alimentaire panier-repas panier-de-legumes petit-dejeuner houmous pesto ratatouille blanquette bourguignon choucroute foie-gras buche-de-noel
  champagne pomme-a-cidre scoby `;

const ENGLISH = `
  couch settee sofa armchair recliner chair stool bench desk bookshelf bookcase sideboard cabinet cupboard shelf shelves wardrobe bed bunk-bed mattress topper cot crib moses-basket drawers dresser chest mirror lamp lampshade bulb rug carpet curtain cushion pillow duvet
  blanket sheet bedding towel frame painting picture clock candle basket bin hanger hangers ironing-board airer clothes-horse fridge fridge-freezer freezer oven cooker hob microwave kettle toaster dishwasher washer washing-machine dryer tumble-dryer hoover vacuum iron fan heater radiator dehumidifier
  slow-cooker air-fryer blender mixer juicer saucepan pan pot wok plate bowl glass glasses mug cup cutlery fork knife spoon jar tupperware tray tin telly tv laptop computer printer monitor screen keyboard mouse phone charger cable speaker headphones console record-player radio camera tripod projector
  bike bicycle scooter skateboard skates skis sledge surfboard wetsuit paddleboard kayak helmet trailer roof-box roof-rack tent sleeping-bag rucksack backpack stove lantern hammock racket racquet ball football dumbbells weights treadmill yoga-mat trampoline ping-pong-table fishing-rod
  pushchair pram buggy stroller highchair high-chair car-seat booster booster-seat stairgate baby-gate playpen bouncer nappy nappies diapers bottle sterilizer steriliser toy teddy doll dolls-house jigsaw puzzle lego game board-game book novel textbook comic dvd vinyl guitar piano violin drum drums flute recorder
  clothes shoes boots wellies trainers coat dress skirt jacket jumper sweater hoodie t-shirt shirt trousers jeans pyjamas hat scarf glove gloves bag handbag suitcase umbrella costume uniform fabric yarn wool buttons sewing-machine
  drill ladder stepladder saw jigsaw chainsaw sander hammer screwdriver spanner wrench pliers toolbox tool tools screw screws nail nails paint brush roller wallpaper tile tiles brick bricks wood timber firewood plank pallet door window sink bath tub toilet tap shower hosepipe hose mower lawnmower strimmer hedge-trimmer
  spade shovel rake fork wheelbarrow greenhouse compost compost-bin water-butt planter plant seedling seedlings seed seeds cutting cuttings bulb bulbs shrub flowerpot gazebo parasol sunlounger deckchair trestle trestles bbq barbecue fence pressure-washer jump-leads extension-lead dolly
  apple apples pear plum cherry berries blackberries rhubarb tomato potato potatoes onion carrot courgette courgettes zucchini marrow pumpkin squash leek egg eggs milk bread sourdough starter cake scones biscuits cookies jam chutney honey soup curry leftovers veg veggies vegetables herbs mushrooms
  fish-tank aquarium hutch cage kennel dog-bed cat-tree cat-litter pet-carrier kitten puppy hens chickens rabbit goldfish box boxes crate crates bubble-wrap crutches wheelchair walker commode zimmer-frame piano-stool magazines christmas-tree decorations tinsel wreath `;

/** Every name, folded. */
export const THING_NAMES: ReadonlySet<string> = wordSet(
  [
    FURNITURE,
    APPLIANCES,
    ELECTRONICS,
    SPORT,
    CHILD,
    BOOKS_AND_MUSIC,
    CLOTHES,
    GARDEN_AND_ANIMALS,
    WORKSHOP,
    FOOD,
    ENGLISH,
  ]
    .join(' ')
    .normalize('NFD')
    .replace(/\p{M}/gu, ''),
);
