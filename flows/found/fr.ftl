# Ouvrir un Parallèle dans sa commune.
ask-town = Dans quelle commune veux-tu ouvrir un Parallèle ? (son nom ou son code postal)
help-town = Écris le nom de la commune ou son code postal. Tu pourras y joindre les communes voisines.
# { $near } : les communes les plus proches ; { $count } personnes attendent déjà ; { $home } : la ville que l’on quitterait.
ask-around = Bonne idée, ouvrons Parallèle à { $place } ! { $count ->
    [0] {""}
    [one] Une personne l’attend déjà.{ " " }
   *[other] { $count } personnes l’attendent déjà.{ " " }
 }{ $home ->
    [none] {""}
   *[other] En l’ouvrant, tu quittes Parallèle { $home }, et ce que tu y as en ligne est retiré.{ " " }
 }Quelles communes voisines en font partie ? { $near ->
    [none] Écris leurs noms, séparés par des virgules.
   *[other] Tout près : { $near }. Écris celles que tu veux, séparées par des virgules.
 }
around-all = Toutes celles-là
skip-around = Aucune
around-too-long = C’est un peu long : { $max } lettres au maximum.
help-around = Les habitants des communes que tu écris ici pourront rejoindre ton Parallèle. « Aucune » va très bien aussi.
around-unclear = Je ne trouve pas tout près : { $towns }. Vérifie l’orthographe, ou laisse-les de côté.
around-taken = Il y a déjà un Parallèle pour : { $towns }. Laisse-les de côté.
around-many = Cela fait beaucoup : { $most } communes voisines au maximum.
ask-approval = Faut-il qu’un admin accepte chaque nouvelle personne ? Les faux profils restent dehors, mais il faut quelqu’un pour répondre.
approval-on = Oui, un admin
approval-off = Non, entrée libre
help-approval = Avec « Oui, un admin », tu reçois une carte pour chaque personne et tu décides d’un geste. « réglages » permet de changer plus tard.
ask-question = Quelle question poser à qui veut entrer ? D’habitude : « Dans quel quartier habites-tu ? » ({ $max } lettres au maximum)
skip-question = Celle d’habitude
question-not-words = Écris une vraie question, ou touche « Celle d’habitude ».
question-too-long = C’est un peu long : { $max } lettres au maximum.
help-question = Une question toute simple, à laquelle une personne du coin sait répondre.
ask-rules = Les règles de la maison, en une ou deux phrases ? D’habitude : « On donne sans rien attendre, on vient à l’heure ou on prévient, et on ne revend pas. » ({ $max } lettres au maximum)
rules-usual = Celles d’habitude
skip-rules = Pas de règles
rules-not-words = Écris une phrase, ou touche « Celles d’habitude ».
rules-too-long = C’est un peu long : { $max } lettres au maximum.
help-rules = Je les montre à chaque personne qui entre. « réglages » permet de les changer plus tard.
ask-name = Et ton prénom ? C’est celui que verront tes voisins.
help-name = Un prénom ou un surnom suffit.
review-check = On récapitule :
line-town = Parallèle { $place }
line-around = Avec { $towns ->
    [none] aucune autre commune
   *[other] { $towns }
 }
line-approval = { $approval ->
    [on] Un admin accepte chaque nouvelle personne
   *[off] On entre librement
 }
line-question = La question : « { $question } »
line-rules = Les règles : { $rules ->
    [usual] celles d’habitude
   *[other] « { $rules } »
 }
line-name = Ton prénom : { $name }
confirm-check = Ouvrir
edit-town = La commune
edit-around = Les voisines
edit-approval = L’accueil
edit-question = La question
edit-rules = Les règles
edit-name = Mon prénom
help-check = « Ouvrir » termine ; les boutons du bas changent une chose à la fois ; « annuler » laisse tout tomber.
help = Quelques questions, et c’est ouvert. « retour » revient sur ta dernière réponse, « annuler » laisse tout tomber.
cancelled = D’accord, on n’ouvre rien. « ouvrir un Parallèle » quand tu veux.
ended-opened = C’est déjà ouvert.
ended-requested = C’est déjà demandé.

text-opened = C’est fait : Parallèle { $place } est ouvert, et tu en es admin ! { $count ->
    [0] {""}
    [one] La personne qui l’attendait va le savoir.
   *[other] Les { $count } personnes qui l’attendaient vont le savoir.
 }
text-pass-on = À plusieurs, c’est plus léger. Voici deux codes : donne-les à deux personnes de confiance, un à chacune. Dès que l’une d’elles m’écrit le sien ici, elle devient admin avec toi. Chaque code marche une seule fois, pendant sept jours.
text-code = { $code }
text-codes-later = À plusieurs, c’est plus léger : ajoute deux personnes de confiance. Le bouton te donne un code pour chacune.
text-next = Fais venir tes voisins : ce lien mène tout droit à Parallèle { $place }, partage-le dans un groupe ou sur une affiche.
    { $link }
    Et donne l’exemple : écris en une phrase ce que tu donnes ou ce que tu cherches.
button-settings = Réglages
button-invite-admin = Ajouter quelqu’un
requested = C’est demandé ! La personne qui fait tourner Parallèle regarde chaque nouvelle ville : rien n’est encore ouvert à { $place }, et je te dis ici ce qu’elle a décidé. Passe me dire bonjour de temps en temps : Facebook ne me laisse pas toujours écrire en premier.
asked = Ta demande d’ouvrir Parallèle à { $place } attend encore : c’est la personne qui fait tourner Parallèle qui décide, et je te le dis ici.
refused = La personne qui fait tourner Parallèle n’a pas accepté d’ouvrir { $place } pour l’instant. { $reason ->
    [none] {""}
   *[other] Son mot : « { $reason } »
 }
# Quelqu’un d’autre l’a ouvert avant ; on y entre tout de suite.
taken = Il y a déjà un Parallèle ici : { $place }. Tu peux le rejoindre !
closed = Ici, c’est la personne qui fait tourner Parallèle qui ouvre les villes. Dis-moi où tu habites, et je te préviens quand ça ouvre chez toi.
too-soon = Tu as ouvert une ville il y a peu : tu pourras en ouvrir une autre { $day }.
enough = Plusieurs de tes demandes n’ont pas été acceptées ces temps-ci : réessaie dans un mois.
last-admin = Tu es la dernière personne à tenir Parallèle { $home } : trouve d’abord quelqu’un pour prendre la suite. « admins » en donne le code.
