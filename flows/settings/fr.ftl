# Les réglages d’une ville.
help-settings = « réglages » montre comment le groupe est tenu, et change une chose à la fois.
card-approval = Accueil
card-question = Question aux nouveaux
card-after = Après 48 h d’attente
card-gather = Choix des réponses
card-rules = Règles de la maison
card-hours = Heures calmes
card-first = Première annonce
card-hold = Annonces douteuses
card-sign = Signe par signe
card-feed = Page Facebook
card-hand = Écrire à la main
card-forbidden = Ce qu’on ne publie pas
card-life = Durée des annonces
change = Changer
button-settings = Tous les réglages
state-approval = { $value ->
    [on] Un admin accepte chaque nouvelle personne.
   *[off] On entre sans attendre.
 }
state-question = { $value ->
    [none] La question ordinaire : « Dans quel quartier habites-tu ? »
   *[other] « { $value } »
 }
state-after = { $value ->
    [approve] Qui attend depuis 48 heures entre sans décision d’un admin.
   *[keep] Qui attend depuis 48 heures attend encore.
 }
state-gather = { $value ->
    [0] Les réponses sont montrées l’une après l’autre.
    [60] Les réponses sont réunies pendant une heure de journée.
    [120] Les réponses sont réunies pendant deux heures de journée.
    [360] Les réponses sont réunies pendant six heures de journée.
   *[other] Les réponses sont réunies pendant { $value } minutes de journée.
 }
state-rules = { $value ->
    [none] Aucune.
    [usual] Celles d’habitude.
   *[other] « { $value } »
 }
state-hours = { $value ->
    [early] Je ne relance personne entre 20 h et 8 h.
    [late] Je ne relance personne entre 22 h et 10 h.
    [short] Je ne relance personne entre 19 h et 10 h.
   *[other] Je ne relance personne entre 21 h et 9 h.
 }
state-first = { $value ->
    [on] La première annonce de chaque personne attend ton regard.
   *[off] Une première annonce part comme les autres.
 }
# Liens, argent, frais, textes répétés : ce qui attend le regard d’un admin.
state-hold = { $value ->
    [strict] Au moindre doute (lien, argent, frais…), une annonce attend ton regard.
    [light] Seules les plus suspectes attendent ton regard.
   *[other] Liens, argent, frais, textes répétés : l’annonce attend ton regard.
 }
# Un signe : ce qui fait attendre une annonce. { $count } : combien ont leur propre réglage.
state-signs = { $count ->
    [0] Tous les signes comptent pareil.
    [one] Un signe a son propre réglage.
   *[other] { $count } signes ont leur propre réglage.
 }
# Dit avant ceux qui ont un réglage à part. { $level } : le réglage « Annonces douteuses ».
text-signs = Un signe fait attendre une annonce { $level ->
    [strict] au moindre doute
    [light] seulement si c’est très net
   *[other] comme d’habitude
 }, sauf s’il a son propre réglage.
state-sign = { $sign ->
    [money-loan] Prêts d’argent
    [animals] Animaux
    [fee] Frais à payer
    [money] Argent
    [link] Liens
    [elsewhere] Textes répétés
    [late-answers] Réponses en rafale
    [many] Annonces en rafale
   *[follows] Déjà en attente
 } : { $level ->
    [off] ne fait jamais attendre
    [light] si c’est très net
    [normal] comme d’habitude
    [strict] au moindre doute
   *[town] comme les autres
 }
state-feed = { $value ->
    [on] Les annonces vont aussi sur la Page, sans nom.
   *[off] Les annonces ne vont pas sur la Page.
 }
state-hand = { $value ->
    [on] Quand rien n’atteint plus quelqu’un, je propose aux admins de lui écrire.
   *[off] Je ne demande à aucun admin d’écrire à la main.
 }
# { $value } : ce que la ville règle elle-même ; { $words } : les mots de ses admins.
state-forbidden = { $value ->
    [none] Rien de plus que ce que la loi interdit.
    [own] « { $words } », en plus de ce que la loi interdit.
    [alcohol] Alcool{ $words ->
        [none] {""}
       *[other] , { $words }
     }, en plus de ce que la loi interdit.
    [animal] Animaux{ $words ->
        [none] {""}
       *[other] , { $words }
     }, en plus de ce que la loi interdit.
   *[both] Alcool, animaux{ $words ->
        [none] {""}
       *[other] , { $words }
     }, en plus de ce que la loi interdit.
 }
# En jours ; 0 : sans fin.
state-life = Dons { $gift } j, demandes { $request } j, nourriture { $food } j, prêts { $loan ->
    [0] sans fin
   *[other] { $loan } j
 }, services { $service ->
    [0] sans fin
   *[other] { $service } j
 }
ask-approval = Faut-il qu’un admin accepte chaque nouvelle personne ?
approval-on = Oui, un admin
approval-off = Non, entrée libre
ask-question = Quelle question poser à qui veut entrer ? { $max } lettres au maximum.
skip-question = Celle d’habitude
question-too-long = C’est un peu long : { $max } lettres au maximum.
ask-after = Que devient une demande qui attend depuis 48 heures ? Les admins sont prévenus bien avant.
after-approve = La personne entre
after-keep = Elle attend encore
ask-gather = Combien de temps réunir les réponses, avant de les montrer ensemble à qui donne ?
gather-none = Ne pas attendre
gather-hour = Une heure
gather-two-hours = Deux heures
gather-half-day = Six heures
ask-rules = Les règles de la maison, en une ou deux phrases ? D’habitude : « On donne sans rien attendre, on vient à l’heure ou on prévient, et on ne revend pas. » ({ $max } lettres au maximum)
rules-usual = Celles d’habitude
skip-rules = Pas de règles
rules-too-long = C’est un peu long : { $max } lettres au maximum.
ask-hours = À quelles heures puis-je relancer ou rappeler quelque chose ? Les réponses et les messages entre voisins passent toujours.
hours-usual = De 9 h à 21 h
hours-early = De 8 h à 20 h
hours-late = De 10 h à 22 h
hours-short = De 10 h à 19 h
ask-first = Regarder la première annonce de chaque nouvelle personne avant que les voisins la voient ?
first-on = Oui, la regarder
first-off = Non, la publier
ask-hold = Quelles annonces doivent attendre le regard d’un admin ? (liens, argent, frais, textes répétés)
hold-light = Les plus suspectes
hold-normal = Celles d’habitude
hold-strict = Au moindre doute
ask-sign = Quel signe veux-tu régler ?
sign-money-loan = Prêts d’argent
sign-animals = Animaux
sign-fee = Frais à payer
sign-money = Argent
sign-link = Liens
sign-elsewhere = Textes répétés
sign-late-answers = Réponses en rafale
sign-many = Annonces en rafale
sign-follows = Déjà en attente
ask-level = Quand ce signe doit-il faire attendre une annonce ? Les autres signes ne changent pas.
level-town = Comme les autres
level-off = Jamais
level-light = Si c’est très net
level-normal = Comme d’habitude
level-strict = Au moindre doute
ask-feed = Mettre chaque annonce sur la Page Facebook (la photo et les mots, sans nom) ? Chaque personne peut garder la sienne hors de la Page.
feed-on = Oui, sur la Page
feed-off = Non
ask-hand = Quand je ne peux plus écrire à quelqu’un et que ça compte (une réponse, un rendez-vous, un prêt), faut-il proposer aux admins présents de lui écrire depuis la boîte de la Page ?
hand-on = Oui, proposer
hand-off = Non, jamais
ask-forbidden = Qu’est-ce qu’on ne publie pas ici, en plus de ce que la loi interdit ? Écris toute la liste, avec des virgules : « alcool, animaux, matelas ».
forbidden-usual = Alcool et animaux
forbidden-alcohol = Alcool
forbidden-animal = Animaux
skip-forbidden = Rien de plus
forbidden-too-long = C’est un peu long : { $max } lettres au maximum.
ask-life = Quelles annonces, quand la personne ne dit pas jusqu’à quand ? Celles qui sont déjà en ligne gardent leur fin.
life-gift = Dons et trocs
life-request = Demandes
life-food = Fruits et légumes
life-loan = Prêts
life-service = Services
ask-days = Combien de temps restent-elles ? La personne est prévenue avant la fin, et peut prolonger.
days-d7 = 7 jours
days-d14 = 14 jours
days-d30 = 30 jours
days-d60 = 60 jours
days-d90 = 90 jours
ask-food-days = Combien de temps restent les fruits, les légumes et ce qui se garde un peu ? Un plat cuisiné ne reste qu’un jour.
food-days-d3 = 3 jours
food-days-d6 = 6 jours
food-days-d10 = 10 jours
food-days-d14 = 14 jours
ask-long-days = Combien de temps restent-ils ? La personne est prévenue avant la fin, et peut prolonger.
long-days-d30 = 30 jours
long-days-d90 = 90 jours
long-days-d180 = 180 jours
long-days-endless = Sans fin
help = Choisis une réponse, ou « annuler » : rien ne change.
cancelled = D’accord, rien ne change.
saved = C’est réglé. { $count ->
    [0] {""}
    [one] Une personne attend encore : « attente ».
   *[other] { $count } personnes attendent encore : « attente ».
 }
same = C’était déjà comme ça.
ended-saved = C’est déjà réglé.
# Dit aux autres admins, avant le nouvel état.
told-saved = { $by } a changé un réglage :
