/**
 * What neighbours call the same thing. Lines of three sorts:
 *
 *     canapé, sofa, divan | couch, settee      one thing: its French names, then its English ones
 *     poussette > poussette canne, landau      the first includes the others: who looks for it may take one of them
 *     escabeau ~ échelle                       either does where the other is looked for, and comes behind what is that
 *
 * On both sides of `~` and on the right of `>` a name stands for its whole line. Accents, capitals, hyphens and plurals do not count. A name of
 * several words is a thing of its own: a « table de chevet » is no « table » unless a line says so.
 *
 * Source of most French names: the products and synonyms of « Que faire de mes objets et déchets », ADEME
 * (github.com/incubateur-ademe/quefairedemesobjets, webapp/qfdmd/fixtures/synonymes.json of 4 August 2026), Copyright
 * (c) 2023 ADEME, MIT License: docs/decisions/search.md has it in full. Grouped there by where things go when thrown
 * away, the names were chosen and grouped anew here by what they are; short forms, slang and English are ours.
 */
export const NAMES_OF_THINGS = `
canapé, sofa, divan | couch, settee, sofa
canapé > clic-clac, bz, canapé lit, canapé convertible, canapé d’angle, méridienne, banquette
clic-clac, clicclac
canapé lit, canapé convertible, convertible | sofa bed
clic-clac ~ canapé lit, bz
bz, banquette bz
bz ~ canapé lit
fauteuil, bergère | armchair
fauteuil roulant | wheelchair
chaise | chair
chaise > chaise pliante, chaise de jardin, chaise de bureau
chaise pliante | folding chair
chaise de jardin, siège de jardin | garden chair
chaise de bureau, fauteuil de bureau, siège de bureau | office chair, desk chair
chaise haute, chaise bébé | high chair
chaise longue, transat, bain de soleil | deck chair, lounger
siège | seat
siège > chaise, fauteuil, tabouret, banc, pouf
tabouret | stool
banc | bench
pouf | pouffe, ottoman
table
table > table basse, table de jardin, table pliante
table basse | coffee table
table de chevet, chevet | bedside table, nightstand
table de ping-pong, table de ping pong, table de tennis de table, ping-pong | ping pong table, table tennis table
table à langer, plan à langer, meuble à langer | changing table
table à repasser, planche à repasser | ironing board
table de jardin, table d’extérieur | garden table
table pliante, table de camping | folding table, camping table
table de mixage | mixing desk
bureau, secrétaire | desk
étagère, étagères, rayonnage | shelf, shelves, shelving
bibliothèque | bookcase, bookshelf, bookshelves
bibliothèque ~ étagère
armoire, penderie, dressing | wardrobe, closet
placard | cupboard
commode, chiffonnier | chest of drawers, dresser
buffet, bahut, vaisselier, enfilade | sideboard
meuble tv, meuble télé | tv stand
meuble, mobilier | furniture
meuble > canapé, fauteuil, chaise, table, table de chevet, bureau, étagère, bibliothèque, armoire, placard, commode, buffet, meuble tv, lit, siège, porte-manteau
lit | bed
lit > lit superposé, lit mezzanine, lit pliant, lit une place, lit deux places
lit superposé, lits superposés | bunk bed
lit mezzanine | loft bed
lit pliant, lit d’appoint, lit de camp | folding bed, camp bed
lit pliant ~ matelas gonflable
lit bébé, lit à barreaux, lit de bébé, lit parapluie, berceau | cot, crib, travel cot
matelas | mattress
matelas gonflable | air mattress, air bed
sommier | bed base
oreiller, traversin | pillow
couette, édredon | duvet, comforter
couverture, plaid | blanket
couverture ~ couette
drap, draps, parure de lit, housse de couette | sheet, bedding
rideau, rideaux, voilage | curtain
tapis, carpette | rug, carpet
miroir, glace | mirror
lampe, lampadaire, luminaire | lamp
ampoule | bulb, light bulb
lustre, suspension | chandelier
porte-manteau, portemanteau, patère | coat rack, coat stand
cadre, tableau | frame, picture frame
vase | vase
cintre | hanger
frigo, réfrigérateur, frigidaire | fridge, refrigerator
frigo > frigo congélateur
congélateur, congélo, congel | freezer
congélateur > frigo congélateur
frigo congélateur, réfrigérateur congélateur, frigo congélo, réfrigérateur combiné, frigo combiné | fridge freezer
gazinière, cuisinière, cuisinière à gaz | cooker, stove
four | oven
micro-ondes, micro-onde, micro onde, four micro-ondes, four à micro-ondes | microwave
plaque de cuisson, plaques de cuisson, plaque électrique, plaque à induction | hob
hotte | cooker hood
lave-linge, machine à laver | washing machine, washer
lave-vaisselle | dishwasher
sèche-linge | tumble dryer, dryer
étendoir, séchoir à linge, tancarville | clothes horse, drying rack
électroménager | appliance
électroménager > frigo, congélateur, gazinière, four, micro-ondes, plaque de cuisson, hotte, lave-linge, lave-vaisselle, sèche-linge, bouilloire, grille-pain, cafetière, mixeur, robot de cuisine, aspirateur, fer à repasser, friteuse, machine à pain
bouilloire | kettle
grille-pain, toaster | toaster
cafetière, machine à café, percolateur, expresso | coffee maker, coffee machine
mixeur, blender, mixer | blender, mixer
robot de cuisine, robot pâtissier, robot cuiseur, thermomix | food processor, stand mixer
robot de cuisine ~ mixeur
friteuse, friteuse à air, air fryer | fryer
machine à pain | bread maker
yaourtière | yogurt maker
gaufrier | waffle maker
crêpière, appareil à crêpes, billig | pancake maker
appareil à raclette, machine à raclette, raclette, service à raclette | raclette machine, raclette grill
appareil à fondue, service à fondue, fondue | fondue set
machine à coudre | sewing machine
aspirateur, aspi | vacuum cleaner, hoover, vacuum
aspirateur > aspirateur balai, robot aspirateur
shampouineuse, injecteur extracteur, aspirateur à eau | carpet cleaner
fer à repasser, centrale vapeur | iron
ventilateur, ventilo | fan
climatiseur, clim | air conditioner
climatiseur ~ ventilateur
radiateur, chauffage électrique, convecteur, chauffage d’appoint, radiateur à bain d’huile, bain d’huile | heater, radiator
poêle à bois, poele a bois | wood stove, wood burner
poêle, sauteuse, wok | frying pan, pan
casserole | saucepan
cocotte, cocotte minute, autocuiseur, faitout, marmite | pressure cooker, casserole dish
vaisselle, service de table | crockery, dishes, tableware
vaisselle > assiette, verre, tasse, bol, couverts, saladier
assiette | plate
verre | glass
tasse, mug | cup, mug
bol | bowl
couverts, fourchette, cuillère | cutlery
bocal, bocaux, pot en verre, pot de confiture vide, pot à confiture | jar, empty jam jar
moule à gâteau, moule à tarte | cake tin, baking tin
cuisine, cuisiner | kitchen
cuisine > vaisselle, électroménager, poêle, casserole, cocotte, bocal, moule à gâteau
télé, télévision, tv, téléviseur, écran plat | television, tv, telly
vidéoprojecteur, vidéo projecteur, rétroprojecteur, projecteur | projector
ordi, ordinateur, pc | computer
ordi > pc portable, pc fixe
pc portable, ordinateur portable, ordi portable, macbook | laptop, notebook
pc fixe, ordinateur fixe, ordi fixe, unité centrale | desktop computer
écran, écran d’ordinateur, moniteur | monitor, screen
clavier | keyboard
souris | mouse
imprimante | printer
tablette, ipad | tablet
téléphone, portable, smartphone, iphone, téléphone portable | phone, mobile, cell phone
chargeur | charger
casque audio, écouteurs, casque | headphones, earphones
enceinte, baffle, haut-parleur | speaker
sono, sonorisation | pa system
sono ~ enceinte
chaîne hi-fi, chaîne hifi, hifi | hi-fi, stereo
radio, poste de radio | radio
platine, platine vinyle, tourne-disque | turntable, record player
appareil photo | camera
console, console de jeu, playstation, xbox, nintendo, switch, wii | game console
jeu vidéo, jeux vidéo | video game
rallonge, rallonge électrique, multiprise | extension lead, extension cord
informatique | computing
informatique > ordi, écran, clavier, souris, imprimante, tablette
vélo, bicyclette, bécane, biclou, bike | bike, bicycle, cycle
vélo > vtt, vtc, vélo électrique, vélo enfant, vélo de course, vélo de ville, tandem
vtt, bmx | mountain bike
vtc | hybrid bike
vélo électrique, vae, vélo à assistance électrique | electric bike, ebike, e-bike
vélo enfant, vélo pour enfant, vélo d’enfant | kids bike, kid’s bike, children’s bike, child’s bike
vélo enfant > vélo fille, vélo garçon, vélo fillette, vélo 12 pouces, vélo 14 pouces, vélo 16 pouces, vélo 20 pouces
vélo > vélo fille, vélo garçon, vélo fillette, vélo 12 pouces, vélo 14 pouces, vélo 16 pouces, vélo 20 pouces
vélo d’appartement, vélo elliptique | exercise bike
draisienne | balance bike
tricycle | tricycle
trottinette | scooter
trottinette électrique | electric scooter
siège vélo, siège enfant vélo, porte-bébé vélo | bike seat
remorque vélo, remorque pour vélo, carriole vélo | bike trailer
remorque | trailer
porte-vélo, porte-vélos | bike rack
pompe à vélo | bike pump
gonfleur, compresseur à vélo | inflator
gonfleur ~ pompe à vélo
casque vélo, casque de vélo | bike helmet
antivol, cadenas | bike lock, padlock
coffre de toit | roof box
barres de toit, galerie de toit | roof rack
camion, camionnette, utilitaire, fourgon, fourgonnette | van, truck
voiture, auto, bagnole | car
diable, chariot | hand truck, trolley
poussette | stroller, pushchair, buggy
poussette > poussette canne, poussette double, landau
poussette canne | umbrella stroller
landau, nacelle | pram
landau ~ poussette
siège auto, siège-auto, cosy, maxi-cosi, siège bébé voiture | car seat
rehausseur | booster seat
porte-bébé, écharpe de portage | baby carrier, baby sling
baignoire bébé | baby bath
babyphone, babyphone vidéo, écoute-bébé | baby monitor
parc bébé, parc | playpen
transat bébé, transat pour bébé | baby bouncer, bouncer
couches, couche | nappies, diapers
biberon, chauffe-biberon | baby bottle
gigoteuse, turbulette | sleeping bag for baby
tapis d’éveil | play mat
puériculture, affaires de bébé, affaires bébé | baby things, baby stuff, baby gear
puériculture > poussette, siège auto, rehausseur, lit bébé, chaise haute, table à langer, porte-bébé, baignoire bébé, babyphone, parc bébé, transat bébé, couches, biberon, gigoteuse, tapis d’éveil, vêtements bébé, barrière de sécurité
barrière de sécurité | baby gate, safety gate
jouet, jeux et jouets | toy
jouet > lego, playmobil, poupée, peluche, puzzle, jeu de société, dînette, petit train
lego, duplo | lego, duplo
poupée, poupon | doll
peluche, doudou | soft toy, teddy
jeu de société, jeux de société, jeu de plateau | board game
puzzle | jigsaw puzzle
ballon, balle | ball
trampoline | trampoline
balançoire, portique | swing
toboggan | slide
livre, bouquin, roman | book, novel
livre pour enfants, livre pour enfant, livre enfant, livre jeunesse, bouquin jeunesse, album jeunesse | children’s book, kids book
enfant, enfants, gosse, gosses, gamin, gamine, mioche, marmot | kid, kids, child, children, kiddo
enfant > jouet, poussette, siège auto, livre pour enfants, vélo enfant, lit bébé, draisienne, chaise haute
livre > bd, manga, livre pour enfant
bd, bande dessinée, bandes dessinées | comic, comics
manga | manga
magazine, revue | magazine
dvd, blu-ray, film | dvd
cd, disque | cd
vinyle, vinyles, disque vinyle, 33 tours | vinyl, record
guitare | guitar
piano, piano numérique, synthé, synthétiseur | piano, keyboard piano
violon | violin
instrument, instrument de musique | instrument, musical instrument
instrument > guitare, piano, violon, flûte, batterie musicale, accordéon, saxophone, ukulélé
vêtement, vêtements, habits, habit, fringues, fripes | clothes, clothing
vêtement > pull, pantalon, jean, robe, jupe, chemise, manteau, veste, pyjama, t-shirt, short, vêtements bébé, costume
vêtements bébé, habits bébé, layette, body, bodies | baby clothes
pull, sweat, gilet | sweater, jumper
pantalon | trousers, pants
jean | jeans
robe | dress
jupe | skirt
chemise, chemisier | shirt, blouse
t-shirt, tee-shirt, tshirt | t-shirt, tee
manteau, anorak, doudoune, parka | coat
veste, blouson | jacket
veste ~ manteau
pyjama | pyjamas, pajamas
chaussures, chaussure, souliers, godasses | shoes
chaussures > baskets, bottes, sandales, chaussons, chaussures de ski
baskets | trainers, sneakers
bottes, bottines, boots | boots
chaussures de ski | ski boots
déguisement | costume, fancy dress
sac à dos | backpack, rucksack
sac à main | handbag
sac de voyage | travel bag, holdall
valise, bagage | suitcase, luggage
valise ~ sac de voyage
cartable | school bag
cartable ~ sac à dos
perceuse, outil de perçage, outil à percer, outil pour percer | drill
perceuse > perforateur, perceuse à colonne, perceuse visseuse, visseuse
perceuse visseuse, perceuse-visseuse | cordless drill
perforateur, perfo, perceuse à percussion, marteau perforateur | hammer drill
perforateur ~ perceuse
visseuse, visseuse dévisseuse, tournevis électrique | screwdriver drill, electric screwdriver
visseuse ~ perceuse visseuse
ponceuse | sander
scie sauteuse | jigsaw
scie circulaire | circular saw
scie | saw
scie > scie sauteuse, scie circulaire, scie à onglet
meuleuse, disqueuse | angle grinder, grinder
défonceuse | router
marteau | hammer
tournevis | screwdriver
clé à molette, clé anglaise | spanner, wrench
pince | pliers
niveau, niveau à bulle, niveau laser | spirit level
échelle | ladder
échelle > escabeau
escabeau, marchepied | stepladder
escabeau ~ échelle
échafaudage | scaffolding
tréteau, tréteaux | trestle
décolleuse, décolleuse à papier peint | wallpaper steamer
bétonnière | cement mixer, concrete mixer
pistolet à peinture | paint sprayer
fer à souder | soldering iron
poste à souder | welder
compresseur | compressor
boîte à outils, caisse à outils | toolbox
outil, outils, outillage | tool
outil > perceuse, visseuse, ponceuse, scie, meuleuse, défonceuse, marteau, tournevis, clé à molette, pince, niveau, décolleuse, boîte à outils, rabot, agrafeuse, pistolet à colle
bricolage, brico, bricoler | diy
bricolage > outil, échelle, échafaudage, tréteau, bétonnière, pistolet à peinture, fer à souder, poste à souder, compresseur, peinture, enduit, papier peint, carrelage, parquet, planche, vis, établi
peinture, pot de peinture | paint
papier peint | wallpaper
carrelage, carreaux | tiles
parquet, lino | flooring
bois de chauffage, bûches | firewood, logs
planche, contreplaqué, tasseau | planks, timber
bois | wood
bois > planche, bois de chauffage
palette | pallet
vis, clou, clous, cheville | screws, nails
karcher, nettoyeur haute pression, nettoyeur à haute pression, nettoyeur à pression | pressure washer
tondeuse, tondeuse à gazon | lawnmower, lawn mower, mower
tondeuse > tracteur tondeuse
tracteur tondeuse, tondeuse autoportée, autoportée, microtracteur | ride-on mower, riding mower
tracteur tondeuse ~ tondeuse
tondeuse à cheveux, tondeuse cheveux, tondeuse à barbe | hair clippers, clippers
taille-haie, taille haie, taille-haies | hedge trimmer
débroussailleuse, coupe-bordure, rotofil | strimmer, brush cutter
tronçonneuse, élagueuse | chainsaw
motoculteur, motobineuse | rotavator, tiller
broyeur, broyeur de végétaux | shredder, chipper
souffleur | leaf blower
scarificateur | scarifier
brouette | wheelbarrow
pelle, bêche | spade, shovel
râteau | rake
sécateur | secateurs, pruning shears
arrosoir | watering can
tuyau d’arrosage, tuyau | hose, garden hose
composteur, bac à compost | compost bin, composter
pot de fleur, pot de fleurs, jardinière, cache-pot | plant pot, flower pot, planter
récupérateur d’eau | water butt
serre, serre de jardin | greenhouse
salon de jardin, meubles de jardin | garden furniture
parasol | parasol
barnum, tonnelle, tente de réception | gazebo, marquee
barbecue, bbq | barbecue, bbq, grill
plancha | plancha
hamac | hammock
plante, plante verte | houseplant
plant, plants, semis | seedling
plant > plant de tomate
plant de tomate, pied de tomate | tomato plant
bouture, boutures | cutting
graine, graines, semences | seeds
arbre, arbuste | tree, shrub
terreau, terre, compost | soil, compost
jardin, jardinage, jardiner | garden, gardening
jardin > tondeuse, taille-haie, débroussailleuse, tronçonneuse, motoculteur, broyeur, souffleur, scarificateur, brouette, pelle, râteau, sécateur, arrosoir, tuyau d’arrosage, composteur, pot de fleur, récupérateur d’eau, serre, salon de jardin, table de jardin, chaise de jardin, parasol, plante, plant, bouture, graine, arbre, terreau, bulbes
tente | tent
sac de couchage | sleeping bag
glacière | cool box, cooler
réchaud | camping stove
camping, camper | camping gear
camping > tente, sac de couchage, glacière, réchaud, matelas gonflable, table pliante, chaise pliante, lit pliant
ski, skis | skis
surf, planche de surf | surfboard
paddle, stand up paddle | paddleboard
combinaison, combi | wetsuit
rollers, patins à roulettes | roller skates, rollerblades
skate, skateboard, planche à roulettes | skateboard
raquette | racket
ballon de foot | football
haltères, poids | weights, dumbbells
sport | sports
sport > vélo, ski, surf, paddle, combinaison, rollers, skate, raquette, ballon de foot, haltères, table de ping-pong, vélo d’appartement, tapis de yoga, trottinette
aquarium | aquarium, fish tank
cage | cage
litière, bac à litière | litter box
panier pour chien, panier chien, panier pour chat | dog bed, cat bed
arbre à chat | cat tree
caisse de transport | pet carrier
croquettes | pet food, dog food, cat food
carton, cartons, cartons de déménagement | cardboard box, moving box, boxes
déménagement, déménager, emménagement, emménager | moving, move house
ménage, nettoyer, nettoyage | cleaning
garde d’enfants, baby-sitting, babysitting, baby-sitter, garder les enfants | babysitting, babysitter, childcare
cours de français, soutien scolaire, aide aux devoirs | homework help, tutoring
covoiturage, covoit | lift, carpool, ride
légumes, légume | vegetables
légumes > tomates, courgettes, salade, pommes de terre, courge, poireaux, carottes, concombre
pommes de terre, patates | potatoes
tomates | tomatoes
courgettes, courgette | courgettes, zucchini
courge, potiron, potimarron, citrouille | pumpkin, squash
fruits, fruit | fruit
fruits > pommes, poires, prunes, cerises, fraises, figues, citrons, mirabelles, framboises
pommes | apples
poires | pears
prunes, quetsches | plums
confiture, gelée | jam
œufs, oeufs | eggs
pain, baguette | bread
nourriture, à manger | food
nourriture > légumes, fruits, confiture, œufs, pain, conserves, pâtes, riz, gâteau, soupe, gratin, quiche, tarte, pizza, lasagnes, crêpes, repas, plat cuisiné, fromage, yaourts, biscuits, compote
`;
