# { $name } est l’autre personne, { $keyword } le mot-clé, { $thing } l’objet.
# La question à qui donne, prête ou rend service.
ask-giver = { $kind ->
    [service] Ton coup de main à { $name } pour { $keyword } ({ $thing }), c’est fait ?
   *[other] { $keyword } ({ $thing }), c’est remis à { $name } ?
 }
# La même, à qui reçoit.
ask-taker = { $kind ->
    [service] Le coup de main de { $name } pour { $keyword } ({ $thing }), c’est fait ?
   *[other] { $keyword } ({ $thing }), c’est bien arrivé chez toi ?
 }
button-after-given = C’est remis
button-after-got = C’est reçu
button-after-helped = C’est fait
button-after-not-yet = Pas encore
button-after-nobody = Personne n’est venu
# Sur les boutons d’une réponse.
button-after-done = C’est fait
button-take-back = Changer d’avis
handed-over = { $kind ->
    [service] C’est noté : { $keyword } ({ $thing }), c’est fait. Merci pour le quartier !
   *[other] C’est noté : { $keyword } ({ $thing }) a changé de mains. Merci pour le quartier !
 }{ $left ->
    [0] {""}
    [none] {""}
   *[other] { $direction ->
        [request] {""}
       *[other] { $kind ->
            [give] { " " }Il en reste { $left }.
           *[other] {""}
         }
     }
 }
# « Les deux sont venus » : { $name } sont leurs prénoms.
each-noted = { $direction ->
    [request] C’est noté : { $keyword } ({ $thing }), c’est fait avec { $name }. Merci pour le quartier !
   *[other] { $kind ->
        [give] C’est noté : { $keyword } ({ $thing }), c’est remis à { $name }. Merci pour le quartier !{ $left ->
            [0] {""}
           *[other] { " " }Il en reste { $left }.
         }
       *[other] C’est noté : { $keyword } ({ $thing }), c’est fait avec { $name }. Merci pour le quartier !
     }
 }
lent = { $direction ->
    [request] C’est noté : { $keyword } ({ $thing }), chez toi, en prêt de { $name }.
   *[other] C’est noté : { $keyword } ({ $thing }), chez { $name }.
 }{ $due ->
    [none] {""}
   *[other] { $moved ->
        [yes] { " " }Les jours prévus étaient passés : je garde la même durée. Retour prévu : { $due }.
       *[other] { " " }Retour prévu : { $due }.
     }
 }
# La personne qui a répondu dit avoir reçu : son mot compte si l’autre ne dit pas non avant demain.
received = Super ! Je le dis à { $name }. Un petit mot de remerciement ?
given = Merci ! Je le dis à { $name }.
received-came = { $direction ->
    [request] { $name } me dit que c’est fait pour { $keyword } ({ $thing }). C’est bien ça ? Sans nouvelles de toi d’ici demain, je le note.
   *[other] { $kind ->
        [service] { $name } me dit que c’est fait pour { $keyword } ({ $thing }). C’est bien ça ? Sans nouvelles de toi d’ici demain, je le note.
       *[other] { $name } me dit avoir reçu { $keyword } ({ $thing }). C’est bien ça ? Sans nouvelles de toi d’ici demain, je le note.
     }
 }
taken-as-done = C’est noté : { $keyword } ({ $thing }), c’est fait avec { $name }.
again = C’est déjà noté pour { $keyword } ({ $thing }).
not-yet = D’accord, pas encore. Je redemanderai dans quelques jours pour { $keyword } ({ $thing }). Touche « Écrire » pour fixer un moment avec { $name }.
not-yet-last = D’accord. Je ne demande plus pour { $keyword } ({ $thing }) : quand ce sera fait, touche « C’est fait » ici.
denied = C’est noté, ce n’est pas encore fait pour { $keyword } ({ $thing }). Je le dis à { $name }.
not-yet-came = { $name } me dit que ce n’est pas encore fait pour { $keyword } ({ $thing }). Touche « Écrire » pour fixer un moment.
owner-away = { $direction ->
    [request] Désolé pour le contretemps ! Je demande à { $name } de te proposer un autre moment pour { $keyword } ({ $thing }).
   *[other] Désolé pour le contretemps ! Je demande à { $name } de te proposer un autre moment. { $keyword } ({ $thing }), c’est toujours pour toi.
 }
owner-away-came = { $name } n’a trouvé personne au rendez-vous pour { $keyword } ({ $thing }). Ça arrive ! Touche « Écrire » pour proposer un autre moment.
disagree = { $name } me dit autre chose pour { $keyword } ({ $thing }), alors je ne change rien. Touche « Écrire » pour tirer ça au clair.
disagree-came = { $name } a attendu pour { $keyword } ({ $thing }) et n’a vu personne. Je n’ai rien changé : touche « Écrire » pour tirer ça au clair.
# L’autre avait noté que c’est remis ; on dit que non.
contested = C’était noté comme fait pour { $keyword } ({ $thing }). Je dis à { $name } que pour toi ce n’est pas encore le cas. Je n’ai rien changé : touche « Écrire » pour tirer ça au clair.
contested-came = C’est noté comme fait pour { $keyword } ({ $thing }), mais { $name } me dit que ce n’est pas encore le cas. Je n’ai rien changé : touche « Écrire » pour tirer ça au clair.{ $how ->
    [out] { " " }Si c’est encore chez toi, touche « C’est rendu ».
   *[other] {""}
 }
# La personne que l’on dit absente répond qu’elle est venue.
came-noted = C’est noté, et je le dis à { $name } : je ne retiens rien contre toi. Ce n’est plus prévu avec toi pour { $keyword } ({ $thing }), mais tu peux en parler avec « Écrire ».
came-again = C’est déjà noté : je ne retiens rien contre toi. Touche « Écrire » pour en parler avec { $name }.
came-came = { $name } me dit avoir fait le déplacement pour { $keyword } ({ $thing }). Touche « Écrire » pour tirer ça au clair.
over = { $how ->
    [done] C’est déjà noté comme fait pour { $keyword } ({ $thing }), avec { $name }.
    [out] C’est déjà noté comme prêté pour { $keyword } ({ $thing }).
    [missed] { $mine ->
        [post] Tu avais noté que personne n’était venu pour { $keyword } ({ $thing }), ce n’est plus prévu avec { $name }.
       *[other] { $name } a noté que le rendez-vous pour { $keyword } ({ $thing }) n’a pas eu lieu : ça ne tient plus. Si c’est une erreur, écris « un admin ».
     }
    [ended] L’annonce { $keyword } ({ $thing }) n’est plus en ligne : je ne note rien de plus.
   *[other] { $mine ->
        [post] { $keyword } ({ $thing }), ce n’est pas promis à { $name } : je ne note rien.
       *[other] Ce n’est pas prévu avec toi pour { $keyword } ({ $thing }) : je ne note rien.
     }
 }
# « Personne n’est venu », alors que l’heure n’est pas encore passée.
early = Ton rendez-vous avec { $name } pour { $keyword } ({ $thing }), c’est { $moment } : l’heure n’est pas passée, je ne note rien. Un imprévu ? Touche « Écrire ».
# « Fatou n’est jamais venue », et sa place est déjà à quelqu’un d’autre.
# « ça y est, remis à Maëlle », noté avant.
already-noted = C’est déjà noté pour { $keyword } ({ $thing }), avec { $name }. Merci !
past = { $keyword } ({ $thing }), ce n’est déjà plus promis à { $name } : je n’ai rien à changer.{ $next ->
    [none] {""}
   *[other] { " " }C’est maintenant pour { $next }.
 }
# « Personne n’est venu » : ça se confirme.
review-sure = Tu n’as pas vu { $name } pour { $keyword } ({ $thing }) ? Ce ne sera plus prévu ensemble, et je le lui dirai.
confirm-sure = Oui, personne
help-sure = « Oui, personne » note que ce n’est plus prévu, et je le dis à l’autre. « Annuler » si la rencontre a eu lieu, ou si elle est encore prévue.
ended-cancelled = D’accord, rien n’a changé.
cancelled = D’accord, rien n’a changé.
not-yours = Ce bouton ne marche pas pour toi.
# « c’est prêté », « je l’ai récupérée », alors que plusieurs choses sont promises.
which-promise = De quoi parles-tu ?
is-it-this = Tu parles de ça ?
card-promise = { $keyword } · { $thing }
card-promise-with = Avec { $name }
# « C’est remis », alors que c’est encore noté chez quelqu’un d’autre : { $holder }.
still-out = { $keyword } ({ $thing }), c’est encore noté chez { $holder }. C’est revenu, et maintenant chez { $name } ?
button-lend-on = Oui, c’est revenu
