# { $posts } annonces en ligne, { $answers } choses promises à cette personne.
review-leaving = { $standing ->
    [pending] Tu veux reprendre ta demande d’entrée à { $place } ? Les admins n’auront plus à décider, et tu pourras redemander quand tu veux.
   *[other] Tu veux quitter Parallèle { $place } ? { $posts ->
        [0] {""}
        [one] Ton annonce sera retirée, et qui y a répondu sera prévenu.{ " " }
       *[other] Tes { $posts } annonces seront retirées, et qui y a répondu sera prévenu.{ " " }
     }{ $answers ->
        [0] {""}
        [one] Ce qui t’a été promis sera de nouveau libre, et qui te l’avait promis le saura, au plus tard à son retour.{ " " }
       *[other] Les { $answers } choses qu’on t’a promises seront de nouveau libres, et qui te les avait promises le saura, au plus tard à son retour.{ " " }
     }{ $loans ->
    [0] {""}
    [one] Pour ton prêt, arrange-toi d’abord avec l’autre.{ " " }
   *[other] Pour tes { $loans } prêts, arrange-toi d’abord avec les autres.{ " " }
 }Tu pourras revenir quand tu veux.
 }
confirm-leaving = Oui, je pars
help-leaving = « Oui, je pars » te fait quitter le groupe ; « Annuler », et rien ne change.
# On s’en va, mais on avait demandé à savoir quand un autre Parallèle ouvre.
still-waits = Tu restes sur la liste d’attente de { $place } : si Parallèle y ouvre, tu le sauras ici.
left = C’est fait, tu as quitté Parallèle { $place }. Merci pour le chemin fait ensemble ! Pour revenir, il suffit de m’écrire.
taken-back = C’est fait, ta demande à { $place } est reprise. Écris-moi quand tu veux.
last-admin = Tu es la dernière personne à tenir Parallèle { $place } : sans toi, personne n’y accueillerait plus. Trouve d’abord quelqu’un pour prendre la suite : « admins » en donne le code.
nobody = Tu ne fais partie d’aucun Parallèle pour l’instant.

ask-name = Comment veux-tu t’appeler ici ?
help-name = C’est le nom que verront tes voisins. Un prénom ou un surnom suffit.
renamed = C’est noté, { $name } ! Tes voisins te verront sous ce nom.

ask-town = Dans quelle commune vas-tu habiter ? (son nom ou son code postal)
help-town = Écris le nom de ta nouvelle commune ou son code postal.
review-moving = Tu passes de { $home } à { $place } ? { $posts ->
    [0] {""}
    [one] Ton annonce sera retirée, et qui y a répondu sera prévenu.{ " " }
   *[other] Tes { $posts } annonces seront retirées, et qui y a répondu sera prévenu.{ " " }
 }{ $answers ->
    [0] {""}
    [one] Ce qui t’a été promis sera de nouveau libre, et qui te l’avait promis le saura, au plus tard à son retour.{ " " }
   *[other] Les { $answers } choses qu’on t’a promises seront de nouveau libres, et qui te les avait promises le saura, au plus tard à son retour.{ " " }
 }{ $loans ->
    [0] {""}
    [one] Pour ton prêt, arrange-toi d’abord avec l’autre.{ " " }
   *[other] Pour tes { $loans } prêts, arrange-toi d’abord avec les autres.{ " " }
 }Tu quittes { $home } et tu demandes à entrer à { $place }, comme tout le monde.
# Avant de quitter : la nouvelle ville a sa propre Page, et on n’y entre pas d’ici.
own-page = Parallèle { $place } a sa propre Page : c’est là-bas, en lui écrivant, que tu demanderas à entrer : { $link }
confirm-moving = Oui, je déménage
# « j’habite maintenant à Robien » : dans la même ville.
moved-within = C’est noté, ton quartier est maintenant : { $quartier }. « Près de moi » commence par là, et c’est ce que lit la personne à qui tu réponds. Tu changes de commune ? Écris « changer de ville ».
moved = C’est fait, tu as quitté { $home }. On passe à { $place } !
same-town = Tu es déjà à { $place }.
no-town = Il n’y a pas encore de Parallèle à { $place }. Tu restes à { $home } pour l’instant.
no-town-yet = Il n’y a pas encore de Parallèle à { $place }. Tu restes à { $home } pour l’instant.
button-notify = Me prévenir
button-found = L’ouvrir moi-même

language = Je parle français et anglais. / I speak French and English.
button-french = En français
button-english = In English
help = Tu peux changer de prénom, de ville, de langue, ou quitter Parallèle. « annuler » laisse tout comme c’est.

# Ce que reçoit le propriétaire d’une chose promise à qui s’en va.

stop = Tu veux souffler un peu, ne plus entendre parler des annonces, ou partir ?
button-news-pause = Faire une pause
button-no-news = Plus d’annonces
button-leave = Quitter
