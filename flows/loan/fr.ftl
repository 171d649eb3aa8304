# Ce que l’on prête et ce que l’on emprunte. { $keyword } est le mot-clé, { $thing } l’objet, { $name } le prénom de
# l’autre, { $due } le jour où c’est à rendre.

# « Ma bibliothèque d’objets ».
more = La suite
library-head = { $count ->
    [one] Voici ce que tu prêtes :
   *[other] Voici les { $count } choses que tu prêtes :
 }
# « mes prêts », écrit par qui ne prête rien, et emprunte.
only-borrowed-head = Tu ne prêtes rien en ce moment. { $count ->
    [one] Voici ton emprunt :
   *[other] Voici tes { $count } emprunts :
 }
# Un brouillon est ouvert, c’est peut-être ce qu’on prête : on y revient juste après.
nothing-lent-yet = Il n’y a encore rien dans ta bibliothèque d’objets : ce que tu prêtes y entre une fois publié.
nothing-lent = Ta bibliothèque d’objets est vide. Que pourrais-tu prêter ? Écris par exemple : « je peux prêter : perceuse, échelle, remorque ».
card-title = { $keyword } · { $thing }
card-free = Libre
card-booked = Pour { $name } : { $to ->
    [none] { $from }
   *[other] du { $from } au { $to }
 }
card-lent = Chez { $name }{ $due ->
    [none] {""}
   *[other] {" "}· retour : { $due }
 }
card-borrowed = À { $name }{ $due ->
    [none] {""}
   *[other] {" "}· à rendre : { $due }
 }
# Réservé pour plus tard, pas encore pris.
card-to-come = À { $name } · { $from ->
    [none] c’est promis
   *[other] pour toi { $to ->
        [none] { $from }
       *[other] du { $from } au { $to }
     }
 }
borrowed-head = { $count ->
    [one] Voici ton emprunt :
   *[other] Voici tes { $count } emprunts :
 }
nothing-borrowed = Tu n’as rien emprunté en ce moment. Il te manque quelque chose ?
# Les jours pris, un par ligne.
calendar-head = { $keyword } ({ $thing }) :
calendar-free = Rien de prévu pour les semaines qui viennent : c’est libre.
calendar-taken = – pris : { $to ->
    [none] { $from }
   *[other] du { $from } au { $to }
 }
calendar-open = – pris à partir de : { $from }, sans date de retour
calendar-whose = – { $name } : { $to ->
    [none] { $from }
   *[other] du { $from } au { $to }
 }
calendar-rest = Le reste du temps, c’est libre.
# « calendrier perceuse », quand plusieurs portent ce nom.
which-calendar = Quel calendrier veux-tu voir ?
no-calendar = Je n’ai pas de calendrier pour cette annonce.
button-lend = Ajouter un objet

# C’est rendu.
which-head = De quoi parles-tu ?
no-loan = Je ne vois pas de prêt en cours à ce nom.
# « j’ai rendu la perceuse », alors que personne n’a noté qu’elle était prêtée.
not-out = { $keyword } ({ $thing }), c’est promis entre { $name } et toi, mais personne ne m’a dit que c’était remis. Si c’est fait, touche « C’est remis » ; sinon, « Écrire » pour en parler avec { $name }.
button-after-done = C’est remis
back = Super, { $keyword } ({ $thing }) est de retour ! Je remercie { $name } pour toi.{ $next ->
    [none] {""}
   *[other] { " " }Place à { $next }, qui attendait : { telling-next }.
 }
back-noted = Merci ! Je demande à { $name } de confirmer que { $keyword } ({ $thing }) est de retour.{ $later ->
    [none] {""}
   *[other] { " " }Ce sera à son retour ici.
 }
back-asked = { $name } dit t’avoir rendu { $keyword } ({ $thing }). C’est bien de retour chez toi ?
# Une semaine après « je l’ai rendu », sans réponse de qui prête. { $next } : qui attendait.
back-by-word = { $name } m’a dit il y a au moins une semaine t’avoir rendu { $keyword } ({ $thing }), et tu ne m’as pas dit le contraire : je note que c’est revenu.{ $next ->
    [none] {""}
   *[other] { " " }C’est maintenant pour { $next }, qui attendait : { telling-next }.
 } Si ce n’est pas le cas, un admin peut aider.
back-by-word-came = { $name } n’a pas dit le contraire : je note que { $keyword } ({ $thing }), c’est rendu. Merci d’en avoir pris soin !
denied = D’accord, je le dis à { $name }.
not-back-came = { $name } n’a pas encore retrouvé { $keyword } ({ $thing }) de son côté. Un petit mot pour voir où c’est passé ?
return-noted = Merci, je préviens { $name }.{ $later ->
    [none] {""}
   *[other] { " " }Ce sera à son retour ici.
 }
return-soon-came = { $name } compte te rendre { $keyword } ({ $thing }). Retour prévu : { $due }.
button-not-back = Pas encore
button-will-return = D’accord, je rends
still = Il n’y a plus rien à décider pour { $keyword } ({ $thing }) : le prêt continue.{ $due ->
    [none] {""}
   *[other] { " " }Retour prévu : { $due }.
 }
gone = Ce prêt n’est plus en cours.

# Jusqu’à quand.
ask-until = Jusqu’à quand prêtes-tu { $keyword } ({ $thing }) à { $name } ? (« dimanche », « le 12 décembre »…)
due-set = C’est noté : { $keyword } ({ $thing }), c’est à rendre { $due }. Je préviens { $name }.
due-promised = { $keyword } ({ $thing }), c’est déjà promis à quelqu’un d’autre à partir de ce jour : { $from }.
due-came = { $name } a fixé le retour de { $keyword } ({ $thing }) : { $due }.

# Garder plus longtemps.
ask-longer = Tu aimerais garder { $keyword } ({ $thing }) jusqu’à quand ? (retour prévu : { $due })
longer-two-days = +2 jours
longer-week = +1 semaine
granted = C’est bon, personne ne compte dessus ces jours-là : tu peux garder { $keyword } ({ $thing }). Nouveau retour : { $due }. Je préviens { $name }.
asked = Quelqu’un attend { $keyword } ({ $thing }) : je demande à { $name }, et je te dirai sa réponse. D’ici là, le retour reste prévu : { $due }.
longer-promised = { $keyword } ({ $thing }), c’est déjà promis à quelqu’un d’autre à partir de ce jour : { $from }. Le retour reste prévu : { $due }.
longer-same = C’est déjà convenu jusque-là : le retour est prévu { $due }.
longer-came = { $name } garde { $keyword } ({ $thing }) un peu plus longtemps, personne ne compte dessus ces jours-là. Nouveau retour : { $due }.
longer-asked-came = { $name } aimerait garder { $keyword } ({ $thing }) plus longtemps. Nouveau retour : { $until }. Mais quelqu’un d’autre attend. Tu veux bien ?
allowed = C’est noté, je préviens { $name }. Nouveau retour : { $until }.
allowed-came = { $name } est d’accord. Nouveau retour de { $keyword } ({ $thing }) : { $due }.
# À qui attend pour des jours qui étaient libres.
days-taken-came = Le prêt de { $keyword } ({ $thing }) dure plus longtemps que prévu : les jours que tu voulais sont pris, désolé ({ $to ->
    [none] { $from }
   *[other] du { $from } au { $to }
 }). Tu en veux d’autres ? Sinon, tu gardes ta place : si ça se libère, je te préviens.
not-allowed = { $keyword } ({ $thing }), c’est maintenant promis à quelqu’un d’autre à partir de ce jour : { $from }. Dis non, ou écris à { $name } pour t’arranger.
refused = D’accord, je le dis à { $name } gentiment.
refused-came = Cette fois { $name } ne peut pas te laisser { $keyword } ({ $thing }) plus longtemps. Retour prévu : { $due }.
# L’emprunteur a proposé de rendre plus tôt, et ce n’est pas possible.
day-stays-came = { $name } préfère garder le jour prévu pour le retour de { $keyword } ({ $thing }) : { $due }.
# Le bouton touché répondait à une demande d’avant.
asked-since = Ce bouton répondait à une demande d’avant, rien n’a changé. Maintenant { $name } aimerait garder { $keyword } ({ $thing }) jusqu’à une autre date. Nouveau retour : { $until }. Tu veux bien ?
button-allow = Oui
button-refuse-longer = Non

# La veille du jour où un prêt promis commence, aux deux ; on peut ne le lire que ce jour-là.
begins-lender = { $keyword } ({ $thing }) : le prêt à { $name } est prévu { $to ->
    [none] { $from }
   *[other] du { $from } au { $to }
 }.{ $moment ->
    [none] { " " }Touche « Écrire » pour fixer un moment.
   *[other] { " " }Rendez-vous : { $moment }.
 }{ $late ->
    [none] {""}
   *[other] { " " }Attention, ce n’est pas encore revenu du prêt d’avant.
 }
begins-borrower = { $keyword } ({ $thing }) : le prêt de { $name } est prévu { $to ->
    [none] { $from }
   *[other] du { $from } au { $to }
 }.{ $moment ->
    [none] { " " }Touche « Écrire » pour fixer un moment.
   *[other] { " " }Rendez-vous : { $moment }.
 }{ $late ->
    [none] {""}
   *[other] { " " }Attention, ce n’est pas encore revenu du prêt d’avant.
 }
# La veille, puis quand le jour est passé : de plus en plus doucement.
eve = { $keyword } ({ $thing }), c’est à rendre à { $name } : { $due }. On fait comme ça ?
late-1 = { $keyword } ({ $thing }), c’était à rendre à { $name } : { $due }. Tu l’as encore ?
# Le lendemain du jour prévu, à qui prête, puis à qui compte dessus ensuite.
late-told = { $keyword } ({ $thing }), c’était à te rendre : { $due }, et c’est noté chez { $name }. C’est revenu ? Sinon, un petit mot à { $name } peut aider.
not-back-yet = { $keyword } ({ $thing }), pour toi { $from } : ce n’est pas encore revenu du prêt d’avant. Vois avec { $name } si ça tient.
# Rendu en retard : à qui comptait dessus.
back-for-you = Bonne nouvelle : { $keyword } ({ $thing }), c’est revenu. Pour toi, c’est { $from } : vois avec { $name } quand passer.
late-2 = { $name } attend { $keyword } ({ $thing }). Un souci ? Un petit mot suffit, ou garde encore quelques jours.
late-3 = Un dernier mot pour { $keyword } ({ $thing }) : dis à { $name } où tu en es, quand tu peux. Je ne t’embête plus avec ça.
# { $reminded } : combien de mes rappels ont pu arriver.
late-lender = { $keyword } ({ $thing }), ce n’est pas revenu, et { $reminded ->
    [0] mes rappels attendent encore que { $name } revienne ici
    [one] { $name } a eu un petit rappel
   *[other] { $name } a eu { $reminded } petits rappels
 }. Tu peux lui écrire, demander à un admin, ou noter que c’est perdu. Si c’est rendu, dis-le-moi.
button-lost = C’est perdu

# C’est perdu.
review-sure = Noter une perte pour { $keyword } ({ $thing }) ? Le prêt se termine, et l’annonce compte un objet de moins (ou se retire).
confirm-sure = Oui, c’est perdu
lost = C’est noté, désolé. Merci d’avoir prêté { $keyword } ({ $thing }) : ce sont les gens comme toi qui font vivre le quartier.
lost-came = { $name } a noté la perte de { $keyword } ({ $thing }) : le prêt est terminé. Si ça se retrouve, un petit mot fera plaisir.

ended-cancelled = D’accord, rien n’a changé.
cancelled = D’accord, rien n’a changé.
help = Écris « mes prêts » pour voir ce que tu prêtes, « mes emprunts » pour ce que tu as emprunté, ou « c’est rendu ».
help-until = Un jour me suffit : « dimanche », « le 12 décembre », « dans 3 jours ». Ou « annuler ».
help-longer = Un jour me suffit : « dimanche », « le 12 décembre », ou touche « +2 jours ». Ou « annuler ».
# « l’échelle n’est pas revenue », dit par qui la prête.
missing-late = D’accord, { $keyword } ({ $thing }), ce n’est pas revenu : je demande à { $name } où ça en est.{ $later ->
    [none] {""}
   *[other] { " " }Ce sera à son retour ici.
 } Tu peux lui écrire aussi, fixer une autre date, ou noter que c’est perdu.
missing-early = { $keyword } ({ $thing }), c’est chez { $name }. Retour prévu : { $due }, ce n’est pas encore en retard. Touche « Écrire » si tu en as besoin plus tôt.
# « je le ramène demain » : { $day } est le jour dit.
return-day-noted = C’est noté : { $keyword } ({ $thing }), retour prévu { $day }. { $later ->
    [none] Je préviens { $name }.
   *[other] { $name } le lira en revenant ici.
 }
return-day-came = { $name } compte te rapporter { $keyword } ({ $thing }) { $day }.
# Dit par les deux pendant qu’ils s’écrivent : « je te la rends dimanche ? », « tu peux la garder jusqu’à mardi ».
due-moved = 📅 Nouveau retour de { $keyword } ({ $thing }) : { $due }.
day-asked = Pour le retour, je demande à { $name } si ce jour lui va : { $until }.
day-asked-came = { $name } propose de te rendre { $keyword } ({ $thing }) ce jour-là : { $until }. Retour prévu pour l’instant : { $due }. Tu es d’accord ?
due-not-moved = { $keyword } ({ $thing }), c’est déjà promis à quelqu’un d’autre à partir de ce jour : { $from }. Le retour reste prévu : { $due }.
button-allow-day = D’accord
due-stays = Le retour de { $keyword } ({ $thing }) reste prévu : { $due }.
# « je dois la rendre quand ? », et « où est mon nettoyeur ? », demandé par qui prête.
due-when = { $keyword } ({ $thing }), c’est à { $name }. { $due ->
    [none] Aucun jour n’est fixé pour le retour.
   *[other] À rendre : { $due }.
 }
# « il est pas venu », dit par qui a prêté : le rendre, peut-être.
not-come = Pas de nouvelles de { $name } pour le retour de { $keyword } ({ $thing }) ? Un petit mot peut aider, ou une autre date.{ $due ->
    [none] {""}
   *[other] { " " }Retour prévu : { $due }.
 }
# « oui je l'ai », dit par qui a prêté.
is-back = { $keyword } ({ $thing }) : c’est bien revenu de chez { $name } ?
where = { $keyword } ({ $thing }), c’est chez { $name }. { $due ->
    [none] Aucun jour n’est fixé pour le retour.
   *[other] Retour prévu : { $due }.
 }
