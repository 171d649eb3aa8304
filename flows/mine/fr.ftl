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
# Les cartes de « mes annonces » et des réponses.
card-mine = { $keyword } · { $thing }
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
