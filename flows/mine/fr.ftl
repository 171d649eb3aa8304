none = Tu n’as pas d’annonce en ligne. Écris ce que tu donnes ou ce que tu cherches, en une phrase.
no-answers = Pas encore de réponse à { $keyword } ({ $thing }).
picked = C’est dit pour { $keyword } ({ $thing }) : je préviens { $name }{ $later ->
    [none] {""}
   *[other] { " " }dès son retour
 }{ $others ->
    [0] {""}
   *[other] , et les autres gentiment
 }. Touche « Écrire » pour fixer un moment.
promised = { $keyword } ({ $thing }) est déjà promis à { $name }.
same = Tu as déjà choisi { $name } pour { $keyword } ({ $thing }).
gone = Cette personne a retiré sa réponse à { $keyword } ({ $thing }).
exchanged = Bravo ! { $keyword } ({ $thing }) est noté comme { $direction ->
    [request] trouvé
   *[other] remis
 }. Merci pour le quartier.
withdrawn = L’annonce { $keyword } ({ $thing }) est retirée.{ $told ->
    [0] {""}
   *[other] { " " }Je préviens les voisins qui avaient répondu.
 }
ended = { $outcome ->
    [exchanged] { $keyword } ({ $thing }) est déjà noté comme terminé.
    [withdrawn] { $keyword } ({ $thing }) est déjà retiré.
    [expired] { $keyword } ({ $thing }) est arrivé à son terme.
   *[other] { $keyword } ({ $thing }) n’est plus en ligne.
 }
not-yours = Ce bouton ne marche pas pour toi.
none-over = Tu n’as rien en ligne et aucune réponse en cours : il n’y a rien à retirer.
over-head = C’est laquelle ?
renewed = C’est prolongé : { $keyword } ({ $thing }) reste en ligne. Dernier jour : { $end }.
endless = { $keyword } ({ $thing }) reste en ligne tant que tu ne la retires pas.
ask-photos = Envoie ta photo pour { $keyword } ({ $thing }).
help-photos = Une photo prise avec ton téléphone suffit : touche l’appareil photo, ou « annuler ».
photos-not-image = Il me faut une photo.
photo-added = C’est ajouté à { $keyword } ({ $thing }).
photos-full = { $keyword } ({ $thing }) a déjà cinq photos, c’est le maximum.
# Quelques jours après la publication.
fate = { $direction ->
    [request] As-tu trouvé, pour { $keyword } ({ $thing }) ?
   *[other] Qu’est devenu { $keyword } ({ $thing }) ?
 }
fate-promised = { $keyword } ({ $thing }) était promis à { $name } : c’est fait ?
# Un peu avant la fin ; { $end } est le dernier jour.
ending = { $keyword } ({ $thing }) arrive à son terme ({ $end }). On prolonge ?
expired = { $keyword } ({ $thing }) est arrivé à son terme et n’est plus en ligne.
button-renew = Prolonger
button-done = C’est fait
button-manage = Voir l’annonce
button-add-photo = Ajouter une photo
button-change = Modifier
more-mine = La suite
# Les cartes de « mes annonces » et des réponses.
card-answered = Tu y as répondu
button-give-up = Je laisse ma place
given-up = C’est noté, tu laisses ta place pour { $keyword } ({ $thing }).{ $told ->
    [none] {""}
   *[other] { " " }Je préviens { $told }.
 }
card-mine = { $keyword } · { $thing }
# L’annonce ouverte : ses boutons sont dessous.
card-about = { $keyword } · { $thing }
card-about-state = { $promised ->
    [none] { $count ->
        [0] Pas encore de réponse.
        [one] Une réponse.
       *[other] { $count } réponses.
     }
   *[other] Promis à { $promised }.
 }
card-about-end = { $end ->
    [none] En ligne tant que tu ne la retires pas.
   *[other] Dernier jour : { $end }.
 }
card-mine-state = { $promised ->
    [none] { $count ->
        [0] Pas encore de réponse
        [one] 1 réponse
       *[other] { $count } réponses
     }
   *[other] Promis à { $promised }
 }
answers-head = Les réponses à { $keyword } ({ $thing }) :
card-answer = { $name }
card-answer-word = { $word ->
    [none] a répondu à { $keyword }
   *[other] « { $word } »
 }

# Ce que reçoivent les autres.
chosen = { $direction ->
    [request] 🎉 { $owner } accepte ton aide pour { $keyword } ({ $thing }) ! Touche « Écrire » pour fixer un moment.
   *[other] 🎉 C’est pour toi : { $owner } te réserve { $keyword } ({ $thing }) ! Touche « Écrire » pour fixer un moment.
 }
not-chosen = Pour { $keyword } ({ $thing }), { $owner } a choisi quelqu’un d’autre cette fois. Merci d’avoir répondu !
taken-away = { $owner } a retiré { $keyword } ({ $thing }). Désolé, et merci d’avoir répondu !
let-go = Changement de programme : { $owner } ne peut plus te réserver { $keyword } ({ $thing }). Désolé !
handed-over = { $owner } a noté { $keyword } ({ $thing }) comme terminé. Merci !
released = D’accord, { $keyword } ({ $thing }) n’est plus promis à { $name }, je le lui dis. Tu peux choisir quelqu’un d’autre.
nobody-promised = { $keyword } ({ $thing }) n’est promis à personne.
button-release = Changer d’avis
found = { $keyword } ({ $thing }) a trouvé preneur. Merci d’avoir répondu !
timed-out = { $keyword } ({ $thing }) est arrivé à son terme, sans que { $owner } ait choisi. Merci d’avoir répondu !
