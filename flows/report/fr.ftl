# Signaler une annonce ; répondre quand la sienne a été signalée. { $keyword } est le mot-clé, { $thing } l’objet.
which = Laquelle veux-tu signaler ?
card = { $keyword } · { $thing }
button-flag = Signaler
ask-words = Qu’est-ce qui ne va pas avec { $keyword } ({ $thing }) ? Un mot aide les admins à comprendre. Ton nom n’est pas dit.
skip-words = Signaler sans mot
words-too-long = C’est un peu long : { $max } lettres au maximum.
help = Je passe ton signalement aux admins ; ton nom n’est pas dit à la personne. « annuler » n’envoie rien.
# { $at-once } : oui, quand les admins l’apprennent tout de suite ; quand beaucoup est signalé, ils le trouvent dans leur liste.
told = { $at-once ->
    [none] Merci, c’est dans la liste des admins : { $keyword }. Il y en a beaucoup en ce moment, ça peut prendre un peu de temps.
   *[other] Merci, c’est transmis aux admins : { $keyword }.
 } Ton nom n’est pas dit, et je te raconterai ce qu’ils ont décidé.
hidden = Merci. Quelqu’un d’autre l’avait aussi signalée : l’annonce { $keyword } n’est plus visible, le temps qu’un admin regarde. Ton nom n’est pas dit, et je te raconterai ce qui est décidé.
own = { $keyword } est ta propre annonce : tu peux la changer ou la retirer.
button-manage = Voir l’annonce
admin = Comme admin, tu peux retirer { $keyword } toi-même.
button-remove = Retirer
already = Tu as déjà signalé { $keyword } : c’est dans la liste des admins.
enough = Tu as déjà signalé plusieurs annonces aujourd’hui. Si c’est grave, écris aux admins.
button-human = Écrire aux admins
gone = Cette annonce n’est plus visible : il n’y a rien à signaler.
unknown = Je ne trouve pas cette annonce. Écris « signaler » et son numéro, par exemple « signaler 42 ».
ended-told = C’est déjà signalé, merci.
cancelled = D’accord, je ne signale rien.

# Dit à qui avait signalé, une fois que c’est regardé.
looked = { $how ->
    [shown-again] Tu avais signalé { $keyword } ({ $thing }) : un admin a regardé, et l’annonce est de nouveau en ligne. Merci d’avoir veillé.
    [kept] Tu avais signalé { $keyword } ({ $thing }) : un admin a regardé, et l’annonce reste en ligne. Merci d’avoir veillé.
   *[other] Tu avais signalé { $keyword } ({ $thing }) : un admin a regardé, et l’annonce est retirée. Merci d’avoir veillé.
 }

# Dit à qui a publié.
your-post-hidden = Plusieurs voisins ont signalé ton annonce { $keyword } ({ $thing }). Elle n’est plus visible, en attendant qu’un admin la regarde ; je te dis quand c’est vu. Si c’est une erreur, dis-le aux admins.
button-contest = Je conteste
ask-defence = Qu’est-ce que tu veux dire aux admins pour { $keyword } ({ $thing }) ? Je leur passe tes mots tels quels.
help-defence = Écris pourquoi ton annonce devrait rester, je le passe aux admins. « annuler » n’envoie rien.
passed = C’est transmis aux admins, avec ton annonce { $keyword }. Je te dis ce qu’ils décident.
ended-passed = Ton mot est déjà parti chez les admins.
not-doubted = Tu n’as pas d’annonce en attente ou retirée par les admins.
nobody = Il n’y a pas d’autre admin ici pour le moment : je n’ai personne à qui le passer.
enough-words = Tu as déjà écrit plusieurs fois aux admins aujourd’hui : laisse-leur le temps de te lire. Tu pourras leur écrire de nouveau demain.

# Dit aux admins.
contested = ✋ { $name ->
    [none] Quelqu’un
   *[other] { $name }
 }{ $number ->
    [none] {""}
   *[other] {" "}(n° { $number })
 } conteste, pour l’annonce { $keyword } ({ $thing }){ $how ->
    [removed] , qu’un admin a retirée
   *[other] {""}
 } : « { $words } »
