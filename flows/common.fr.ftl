# Ce qui se dit partout.

menu-again = Écris ce que tu donnes ou ce que tu cherches, ou choisis :
resumed = On reprend là où on en était{ $thing ->
    [none] .
   *[other] {" "}: { $thing }.
 }
draft-waits = Tu avais commencé quelque chose, je l’ai gardé. On le termine ?
help-admin = Comme admin : « attente », « membres », « annonce », « admins », « réglages », « journal », « stats ». « aide bannir » dit comment, et de même pour approuver, refuser, publier, avertir, réadmettre, retirer, remettre. Un prénom suffit : « approuver Paul ».
menu = Que veux-tu faire ? Tu peux aussi l’écrire en une phrase : « Je donne un fauteuil à Cesson avant samedi », « Je cherche une perceuse ».
button-give = Donner ou prêter
button-request = Demander
button-mine = Mes annonces
button-past = Anciennes annonces
button-my-answers = Mes réponses
button-browse = Voir les annonces
button-help = Aide
button-claim = Je réponds
button-answers = Voir les réponses
button-pick = Choisir
button-done = C’est fait
button-withdraw = Retirer
button-give-up = Je laisse ma place
button-write = Écrire
button-ask-about = Poser une question
button-thank = Un petit mot
button-returned = C’est rendu
button-loan-due = Changer la date
button-loan-back = Je l’ai rendu
button-keep = Garder encore
button-calendar = Quand est-ce libre ?
button-library = Ce que je prête
button-approve = Accepter
button-refuse = Refuser

skip = Passer
cancel = Annuler
go-on = On continue ?

# Ce que la Page montre à qui n’a encore rien écrit (160 lettres au maximum).
greeting = Entre voisins, on donne, on prête, on échange et on se rend service. Touche « Démarrer » et dis-moi d’où tu écris.
begin-give = J’ai quelque chose à donner ou à prêter
begin-request = Je cherche quelque chose, ou un coup de main
begin-browse = Qu’est-ce qu’il y a près de chez moi ?
begin-help = Comment ça marche ?

hello = Bonjour ! Ici Parallèle, le coin d’entraide de ta ville.
hello-twice = Rebonjour !
hello-again = Bonjour ! On en était là :
welcome = Avec plaisir !
# « merci à tous » : les voisins ne le lisent pas.
welcome-all = C’est gentil ! Je suis le seul à l’avoir lu, je n’ai rien transmis. Quand quelque chose est promis, le bouton « Écrire » permet de remercier ton voisin ou ta voisine.
welcome-again = Toujours avec plaisir !
# « lol », « ah d’accord » : rien à faire.
nod = D’accord !
nod-again = Entendu !
# « bof », « rien d’intéressant », sous des annonces.
nothing-fits = D’accord ! Si tu cherches quelque chose de précis, écris-moi par exemple « préviens-moi pour un vélo » : je te montrerai l’annonce quand un voisin en propose un. Si on ne s’est pas parlé depuis un jour, tu la verras à ton retour.
# « à personne », derrière des mots qui sont partis.
passed-stays = D’accord, ça ne va à personne. Ce qui est déjà parti chez { $other } y reste.
nod-idle = D’accord ! Écris-moi quand tu as quelque chose à donner, à prêter ou à demander.
# « oui », sous plusieurs boutons.
yes-which = D’accord, que veux-tu faire ?
yes-to-which = Oui à laquelle ? Touche son bouton, ou écris son mot-clé.
one-each = D’accord, une annonce pour chacune. « une seule » les remet ensemble.
yes-whom = Qui choisis-tu ? Dis-moi son prénom, ou touche le bouton sous son nom.
nod-no = Très bien, je ne fais rien. Écris-moi quand tu veux.
bye = À bientôt !
bye-again = À très vite !
bye-draft = À bientôt ! Je garde ce que tu avais commencé.
about-how = Le principe : tu écris ce que tu donnes, prêtes, échanges ou cherches, je le montre à tes voisins, et je fais passer les réponses.
about-free = Tout est gratuit : entre voisins, on donne, on prête, on échange, on se rend service, et rien ne se vend.
about-me = Je suis Parallèle, un robot : je passe les annonces et les réponses entre voisins d’une même ville. Les admins, eux, sont de vraies personnes.
about-here = Oui, je suis là !
about-who-sees = Tes annonces vont aux membres de ta ville, et peuvent paraître sur le site et la Page Facebook, jamais avec ton nom. Pour en garder une entre membres, écris « membres seulement » après l’avoir publiée.
nothing-open = Il n’y a rien à reprendre pour l’instant.
language-changed = D’accord, je te parle en français.
help = Écris en une phrase ce que tu donnes ou ce que tu cherches, ou réponds à une annonce avec son mot-clé (« FAUTEUIL 42 »). « annuler », « retour » et « menu » marchent à tout moment.
help-more = De quoi veux-tu en savoir plus ?
button-guide-posting = Aide : annonces
button-guide-answers = Aide : réponses
button-guide-finding = Aide : chercher
button-guide-rest = Aide : le reste

not-understood = Je n’ai pas compris, désolé.
not-understood-2 = Je ne comprends toujours pas. Essaie avec d’autres mots, ou écris « aide ».
not-understood-3 = Je m’y perds ! Choisis un bouton, ou écris « menu » pour repartir du début.
stuck = On bute tous les deux, désolé ! « retour » revient à la question d’avant, « annuler » laisse tomber.
left-out = D’accord, c’est enlevé.
message-forgotten = Message effacé : j’oublie ce qu’il disait.
button-human = Parler à un admin
# Après plusieurs messages incompris.
offer-human = J’ai du mal à te comprendre, et j’en suis désolé. Un admin, une vraie personne, peut t’aider :
# Un chat qui a disparu, un doudou trouvé : les voisins se donnent, se prêtent et s’aident ici, les avis de recherche n’y passent pas.
lost-and-found = Je ne passe pas d’avis de recherche, désolé. Un admin peut en dire un mot à toute la ville : écris-lui. Pour un animal, préviens aussi I-CAD et les vétérinaires ; pour un objet, la mairie.
# Après un pouce baissé sur un de mes messages.
ask-why = Ça ne va pas ? Dis-moi ce qui cloche en quelques mots, ou demande de l’aide :
edit-taken = C’est noté, j’ai pris la nouvelle version.
deleted-draft = Message effacé. Ce que tu préparais est toujours là, pas encore publié : « annuler » l’efface aussi.
# À qui n’est pas encore inscrit : ce qui a été compris de l’ancien message reste.
edit-unused = J’ai vu ta correction, mais ton premier message avait déjà servi : ce que j’en ai pris n’a pas changé.
edit-too-late = J’ai vu ta correction, mais ton premier message avait déjà servi : il n’a pas changé. « Modifier » change ton annonce sans rien perdre ; une réponse se retire et s’écrit de nouveau :
# Le message dont l’annonce est faite a été effacé dans Messenger.
deleted-held = Message effacé, mais l’annonce attend toujours le regard d’un admin. Je la retire ?
deleted-up = Message effacé, mais l’annonce est toujours en ligne. Je la retire ?
# Une réponse tapée, trop longue pour être passée telle quelle.
too-long-to-pass = C’est plus de { $max } lettres, et je préfère ne rien couper : dis-le en plus court.
spam = Ce message ressemble à une publicité ou à une arnaque, alors je n’en fais rien. Si je me trompe, écris « un admin ».
# « je le ramène demain », de qui n’emprunte rien.
answer-waits = Ta réponse attend toujours : rien ne t’est promis pour l’instant, alors je n’ai rien transmis. « mes réponses » montre où tu en es.
nothing-to-bring = Je ne vois rien que tu empruntes en ce moment, alors je n’ai prévenu personne. « mes emprunts » montre ce qui est noté.
# Un numéro, alors que rien n’est promis.
contact-for-nobody = Ce contact, je ne l’ai donné à personne : il se partage avec « Écrire », une fois que quelque chose est promis.
# Une question sur des mots gardés, posée encore une fois.
words-wait = Tes derniers mots ne sont pas encore partis.
# Gardé pour une question restée sans réponse : { $said } n’est parti à personne.
words-lapsed = Tu ne m’as pas dit pour qui c’était : « { $said } ». Personne ne l’a reçu. Tu peux me le réécrire.
claim-which = Quelle annonce ? Touche son bouton, ou écris son mot-clé, comme « FAUTEUIL 42 ».
# Un « Oui » plus ancien, sous une question à laquelle on a répondu depuis.
answered-before = Tu as déjà répondu à cette question, c’est réglé.
not-now = Ce bouton ne correspond plus à la question en cours.
changed = C’est corrigé.
# Ce qui est dit en plus d’une annonce en préparation, et s’y ajoute.
detail-added = C’est ajouté à ton annonce.
detail-too-long = C’est un peu long pour l’annonce : dis-le en { $max } lettres au maximum.
# { $max } : la place qui reste, 0 s’il n’y en a plus guère.
detail-full = { $max ->
    [0] Il n’y a plus de place dans l’annonce : tu pourras le dire à qui te répondra.
   *[other] Il n’y a presque plus de place dans l’annonce : dis-le en { $max } lettres au maximum, ou garde-le pour qui te répondra.
 }
no-money = Ici, on ne paie pas et on ne se fait pas payer : on donne, on prête, on échange, on se rend service. Je laisse donc l’argent de côté.
# { $thing } : une annonce revenue parce que la plus récente vient d’être abandonnée.
slipped = Je préfère vérifier : tu as laissé tomber l’autre annonce. C’est bien celle-ci que tu gardes{ $thing ->
    [none] {" "}?
   *[other] {" "}: { $thing } ?
 }
rather-ask = Je préfère te demander :
# Une photo de plus, juste après avoir publié.
button-for-last = L’annonce d’avant
one-more = Avant de publier, réponds à ceci :
changed-nothing = C’est déjà comme ça.
no-change = D’accord, j’attends. Qu’est-ce qu’on change ? Écris-le, ou touche un petit bouton.
changed-since = L’annonce a changé depuis : relis-la avant de la publier.
expired-button = Ce bouton ne marche plus.
interrupted = Notre conversation a été interrompue par une mise à jour. On reprend ?
cancelled = D’accord, on laisse tomber.
# Une annonce en préparation, abandonnée en passant (« j’ai plus de chaises ») ; { $thing } : ce que c’était.
dropped = D’accord, je laisse tomber l’annonce « { $thing } » : rien n’est publié. Si j’ai mal compris, reprends-la.
# { $thing } : ce que l’on cherchait, avant de répondre à l’annonce d’un voisin.
answered = Ta demande « { $thing } » n’est donc pas publiée. Si tu cherches toujours, reprends-la.
# Ce qui avait été proposé de nouveau, et n’a pas été terminé.
rests = { $thing ->
    [none] Ce que tu avais photographié n’est pas publié, et je n’en reparle plus. Si tu veux une annonce, reprends-la.
   *[other] Ton annonce « { $thing } » n’est pas publiée, et je n’en reparle plus. Si tu la veux, reprends-la.
 }
change-rests = Ta modification de « { $thing } » n’est pas enregistrée, et je n’en reparle plus. Si tu la veux, reprends-la.
# Une annonce en ligne, reprise avec ce qui avait été changé avant autre chose.
unsaved = Ce que tu avais changé n’est pas encore enregistré.
button-take-up = La reprendre
# Le bouton, touché trop tard.
not-kept = Cette annonce, je ne l’ai plus : écris-la de nouveau et je la prépare.
# « annuler », juste après « C’est publié ».
cancel-up = C’est déjà publié. Je retire l’annonce ?
# La même, d’une annonce qu’un admin regarde d’abord.
cancel-held = C’est déjà envoyé. Je retire l’annonce ?
# « publie », juste après « C’est publié ».
up-already = C’est déjà publié : tes voisins voient l’annonce. Pour la changer, écris ce qui change (« plutôt dimanche ») ou « modifier ».
# La même, d’une annonce qu’un admin regarde d’abord.
held-already = C’est déjà envoyé. Cette annonce passe d’abord par un admin, et je te dis quand c’est vu. Pour la changer, écris ce qui change (« plutôt dimanche ») ou « modifier ».
nothing-to-cancel = Il n’y a rien à annuler.
# Deux fois demandé pour qui étaient des mots, sans réponse qui aille.
tells-of-them = C’est de { $other } que tu parles : je ne lui transmets pas. Écris « mes annonces » pour choisir quelqu’un d’autre, « mes réponses » pour laisser ta place.
let-go = Je n’ai pas su pour qui étaient tes derniers messages : je ne les ai envoyés à personne.
# Gardé pour « C’est ta réponse ? », et quelqu’un a été choisi entre-temps.
reply-late = La question sur { $subject } ne se pose plus : « { $reply } », je ne l’ai envoyé à personne.
# « plutôt 12 œufs », alors que personne n’a répondu à un échange.
nothing-to-counter = Je ne vois pas d’échange en cours où demander autre chose. Pour une annonce, écris « je donne… » ou « je cherche… ».
nothing-to-skip = Je n’ai rien demandé en ce moment : il n’y a rien à passer.
back-nowhere = On est déjà au début.
ended = C’est déjà terminé.
ended-cancelled = Tu avais annulé.
ended-interrupted = Cette conversation a été interrompue. Tu peux recommencer.

link-gone = Ce lien ne mène plus nulle part.
link-post-gone = Cette annonce n’existe plus.
# { $place } est la ville du lien, qui n’est pas celle du membre.
link-elsewhere = Ce lien est celui de Parallèle { $place }, et toi tu es dans une autre ville. Si tu y habites maintenant, écris « je déménage à { $place } ».
kept-for-later = Bien noté, je garde ça pour ton arrivée.
kept-too = Ça aussi, je te le garde.
# « table basse », alors qu’on demande si elle est donnée ou cherchée : la question vient juste après.
thing-noted = « { $thing } », c’est noté.
photos-there = { $count ->
    [one] La photo est bien là.
   *[other] Les photos sont bien là.
 }
photos-not-there = Il n’y a pas de photo pour l’instant.
without-photo = D’accord, sans photo.
photo-kept = La photo ira avec « { $thing } ».
# Devant une réponse qui serait, mot pour mot, celle d’avant.
same-again = Comme à l’instant :
same-again-2 = Encore une fois :
same-again-3 = Toujours pareil :
# Un voisin a demandé quelque chose juste après la question d’un brouillon.
yes-beside-draft = Si ton oui est pour le message juste au-dessus, touche son bouton. Sinon, on en était là :
# Deux souhaits dans un message : { $thing } d’abord, { $other } juste après.
one-by-one = Une annonce à la fois : d’abord { $thing }, puis { $other }.
# Plus que je n’en garde : la plus ancienne, { $thing } si elle a un nom, est oubliée.
kept-most = Je garde { $max } choses à la fois : { $thing ->
    [none] j’oublie la plus ancienne.
   *[other] j’oublie la plus ancienne, « { $thing } ». Tu pourras l’écrire de nouveau.
 }
# { $thing } : ce que je gardais pour son arrivée, s’il a un nom.
forgotten = D’accord, j’oublie ce que je te gardais{ $thing ->
    [none] .
   *[other] {" "}: { $thing }.
 }
refused = Les admins n’ont pas accepté ta demande. Ce n’est pas moi qui décide, désolé.
banned = Tu ne fais plus partie de ce Parallèle.
# Dit tour à tour à qui est refusé ou exclu, et écrit encore.
out-can = D’ici, je ne publie et je ne transmets plus rien : ce que tu m’écris n’est montré à personne du groupe. Tu peux m’écrire « mes données » pour lire ce que je garde de toi, ou « supprimer mes données ».
out-may-change = Seuls les admins peuvent revenir sur leur décision. S’ils le font, tu l’apprendras ici.

photo-held = Je joins ta photo à ces mots.
photo-not-now = Belle photo ! Mais je ne sais pas quoi en faire ici.
photo-not-image = Je n’arrive pas à lire une de tes photos : envoie-la en JPEG ou en PNG.
photo-too-big = Une de tes photos est trop lourde (10 Mo au maximum).
photo-elsewhere = Je ne prends que les photos envoyées directement dans Messenger.
photo-unreachable = Je n’ai pas réussi à recevoir une de tes photos. Peux-tu la renvoyer ?
photo-gone = Une de tes photos n’était plus disponible. Peux-tu la renvoyer ?
photo-too-many = Beaucoup de tes photos m’attendent déjà : je n’ai pas pris les dernières. Renvoie-les un peu plus tard.
got-sticker = Joli ! Mais je ne lis que les mots et les photos.
got-like = 👍
got-audio = Je ne sais pas encore écouter les messages vocaux. Peux-tu l’écrire ?
got-video = Je ne sais pas regarder les vidéos. Une photo ?
got-file = Je ne sais pas ouvrir les fichiers. Une photo, ou quelques mots ?
got-link = Je n’ouvre pas les liens. Dis-moi en quelques mots ce que tu donnes ou ce que tu cherches.
got-shared = Je ne vois pas ce qu’il y a dans une publication partagée. Raconte-le en quelques mots, ou envoie une photo.
got-location = Je ne lis pas les positions. Écris le nom du quartier ou de la commune.
got-unsupported = Je ne sais pas lire ce genre de message. Écris-le avec des mots ?
# Beaucoup de messages en une minute : dit une fois.
too-fast = Tu m’écris plus vite que je ne lis ! Je garde tout, et je reprends la lecture dans une minute.
too-much = Tu m’as écrit plus que je ne peux lire d’un coup, et tes voisins m’écrivent aussi. Je garde tout, et je lis la suite petit à petit, un message de temps en temps.
apology = Quelque chose s’est mal passé de mon côté, et ton dernier message n’a pas été traité. Réessaie dans un moment.

commune = { $name } ({ $department })
ask-town-which = Laquelle ? Si elle n’y est pas, écris son nom complet ou son code postal.
# Une seule commune ressemble à ce qui est écrit.
ask-town-one = C’est { $name } ({ $department }) ? Sinon, écris son nom complet ou son code postal.
# À la porte : « je sais pas », « c’est pas la bonne ville », « moi c’est Zoé ».
no-matter = Pas de souci !
other-town = D’accord, on change.
town-known = Oui, la commune, c’est noté.
where-noted = C’est noté.
nice-to-meet = Bonjour { $name } !

choice-not-an-option = Choisis une des réponses proposées.
text-too-short = C’est un peu court.
text-asks = Je te le demande parce que ta réponse est montrée avec l’annonce, comme tu l’écris.
text-not-words = Il me faut quelques mots : ce sera montré tel quel.
text-has-link = Sans lien, s’il te plaît : ce sera montré tel quel.
text-has-price = Ici, rien ne se vend ni ne se paie : dis-le sans prix, s’il te plaît.
text-too-long = C’est un peu long : { $max } lettres au maximum.
place-too-short = C’est un peu court pour un lieu.
place-not-a-place = Je cherche un lieu : un quartier, une commune, une rue. Ou « passer ».
place-too-long = C’est un peu long : { $max } lettres au maximum.
name-too-short = Il me faut au moins une lettre.
name-too-long = C’est un peu long pour un prénom : { $max } lettres au maximum.
name-not-a-name = Juste un prénom, avec des lettres.
number-not-a-number = Il me faut un nombre, par exemple « 3 ».
number-too-small = Il en faut au moins { $min }.
number-too-big = Pas plus de { $max }.
date-not-a-date = Je n’ai pas reconnu la date. Par exemple : « samedi », « dans 3 jours », « le 12 décembre ».
date-past = Cette date est déjà passée.
date-too-far = C’est un peu loin : choisis une date plus proche.
period-not-a-period = Je n’ai pas reconnu les jours. Par exemple : « ce week-end », « du 5 au 7 décembre », « demain ».
period-too-far = C’est un peu loin : choisis des jours plus proches.
town-not-a-town = Il me faut le nom d’une commune, ou son code postal.
town-not-found = Je ne trouve pas cette commune. Essaie avec son nom complet ou son code postal.
town-abroad = Pour l’instant, Parallèle ne vit qu’en France. Si tu habites une commune française, écris son nom ou son code postal.
images-not-image = Il me faut une photo.
images-too-many = { $max } photos au maximum.

# Une durée écrite dans l’autre langue : « for a week » se lit « une semaine ».
span = { $unit ->
    [minute] { $count ->
        [one] une minute
       *[other] { $count } minutes
     }
    [hour] { $count ->
        [one] une heure
       *[other] { $count } heures
     }
    [morning] { $count ->
        [one] une matinée
       *[other] { $count } matinées
     }
    [afternoon] { $count ->
        [one] un après-midi
       *[other] { $count } après-midis
     }
    [evening] { $count ->
        [one] une soirée
       *[other] { $count } soirées
     }
    [night] { $count ->
        [one] une nuit
       *[other] { $count } nuits
     }
    [weekend] { $count ->
        [one] un week-end
       *[other] { $count } week-ends
     }
    [week] { $count ->
        [one] une semaine
       *[other] { $count } semaines
     }
    [month] { $count ->
        [one] un mois
       *[other] { $count } mois
     }
    [holidays] les vacances
   *[day] { $count ->
        [one] un jour
       *[other] { $count } jours
     }
 }
span-the = { $unit ->
    [minute] la minute
    [hour] l’heure
    [morning] la matinée
    [afternoon] l’après-midi
    [evening] la soirée
    [night] la nuit
    [weekend] le week-end
    [week] la semaine
    [month] le mois
    [holidays] les vacances
   *[day] la journée
 }
span-few = { $unit ->
    [minute] quelques minutes
    [hour] quelques heures
    [morning] quelques matinées
    [afternoon] quelques après-midis
    [evening] quelques soirées
    [night] quelques nuits
    [weekend] quelques week-ends
    [week] quelques semaines
    [month] quelques mois
    [holidays] quelques jours de vacances
   *[day] quelques jours
 }
# Qui attendait est prévenu : { $away } dit si c’est à son retour (« some » : plusieurs, dont certains sont absents).
telling-next = je préviens{ $away ->
    [none] {""}
    [some] { " " }chacun, au plus tard à son retour
   *[other] { " " }dès son retour
 }
