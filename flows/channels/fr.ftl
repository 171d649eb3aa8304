# L’e-mail, pour ce qui concerne la personne elle-même, quand Messenger ne laisse plus lui écrire.
help = Donne-moi une adresse e-mail et je t’y écris quand il se passe quelque chose pour toi et que Messenger m’est fermé : une réponse, un rendez-vous, un prêt à rendre, une annonce que tu guettes. « annuler » laisse tomber.
ask-address = À quelle adresse e-mail puis-je te prévenir ? Je t’y écris seulement quand il se passe quelque chose pour toi, ou pour une de tes alertes, et que Messenger m’est fermé. Personne d’autre ne la voit.
ask-address-anew = Je n’y reconnais pas d’adresse e-mail : il m’en faut une seule, comme prenom@exemple.fr.
address-not-now = Pas maintenant
not-now = D’accord. Si l’envie te vient, écris « e-mail ».
no-address = Je n’ai toujours pas lu d’adresse : laissons ça pour l’instant. Pour reprendre, écris « e-mail ».
# La même réponse, que l’adresse soit connue ou non.
asked = Un lien part vers { $address }, sauf si cette adresse en a déjà reçu plusieurs aujourd’hui. Ouvre-le dans les deux jours : sans ce oui, je n’y écris rien d’autre. Rien d’arrivé ? Regarde dans les indésirables.
enough = Je t’ai déjà envoyé trois liens aujourd’hui : on réessaie demain. Regarde dans les indésirables, le dernier y est peut-être.
mail-waiting = J’attends encore ton oui pour { $address } : il se donne par le lien reçu par e-mail.
mail-on = Quand Messenger m’est fermé, je te préviens par e-mail, à { $address }, aux heures de ta ville.{ $digest ->
    [day] {" "}Et le matin, chaque jour où il y a du nouveau, un résumé des annonces que tu n’as pas vues ici.
    [week] {" "}Et le samedi matin, quand il y a du nouveau, un résumé des annonces que tu n’as pas vues ici.
   *[other] {""}
 }
mail-refused = L’adresse { $address } ne répond plus : on me dit qu’il n’y a personne. Je n’y écris plus.
# L’adresse est gardée, mais la maison n’écrit plus d’e-mails.
mail-off = J’ai toujours ton adresse { $address }, mais d’ici je n’écris plus d’e-mails. Ce qui te concerne t’attend dans Messenger, en premier, à ton retour.
no-mail = Ici, je ne sais pas écrire d’e-mails. Ce qui te concerne t’attend dans Messenger, en premier, à ton retour.
push-instead = Par e-mail, ici, je ne sais pas faire. Par une notification, oui : elle part quand il se passe quelque chose pour toi et que Messenger m’est fermé.
confirmed = C’est confirmé : quand Messenger m’est fermé, je te préviens par e-mail, aux heures de ta ville.
stopped = C’est fait : ton adresse est effacée, et je ne t’écris plus d’e-mails. Ce qui te concerne t’attend ici.
none-to-stop = Je n’ai pas d’adresse e-mail de toi.
button-mail = Me prévenir par mail
button-mail-again = Renvoyer le lien
button-mail-change = Changer d’adresse
button-mail-stop = Plus d’e-mails

# Le résumé des annonces, par e-mail.
ask-address-of-digest = À quelle adresse e-mail t’envoyer le résumé des annonces ? J’y écris aussi quand il se passe quelque chose pour toi et que Messenger m’est fermé. Personne d’autre ne la voit.
digest-asked = { $every ->
    [day] Dès que l’adresse est confirmée, le résumé des annonces part le matin, chaque jour où il y a du nouveau.
   *[other] Dès que l’adresse est confirmée, le résumé des annonces part le samedi matin, quand il y a du nouveau.
 }
digest-waits = { $every ->
    [day] C’est noté : un résumé des annonces, le matin, chaque jour où il y a du nouveau.
   *[other] C’est noté : un résumé des annonces, le samedi matin, quand il y a du nouveau.
 } J’attends encore ton oui pour { $address } : il se donne par le lien reçu par e-mail.
# { $news } : « nothing » quand la personne ne veut rien entendre de la ville, « paused » pendant une pause.
digest-on = { $every ->
    [day] Le matin, chaque jour où il y a du nouveau,
   *[other] Le samedi matin, quand il y a du nouveau,
 } je t’envoie à { $address } les annonces que je n’ai pas pu te montrer ici.{ $news ->
    [nothing] {" "}Pour l’instant tu m’as demandé de ne rien te dire des annonces : il n’y aura que celles de tes alertes. Pour les recevoir toutes, écris « tout recevoir ».
    [paused] {" "}Pendant ta pause, rien ne part.
   *[other] {""}
 }
confirmed-digest = C’est confirmé : quand Messenger m’est fermé, je te préviens par e-mail, aux heures de ta ville. { $every ->
    [day] Et le matin, chaque jour où il y a du nouveau, le résumé des annonces.
   *[other] Et le samedi matin, quand il y a du nouveau, le résumé des annonces.
 }
no-digest = Ici, je ne sais pas écrire d’e-mails. Les annonces que tu n’as pas vues t’attendent dans Messenger, à ton retour.
digest-stopped = C’est fait : plus de résumé des annonces. Pour ce qui te concerne toi, une réponse ou un rendez-vous, rien ne change ; « plus d’e-mails » arrête tout.
no-digest-to-stop = Je ne t’envoie pas de résumé des annonces. Pour en recevoir un, écris « résumé par mail ».
button-digest = Résumé des annonces
button-digest-day = Chaque matin
button-digest-week = Le samedi seulement
button-digest-stop = Plus de résumé
# Ce que dit cet e-mail. { $others } : celles qui n’y sont pas.
digest-subject = Parallèle { $place } : { $count ->
    [one] une annonce à découvrir
   *[other] { $count } annonces à découvrir
 }
digest-mail = Bonjour,

    { $count ->
        [one] Voici, à Parallèle { $place }, une annonce que tu n’as pas encore vue dans Messenger. Le lien l’ouvre.
       *[other] Voici, à Parallèle { $place }, des annonces que tu n’as pas encore vues dans Messenger. Chaque lien ouvre la sienne.
     }

    { $posts }

    { $others ->
        [0] Tout est aussi dans Messenger : { $link }
        [one] Et une autre, à voir dans Messenger : { $link }
       *[other] Et { $others } autres, à voir dans Messenger : { $link }
     }

    Ne réponds pas à cette adresse : ce qui y est envoyé, personne ne le lit.
digest-photo = Photo : { $link }
digest-foot = { $every ->
    [day] Tu as demandé à Parallèle { $place } un résumé des annonces chaque jour.
   *[other] Tu as demandé à Parallèle { $place } un résumé des annonces chaque semaine.
 } Pour ne plus recevoir ce résumé, et seulement lui : { $stop }

# Les notifications, par le navigateur d’un téléphone ou d’un ordinateur.
push-link = Ouvre cette page là où tu veux recevoir mes notifications, téléphone ou ordinateur : elle demande l’autorisation. J’y envoie seulement ce qui te concerne et ce que tu guettes, quand Messenger m’est fermé. Le lien est à toi, sert une fois, et vaut 24 h.
button-push-open = Ouvrir la page
push-on = { $count ->
    [one] Quand Messenger m’est fermé, je t’envoie une notification sur un appareil, aux heures de ta ville.
   *[other] Quand Messenger m’est fermé, je t’envoie une notification sur { $count } appareils, aux heures de ta ville.
 }
push-off = { $count ->
    [one] J’ai toujours ton appareil en mémoire, mais d’ici je n’envoie plus de notifications
   *[other] J’ai toujours tes { $count } appareils en mémoire, mais d’ici je n’envoie plus de notifications
 }. Ce qui te concerne t’attend dans Messenger, en premier, à ton retour.
button-push = Par une notification
button-push-add = Un autre appareil
button-push-stop = Plus de notification
push-tied = C’est fait : quand Messenger m’est fermé, je t’envoie une notification sur cet appareil, aux heures de ta ville.
push-gone = Je n’ai plus d’appareil où t’envoyer des notifications : elles n’y passent plus. Ce qui te concerne t’attend ici.
push-enough = Tu as déjà cinq appareils, je ne peux pas en ajouter. Le bouton les enlève tous, et on recommence.
push-stopped = { $count ->
    [one] C’est fait : je n’envoie plus de notifications sur ton appareil. Ce qui te concerne t’attend ici.
   *[other] C’est fait : je n’envoie plus de notifications sur tes { $count } appareils. Ce qui te concerne t’attend ici.
 }
no-push-to-stop = Je ne t’envoie de notifications sur aucun appareil.
no-push = D’ici, je ne sais pas envoyer de notifications. Ce qui te concerne t’attend dans Messenger, en premier, à ton retour.

# Ce que disent les e-mails et les notifications. { $keyword } : le mot-clé de l’annonce, s’il y en a une.
line-answer = { $keyword ->
    [none] Quelqu’un a répondu à ton annonce.
   *[other] Quelqu’un a répondu à { $keyword }.
 }
line-chosen = { $keyword ->
    [none] C’est pour toi : ta réponse a été choisie.
   *[other] C’est pour toi : ta réponse à { $keyword } a été choisie.
 }
line-own-answer = { $keyword ->
    [none] Du nouveau pour une de tes réponses.
   *[other] Du nouveau pour ta réponse à { $keyword }.
 }
line-meeting = { $moment ->
    [none] { $keyword ->
        [none] Du nouveau pour un de tes rendez-vous.
       *[other] Du nouveau pour ton rendez-vous, { $keyword }.
     }
   *[other] { $keyword ->
        [none] Ton rendez-vous : { $moment }.
       *[other] Ton rendez-vous pour { $keyword } : { $moment }.
     }
 }
line-loan = { $keyword ->
    [none] Du nouveau pour un de tes prêts.
   *[other] Du nouveau pour un prêt, { $keyword }{ $due ->
        [none] .
       *[other] {" "}(retour prévu : { $due }).
     }
 }
line-message = { $keyword ->
    [none] On t’a écrit.
   *[other] On t’a écrit à propos de { $keyword }.
 }
line-question = { $keyword ->
    [none] Une question ou une réponse à propos d’une annonce.
   *[other] Une question ou une réponse à propos de { $keyword }.
 }
line-thanks = Quelqu’un te dit merci.
line-admins = Quelque chose attend les admins de ta ville.
line-other = { $keyword ->
    [none] Un message t’attend.
   *[other] Un message t’attend à propos de { $keyword }.
 }
mail-subject = Parallèle { $place } : { $count ->
    [one] du nouveau pour toi
   *[other] { $count } nouvelles pour toi
 }
mail-news = Bonjour,

    { $lines }

    { $silenced ->
        [none] Tout est dans Messenger : { $link }
       *[other] Facebook ne me laisse rien écrire dans Messenger en ce moment. Tout y arrivera dès que ce sera possible : { $link }
     }

    Ne réponds pas à cette adresse : ce qui y est envoyé, personne ne le lit.
mail-foot = Tu as demandé à Parallèle { $place } de te prévenir ici quand Messenger lui est fermé. Pour ne plus recevoir ces e-mails : { $stop }
mail-confirm-subject = Parallèle : confirme ton adresse
mail-confirm = Bonjour,

    Quelqu’un a donné cette adresse à Parallèle, l’entraide entre voisins sur Messenger, pour y recevoir ses nouvelles : une réponse à une annonce, un rendez-vous, un prêt à rendre, une annonce que cette personne guette.

    Si c’est toi, dis oui ici, dans les deux jours :
    { $link }

    Si ce n’est pas toi, ne fais rien : sans ce oui, aucune nouvelle n’arrive ici.
mail-confirm-foot = Pour effacer cette adresse tout de suite : { $stop }
# Ce qui attendait le retour de quelqu’un depuis un mois n’est plus dit : à qui compte sur cette personne.
unreached = En un mois, je n’ai pas pu joindre { $name } dans Messenger au sujet de { $keyword } : mieux vaut ne plus compter dessus.
# De même, quand un e-mail, une notification ou un message sont partis : le contraire a pu être dit.
unanswered = Depuis un mois, pas de réponse de { $name } au sujet de { $keyword } : mieux vaut ne plus compter dessus.
# À qui l’a choisie, quand une personne qui ne dit rien vient d’être relancée.
reminded-by-mail = J’ai relancé { $name } par e-mail ({ $keyword }).
reminded-by-push = J’ai envoyé une notification de rappel à { $name } ({ $keyword }).
reminded-by-template = J’ai relancé { $name } par un message dans Messenger ({ $keyword }).
# À l’autre personne, qui a lu « J’ai prévenu … par e-mail » : l’e-mail n’a pas pu être remis. Vrai aussi si elle le lit des jours après.
mail-came-back = { $keyword ->
    [none] Mon e-mail à { $name } m’est revenu : il n’est pas arrivé. Ici, dans Messenger, c’est la première chose que { $name } trouve en revenant.
   *[other] Mon e-mail à { $name } ({ $keyword }) m’est revenu : il n’est pas arrivé. Ici, dans Messenger, c’est la première chose que { $name } trouve en revenant.
 }
# À l’autre personne, quand un e-mail est parti.
told-by-mail = { $keyword ->
    [none] J’ai prévenu { $name } par e-mail.
   *[other] J’ai prévenu { $name } par e-mail ({ $keyword }).
 }
told-by-push = { $keyword ->
    [none] J’ai envoyé une notification à { $name }.
   *[other] J’ai envoyé une notification à { $name } ({ $keyword }).
 }
told-by-template = { $keyword ->
    [none] J’ai prévenu { $name } par un message dans Messenger.
   *[other] J’ai prévenu { $name } par un message dans Messenger ({ $keyword }).
 }
# Des modèles que Meta approuve un par un : d’autres mots demandent un autre modèle. { $keyword } ni au début ni à la fin.
template-answer = Bonjour, quelqu’un a répondu à { $keyword } sur Parallèle. Écris ici quand tu veux pour voir sa réponse.
template-chosen = Bonjour, ta réponse à { $keyword } a été choisie sur Parallèle. Écris ici quand tu veux pour convenir de la suite.
template-meeting = Bonjour, il y a du nouveau pour ton rendez-vous { $keyword } sur Parallèle. Écris ici quand tu veux pour le voir.
template-loan = Bonjour, il y a du nouveau pour le prêt { $keyword } sur Parallèle. Écris ici quand tu veux pour le voir.
told-by-hand = { $keyword ->
    [none] Un admin me dit avoir écrit à { $name }.
   *[other] Un admin me dit avoir écrit à { $name } ({ $keyword }).
 }
push-title = Parallèle { $place }

# Ce qui répond à une alerte, par une notification ou par e-mail. { $words } : ce que la personne guette.
asked-line = 🔔 { $words } : { $title }
asked-hidden = Une annonce répond à ton alerte « { $words } »
asked-subject = Parallèle { $place } : { $count ->
    [one] une annonce que tu guettes
   *[other] { $count } annonces que tu guettes
 }
asked-mail = Bonjour,

    { $count ->
        [one] À Parallèle { $place }, une annonce répond
       *[other] À Parallèle { $place }, des annonces répondent
     } à ce que tu guettes.

    { $posts }

    Pour ne plus guetter : « mes alertes », dans Messenger. Ne réponds pas à cette adresse : ce qui y est envoyé, personne ne le lit.
