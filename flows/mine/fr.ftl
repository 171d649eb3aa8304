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
card-about-when = Les jours où c’est pris, et ceux où c’est libre.
card-about-end = { $end ->
    [none] En ligne tant que tu ne la retires pas.
   *[other] Dernier jour : { $end }.
 }
# Prêté : chez qui, et jusqu’à quand.
card-mine-out = Chez { $name }{ $due ->
    [none] {""}
   *[other] {" "}· retour : { $due }
 }
card-mine-state = { $promised ->
    [none] { $count ->
        [0] Pas encore de réponse
        [one] 1 réponse
       *[other] { $count } réponses
     }
   *[other] Promis à { $promised }
 }
answers-head = { $direction ->
    [request] { $count ->
        [one] Une personne peut t’aider pour { $keyword } ({ $thing }) :
       *[other] { $count } personnes peuvent t’aider pour { $keyword } ({ $thing }) :
     }
   *[other] { $count ->
        [one] Une personne a répondu à { $keyword } ({ $thing }) :
       *[other] { $count } personnes ont répondu à { $keyword } ({ $thing }) :
     }
 }
# Une ligne par réponse qui dit quelque chose.
answers-line = { $name }{ $parts ->
    [1] {""}
   *[other] { " " }en veut { $parts }
 }{ $from ->
    [none] {""}
   *[other] { $to ->
        [none] { " " }({ $from })
       *[other] { " " }({ $from } → { $to })
     }
 }{ $offered ->
    [none] {""}
   *[other] { " " }propose « { $offered } »
 }{ $word ->
    [none] {""}
   *[other] {" "}: « { $word } »
 }
card-answer = { $name }{ $quartier ->
    [none] {""}
   *[other] { " " }· { $quartier }
 }
card-answer-known = { $months ->
    [0] Ici depuis peu
    [one] Ici depuis un mois
   *[other] Ici depuis { $months } mois
 } · { $exchanges ->
    [0] pas encore d’échange
    [one] 1 échange
   *[other] { $exchanges } échanges
 }

# Ce que reçoivent les autres.
chosen = { $direction ->
    [request] 🎉 { $owner } accepte ton aide pour { $keyword } ({ $thing }) ! Touche « Écrire » pour fixer un moment.
   *[other] 🎉 C’est pour toi : { $owner } te réserve { $keyword } ({ $thing }){ $from ->
        [none] {""}
       *[other] { " " }({ $from }{ $to ->
            [none] {""}
           *[other] { " → " }{ $to }
         })
     } ! Touche « Écrire » pour fixer un moment.
 }
not-chosen = Pour { $keyword } ({ $thing }), { $owner } a choisi quelqu’un d’autre cette fois. { $place ->
    [1] Tu es en tête de la file d’attente
   *[other] Tu gardes la { $place }e place de la file d’attente
 } : si ça se libère, je te préviens. Merci d’avoir répondu !
# La file avance.
moved = Ça avance pour { $keyword } ({ $thing }) : tu es maintenant { $place ->
    [1] en tête de la file d’attente
   *[other] à la { $place }e place
 }.
your-turn = { $direction ->
    [request] 🎉 Finalement { $owner } compte sur toi pour { $keyword } ({ $thing }), si tu veux toujours bien ! Touche « Je viens », ou « Écrire » pour fixer un moment.
   *[other] 🎉 C’est ton tour : { $keyword } ({ $thing }){ $from ->
        [none] {""}
       *[other] { " " }({ $from }{ $to ->
            [none] {""}
           *[other] { " → " }{ $to }
         })
     } est pour toi, si tu le veux toujours ! Touche « Je viens », ou « Écrire » pour fixer un moment avec { $owner }.
 }
gone-silent = Sans nouvelles de toi, { $keyword } ({ $thing }) ne t’est plus réservé. Ce sera pour une prochaine fois !
missed = { $owner } a noté que le rendez-vous pour { $keyword } ({ $thing }) n’a pas eu lieu. Ce n’est plus réservé pour toi.
# Remis : la date de retour. Pour une demande, c’est $name qui prête à $owner.
lent = { $direction ->
    [request] C’est noté : tu prêtes { $keyword } ({ $thing }) à { $owner }.
   *[other] C’est parti : { $owner } te prête { $keyword } ({ $thing }). Prends-en soin !
 }{ $due ->
    [none] {""}
   *[other] { " " }Retour prévu : { $due }.
 }
came-back = { $direction ->
    [request] { $name } a bien récupéré { $keyword } ({ $thing }). Merci d’en avoir pris soin !
   *[other] { $owner } a bien récupéré { $keyword } ({ $thing }). Merci d’en avoir pris soin !
 }
removed = { $keyword } ({ $thing }) a été retiré par les admins. Merci d’avoir répondu !
# Sans nouvelles de la personne choisie depuis un jour.
nudge = { $owner } te garde { $keyword } ({ $thing }). C’est toujours bon pour toi ? Sans nouvelles demain, ça passera à la personne suivante.
# Ce que lit la personne qui a publié. { $next } : à qui c’est promis maintenant, ou rien.
owner-given-up = { $name } ne peut plus, pour { $keyword } ({ $thing }).{ $next ->
    [none] { " " }Touche « Voir les réponses » pour choisir quelqu’un d’autre.
   *[other] { " " }C’est au tour de { $next }, qui attendait : je préviens.
 }
owner-silent = Sans nouvelles de { $name } pour { $keyword } ({ $thing }), j’ai libéré sa place.{ $next ->
    [none] { " " }Touche « Voir les réponses » pour choisir quelqu’un d’autre.
   *[other] { " " }C’est au tour de { $next }, qui attendait : je préviens.
 }
owner-missed = C’est noté : { $name } n’est pas venu chercher { $keyword } ({ $thing }).{ $next ->
    [none] { " " }Personne d’autre n’attend pour l’instant.
   *[other] { " " }C’est au tour de { $next }, qui attendait : je préviens.
 }
drawn = Tirage au sort pour { $keyword } ({ $thing }) : c’est { $name }. Je préviens tout le monde.
handed = C’est remis à { $name }, merci !{ $left ->
    [0] {""}
   *[other] { " " }Il en reste { $left }.
 }
now-lent = C’est noté : { $keyword } ({ $thing }) est chez { $name }.{ $due ->
    [none] {""}
   *[other] { " " }Retour prévu : { $due }. Je lui rappellerai la veille.
 }
now-borrowed = C’est noté : { $name } te prête { $keyword } ({ $thing }). Prends-en soin !{ $due ->
    [none] {""}
   *[other] { " " }Retour prévu : { $due }. Je te le rappellerai la veille.
 }
button-alike = D’autres annonces
button-coming = Je viens
button-draw = Tirer au sort
button-hand-over = C’est remis
button-take-back = Changer d’avis
taken-away = { $owner } a retiré { $keyword } ({ $thing }). Désolé, et merci d’avoir répondu !
let-go = Changement de programme : { $owner } ne peut plus te réserver { $keyword } ({ $thing }). Désolé !
handed-over = { $owner } a noté { $keyword } ({ $thing }) comme terminé. Merci !
released = D’accord, { $keyword } ({ $thing }) n’est plus promis à { $name }, je le lui dis. Tu peux choisir quelqu’un d’autre.
nobody-promised = { $keyword } ({ $thing }) n’est promis à personne.
found = { $keyword } ({ $thing }) a trouvé preneur. Merci d’avoir répondu !
timed-out = { $keyword } ({ $thing }) est arrivé à son terme, sans que { $owner } ait choisi. Merci d’avoir répondu !
