# « mes rdv » : les moments fixés ou proposés. { $other } et { $name } sont l’autre, { $moment } le jour et l’heure.
none = Tu n’as pas de rendez-vous pour l’instant, ni fixé ni proposé. Tes réponses et tes promesses sont là :
card = 🗓 { $moment } · { $name }
card-state = { $how ->
    [agreed] C’est fixé
    [own] Pas encore confirmé
   *[theirs] À toi de confirmer
 } · { $keyword } ({ $thing })
more = La suite
button-my-meetings = Mes rendez-vous
button-call-off = Annuler le rdv
button-other-time = Autre moment
button-unblock = Débloquer
which = Lequel ? Touche « Annuler le rdv » ou « Autre moment » sous celui dont tu parles :
not-this = Je ne vois pas ce rendez-vous. Voici ceux que tu as :
withdrawn = D’accord, ta proposition est annulée : { $moment }, pour { $keyword } ({ $thing }). { $later ->
    [none] Je le dis à { $other }.
   *[other] { $other } le lira à son retour.
 }{ $before ->
    [none] { "" }
   *[other] { " " }Ce qui était fixé tient toujours : { $before }.
 }
withdrawn-came = { $name } annule sa proposition : { $moment }, pour { $keyword } ({ $thing }). Tu proposes un autre moment ?
declined = D’accord, c’est non pour ce moment : { $moment }, pour { $keyword } ({ $thing }). { $later ->
    [none] Je le dis à { $other }.
   *[other] { $other } le lira à son retour.
 }{ $before ->
    [none] { "" }
   *[other] { " " }Ce qui était fixé tient toujours : { $before }.
 }
declined-came = Ce moment ne va pas à { $name } : { $moment }, pour { $keyword } ({ $thing }). Tu en proposes un autre ?
changed = Ce bouton parlait d’un autre moment, rien n’a changé ({ $before }). Entre { $other } et toi, c’est maintenant : { $moment }, pour { $keyword } ({ $thing }).
past = Ce moment est passé, il n’y a plus rien à annuler : { $moment }, avec { $other }, pour { $keyword } ({ $thing }).
over = Ce moment n’est déjà plus prévu : { $moment }, avec { $other }, pour { $keyword } ({ $thing }).
you-blocked = Tu as bloqué { $other } : plus rien ne passe, ni dans un sens ni dans l’autre.
no-more = Ce rendez-vous n’est plus d’actualité : la promesse est terminée.
