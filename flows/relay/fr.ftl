# Deux personnes qui se sont mises d’accord s’écrivent par le bot. { $other } est l’autre ; { $keyword } le mot-clé, { $thing } l’objet.
writing = Tu écris à { $other } ({ $keyword }, { $thing }). Un mot, une photo, un lieu : je transmets.
# Un seul mot qui arrête (voir words.fr.ftl pour les autres).
stop-talk = Fin
again-talk = Tu écris toujours à { $other } ({ $keyword }).
stopped = D’accord, je ne transmets plus rien. Pour reprendre, touche « Répondre ».
help-talk = Ce que tu écris part chez l’autre personne. « fin » arrête. Pour donner ton numéro, fixer un moment ou signaler un souci, touche « Options » sous un de ses messages.
help = Je transmets tes messages à l’autre personne, sans montrer ton profil. « annuler » laisse tomber.
cancelled = D’accord, je n’envoie rien.
cancelled-talk = D’accord, je ne transmets plus rien. Pour reprendre, touche « Répondre » sous un message.
# Après chaque message ; au premier, comment arrêter.
passed = { $later ->
    [none] { $photos ->
        [0] C’est transmis à { $other } ({ $keyword }).
        [one] J’envoie ta photo à { $other } ({ $keyword }).
       *[other] J’envoie tes photos à { $other } ({ $keyword }).
     }
   *[other] C’est noté : { $other } le verra à son retour ({ $keyword }).
 }{ $count ->
    [1] { " " }Tu peux écrire la suite ; « fin » arrête.
   *[other] { "" }
 }
fix-this = On fixe le rendez-vous : { $moment } ?
button-fix = Proposer ce moment
# Le message demandait un moment (« demain 18h ? ») : l’autre peut dire oui d’une touche.
proposed-so = C’est proposé pour { $moment } ; je te dis quand c’est oui.
no-links = Je ne transmets pas les liens. Écris ton message sans, et il part chez { $other }.
no-such = Ça, je ne peux pas le transmettre à { $other } : seulement des mots, des photos, un lieu.
no-more = Cette conversation est terminée, je ne peux plus transmettre.
# « Les deux » : à qui il n’est pas parti.
not-to-one = { $other ->
    [none] Pour { $keyword } ({ $thing }), je n’ai rien transmis
   *[other] À { $other }, je n’ai rien transmis ({ $keyword })
 } : cet échange est terminé.

# Avant de transmettre : est-ce bien pour cette personne ?
ask-sure = C’est pour { $other } ({ $keyword }) ?{ $said ->
    [none] { "" }
   *[other] { " " }« { $said } »
 }
sure-yes = Oui
sure-no = Non
ask-sure-again = C’est pour { $other } ? Touche « Oui » ou « Non », ou écris « fin ».
help-sure = Je garde ton message tant que je ne sais pas pour qui il est.
sure-not-an-option = Ce dernier message, je ne l’ai pas transmis. Dis-moi d’abord oui ou non.
# Plusieurs conversations à la fois : { $other } est la personne qui a écrit en dernier.
ask-whom = C’est pour { $other } ({ $keyword }) ?{ $said ->
    [none] { "" }
   *[other] { " " }« { $said } »
 }
ask-whom-again = C’est pour qui ? Touche un prénom ou écris-le. Avec « fin », ton message ne part chez personne.
whom-none = À personne
help-whom = Je garde ton message tant que je ne sais pas pour qui il est.
whom-not-an-option = Ces derniers mots, je ne les ai pas transmis : dis-moi d’abord pour qui est le message d’avant.
not-for-anybody = D’accord, je ne l’ai transmis à personne.
not-for-them = D’accord, je ne l’ai pas transmis. Pour écrire à quelqu’un, touche « Répondre » sous son message.
# Un numéro, un e-mail tapé dans un message.
ask-share-typed = Tu partages tes coordonnées avec { $other } ? « { $said } »
share-yes = Oui
share-no = Non
help-share-typed = Ce dernier message, je ne l’ai pas transmis. Dis-moi d’abord oui ou non.
share-not-an-option = Ce dernier message, je ne l’ai pas transmis. Dis-moi d’abord oui ou non.
not-passed = D’accord, je n’ai pas transmis ce message. Tu écris toujours à { $other } ({ $keyword }).

# Ce que reçoit l’autre : { $name } a écrit.
came = { $name }, pour { $keyword } ({ $thing }) : « { $message } »
came-words = « { $message } »
photos-came = { $count ->
    [one] { $name } t’envoie cette photo, pour { $keyword } ({ $thing }).
   *[other] { $name } t’envoie ces { $count } photos, pour { $keyword } ({ $thing }).
 }
place-came = { $name } t’indique un lieu, pour { $keyword } ({ $thing }).
sticker-came = { $name } t’envoie un autocollant, pour { $keyword } ({ $thing }).
phone-came = { $name } te donne son numéro, pour { $keyword } ({ $thing }) : { $contact }
address-came = { $name } te donne son adresse, pour { $keyword } ({ $thing }) : { $contact }
correction-came = Correction de { $name }, pour { $keyword } ({ $thing }) : « { $message } »
withdrawn-came = { $name } a retiré son message, pour { $keyword } ({ $thing }).
button-write = Répondre
button-options = Options
button-map = Voir la carte

# Ce qui devient d’un message modifié ou supprimé.
corrected = J’ai transmis ta correction à { $other }.
replaced = C’est corrigé : { $other } n’avait pas encore reçu ton message.
withdrawn = { $other } avait déjà ton message ; je lui dis que tu l’as retiré.
unsent = C’est retiré : { $other } ne le recevra pas.
# La conversation est terminée, et le message était déjà arrivé.
too-late = { $other } avait déjà ton message, et la conversation est terminée : je l’ai effacé chez moi, pas chez { $other }.
not-corrected = Ta correction contient un numéro, un e-mail ou un lien : je ne l’ai pas transmise.

options = Avec { $other }, pour { $keyword } ({ $thing }) :
button-share-phone = Donner mon numéro
button-share-address = Donner mon adresse
button-fix-time = Fixer un moment
choice-stop = Arrêter
choice-report = Signaler
choice-block = Bloquer

ask-phone = Quel numéro veux-tu donner à { $other } ?
phone-not-words = Je n’y vois pas de numéro. Écris-le comme « 06 12 34 56 78 », ou « non » pour ne rien donner.
phone-too-long = C’est un peu long : { $max } lettres au maximum.
ask-address = Quelle adresse veux-tu donner à { $other } ?
address-not-words = Je n’y vois pas d’adresse. Écris-la comme « 12 rue du Port » ou « devant la mairie », ou « non » pour ne rien donner.
address-too-long = C’est un peu long : { $max } lettres au maximum.
review-check = J’envoie ça à { $other } ({ $keyword }) ?
line-phone = Numéro : { $phone }
line-address = Adresse : { $address }
confirm-check = Envoyer
edit-phone = Un autre numéro
edit-address = Une autre adresse
no-link = Je ne transmets pas les liens.
shared = { $later ->
    [none] C’est envoyé à { $other }.
   *[other] C’est noté : { $other } le verra à son retour.
 }
ended-shared = C’est déjà envoyé.

ask-moment = Quel moment proposes-tu à { $other } ? (« demain 18 h », « samedi vers 10 h »)
moment-too-long = C’est un peu long : { $max } lettres au maximum.
unclear = Je n’ai pas compris le moment : il me faut un jour et une heure à venir.
# Remis, ou personne n’est venu. { $taken } : c’est pour quelqu’un d’autre ; { $again } : on peut répondre encore.
unpromised = { $how ->
    [done] { $keyword } ({ $thing }), c’est déjà noté comme fait : il n’y a plus de moment à fixer.
   *[other] Pour { $keyword } ({ $thing }), plus rien n’est prévu entre { $other } et toi{ $taken ->
        [yes] , c’est pour quelqu’un d’autre maintenant
       *[other] {""}
     } : je ne fixe donc pas de moment.{ $again ->
        [yes] { " " }Ça t’intéresse toujours ? Réponds encore avec « { $keyword } ».
       *[other] {""}
     }
 } Si besoin, tu peux toujours lui écrire.
proposed = { $later ->
    [none] C’est proposé à { $other } : { $moment }. Je te dis quand c’est oui.
   *[other] C’est noté : { $moment }. { $other } le verra à son retour, et je te dis quand c’est oui.
 }
ended-proposed = Tu as déjà proposé un moment.
# Ce que reçoit l’autre.
proposal-came = { $name } propose { $moment }, pour { $keyword } ({ $thing }){ $before ->
    [none] { "" }
   *[other] { "" }, au lieu de { $before }
 }. Ça te va ?
button-agree = C’est bon
button-other-time = Autre moment
agreed = 🗓 C’est fixé avec { $other } : { $moment }, pour { $keyword } ({ $thing }).{ $reminded ->
    [none] { "" }
   *[other] { " " }Je te le rappelle avant.
 }
ended-agreed = Le rendez-vous est déjà fixé.
agreed-came = 🗓 { $name } est d’accord : { $moment }, pour { $keyword } ({ $thing }).{ $reminded ->
    [none] { "" }
   *[other] { " " }Je te le rappelle avant.
 }
same = C’est déjà fixé : { $moment }, avec { $other }.
# « je peux plus samedi », d’un moment que les deux avaient accepté.
moment-off = 🗓 C’est annulé : { $moment }, avec { $other }, pour { $keyword } ({ $thing }).{ $instead ->
    [none] { " " }Quel autre moment proposes-tu ?
   *[other] { "" }
 }
moment-off-came = 🗓 { $name } ne peut plus : { $moment }, pour { $keyword } ({ $thing }), c’est annulé.{ $instead ->
    [none] { " " }Un autre moment t’irait ?
   *[other] { "" }
 }
# « oui », et plusieurs personnes attendent une réponse.
agree-which = C’est oui pour qui ?
agree-one = C’est oui pour { $name } ({ $keyword }) ?
agree-yes = Oui
proposal-over = Cette proposition ne tient plus. Tu peux en faire une autre :
# Quelques heures avant.
meet-soon = 🗓 Rendez-vous { $moment } avec { $name }, pour { $keyword } ({ $thing }).

review-check-block = Bloquer { $other } ? Plus aucun message ne passera, ni aucune réponse à une annonce, dans un sens comme dans l’autre. Les réponses et les promesses entre { $other } et toi s’arrêtent ; un prêt en cours reste à rendre. Je ne dis pas à { $other } que c’est un blocage.
confirm-check-block = Bloquer
cancelled-check-block = D’accord, je ne bloque personne.
review-check-person = Bloquer { $other } ? Plus aucun message ne passera, ni aucune réponse à une annonce, dans un sens comme dans l’autre. Les réponses et les promesses entre { $other } et toi s’arrêtent ; un prêt en cours reste à rendre. Je ne dis pas à { $other } que c’est un blocage.
confirm-check-person = Bloquer
cancelled-check-person = D’accord, je ne bloque personne.
block-which = Plusieurs personnes s’appellent { $other } parmi celles avec qui tu as échangé. Laquelle ?
block-none = Je ne vois personne de ce prénom avec qui tu as échangé. Pour une annonce, écris « signaler » et son numéro.
blocked = C’est fait : plus rien ne passe entre { $other } et toi. « débloquer » laisse de nouveau passer les messages.
button-unblock = Débloquer
you-blocked = Tu as bloqué { $other } : plus rien ne passe, ni dans un sens ni dans l’autre.
blocked-list = Qui veux-tu débloquer ?
card-name = { $name }
unblocked = C’est fait : tu peux de nouveau écrire à { $other }, et lire ses messages.
nobody-blocked = Tu ne bloques personne.
ended-stopped = C’est terminé. Pour écrire de nouveau, touche « Répondre ».
# Le rendez-vous est fixé, mais pas aux jours du prêt.
days-differ = Le prêt de { $keyword } ({ $thing }) est noté pour d’autres jours : { $to ->
    [none] { $from }
   *[other] du { $from } au { $to }
 }. On décale le prêt, ou on change de moment ?
after-due = Ce rendez-vous est après le retour prévu de { $keyword } ({ $thing }) : { $due }. Garder plus longtemps, ou changer de moment ?
# Le prêt est promis, et l’un des deux demande d’autres jours : l’autre peut décaler d’une touche.
days-asked = { $taken ->
    [none] Le prêt de { $keyword } ({ $thing }) reste noté { $to ->
        [none] { $from }
       *[other] du { $from } au { $to }
     } tant que { $other } ne l’a pas décalé.
   *[other] Ces jours-là, { $keyword } ({ $thing }) est déjà promis à quelqu’un d’autre : le prêt reste noté { $to ->
        [none] { $from }
       *[other] du { $from } au { $to }
     }.
 }
days-asked-came = { $name } demande d’autres jours pour { $keyword } ({ $thing }) : { $to ->
    [none] { $from }
   *[other] du { $from } au { $to }
 }. On décale le prêt ?
button-move-loan = Décaler le prêt
loan-moved = C’est noté : j’ai décalé le prêt de { $keyword } ({ $thing }) : { $to ->
    [none] un jour, { $from }
   *[other] du { $from } au { $to }
 }. Je le dis à { $other }.
loan-moved-came = { $name } a décalé le prêt de { $keyword } ({ $thing }) : { $to ->
    [none] { $from }
   *[other] du { $from } au { $to }
 }.
loan-not-moved = { $keyword } ({ $thing }), c’est déjà promis à quelqu’un d’autre ces jours-là. Choisis un autre moment :
loan-not-moved-now = Trop tard pour décaler ce prêt : rien n’a changé.
# Sous « Je transmets à Marie », quand ces mots disent qu’on ne peut plus, ou qu’on garde la chose : rien n’est défait pour autant.
still-promised = { $whose ->
    [helping] { $other } compte toujours sur toi pour { $keyword } ({ $thing }). Tu laisses ta place ?
    [getting] { $keyword } ({ $thing }) t’est toujours promis. Tu laisses ta place ?
    [helped] Tu comptes toujours sur { $other } pour { $keyword } ({ $thing }). Tu changes d’avis ?
   *[giving] { $keyword } ({ $thing }) reste promis à { $other }. Tu changes d’avis ?
 }
# « j’arrive pour les croissants », alors que la place est passée à quelqu’un d’autre.
place-gone = { $keyword } ({ $thing }), ce n’est plus pour toi, désolé : ta place est libérée, et je n’ai transmis ton message à personne. Si l’annonce est encore là, réponds de nouveau avec « { $keyword } ».
