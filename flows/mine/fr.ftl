none = Tu n’as pas d’annonce en ligne. Écris ce que tu donnes ou ce que tu cherches, en une phrase.
none-now = Tu n’as pas d’annonce en ligne en ce moment. Écris ce que tu donnes ou ce que tu cherches, en une phrase ; ou refais une de tes anciennes annonces.
no-answers = Pas de réponse en attente pour { $keyword } ({ $thing }). { $outcome ->
    [held] Un admin doit d’abord regarder l’annonce.
   *[other] L’annonce reste en ligne, et je te préviens dès qu’on y répond. Si tu veux, prolonge-la, ou dis-moi que c’est fini.
 }
# « je choisis Yann » : { $said } est le nom écrit.
nobody-named = Je ne vois personne de ce nom parmi celles et ceux qui attendent ta réponse.
by-place = Dis-moi plutôt son prénom, ou touche « Choisir » sous sa carte.
# « 2 pr fatou 3 pr yann » : plusieurs de ses annonces s’y prêtent.
ask-shared = De laquelle de tes annonces ?
shared-post = { $keyword }
shared-none = Aucune
shared-not-an-option = Touche l’annonce, ou « Aucune ».
help-shared = Plusieurs de tes annonces peuvent se partager ainsi. Touche la bonne ; avec « Aucune », rien ne change.
not-shared = D’accord, rien n’a changé.
review-check-shares = Pour { $keyword } ({ $thing }) : { $name }. C’est bien ça ?
confirm-check-shares = Oui, c’est ça
help-check-shares = « Oui, c’est ça » promet à chacun ce qui est écrit, et je les préviens. « Annuler », et rien ne change : tu peux redire qui aura quoi.
# « je choisis yann pour la cocotte », d’un lot : { $name } dit qui aura quoi, { $rest } ce qui reste.
review-check-pieces = Pour { $keyword }, on partage : { $name }. { $rest ->
    [none] Il ne reste rien d’autre.
   *[other] Le reste ({ $rest }) reste en ligne pour les autres.
 } C’est bien ça ?
confirm-check-pieces = Oui, c’est ça
help-check-pieces = « Oui, c’est ça » promet à chacun ce qui est écrit, et je les préviens. « Annuler », et rien ne change : tu peux redire qui aura quoi.
pieces-given = C’est dit, je préviens :
# { $later } : seulement à son retour.
piece-line = – { $keyword } ({ $thing }), pour { $name }{ $later ->
    [none] {""}
   *[other] , dès son retour
 }.
pieces-left = { $keyword } reste en ligne avec le reste : { $thing }.
pieces-changed = { $keyword } ({ $thing }) a changé entre-temps : je n’ai rien partagé. Regarde où ça en est.
# « Choisir », et cette personne n’a demandé qu’une partie du lot : { $word }.
ask-whole = { $name } a demandé : « { $word } ». Seulement ça, ou tout { $keyword } ({ $thing }) ?
whole-part = Seulement ça
whole-all = Tout
whole-not-an-option = Touche « Seulement ça », ou « Tout ».
help-whole = « Seulement ça » promet cette partie, et le reste attend quelqu’un d’autre. « Tout » promet le lot entier. « annuler », et rien ne change.
# À qui attend encore : { $piece } est promis à quelqu’un d’autre.
piece-gone = Pour { $keyword }, { $piece } : c’est promis à quelqu’un d’autre. Il reste : { $thing }. Tu es { $place ->
    [0] toujours dans le tirage
    [1] en tête de la file
   *[other] à la { $place }e place
 } ; si ça ne t’intéresse plus, « mes réponses » permet de laisser ta place.
which-of-them = Pour quelle annonce ?
# « changer d’avis », et c’est promis à plusieurs personnes : une carte pour chacune.
which-back = Pour qui changes-tu d’avis ?
which-person = Qui choisis-tu, pour { $keyword } ({ $thing }) ?
# « Yann et Paul », et il n’y en a pas pour tous. { $left } : ce qui n’est promis à personne.
too-many = { $left ->
    [0] Pour { $keyword } ({ $thing }), tout est déjà promis.
    [one] Pour { $keyword } ({ $thing }), il n’y en a pas pour tout le monde. Qui choisis-tu ?
   *[other] Pour { $keyword } ({ $thing }), il en reste { $left }, pas assez pour tout le monde. Qui choisis-tu ?
 }
all-picked = C’est dit pour { $keyword } ({ $thing }) : je préviens { $name }{ $away ->
    [none] {""}
    [some] , chacun au plus tard à son retour
   *[other] { " " }dès son retour
 }.{ $left ->
    [0] {""}
   *[other] { " " }{ $direction ->
        [request] Il en manque encore { $left }.
       *[other] Il en reste { $left }.
     }
 } « Voir les réponses » permet d’écrire, ou de changer d’avis.
# « retirer chaises 13 », « qui a répondu ? » : { $said } est l’annonce nommée.
none-own = Tu n’as pas d’annonce en ligne. Tu cherches tes réponses aux annonces des voisins ?
nobody-yet = Personne n’a encore répondu à tes annonces. Quand quelqu’un répond, tu l’apprends ici.
# Le numéro est celui d’une autre annonce, le mot celui d’une des siennes.
this-one = Je ne trouve pas « { $said } » parmi tes annonces. C’est celle-ci ?
not-own = Je ne trouve pas « { $said } » parmi tes annonces.
picked = C’est dit pour { $keyword } ({ $thing }) : je préviens { $name }{ $later ->
    [none] {""}
   *[other] { " " }dès son retour
 }{ $others ->
    [0] {""}
   *[other] { $left ->
        [0] , et les autres gentiment
       *[other] {""}
     }
 }.{ $left ->
    [0] {""}
   *[other] { " " }{ $direction ->
        [request] Il en manque encore { $left }.
       *[other] Il en reste { $left }.
     }
 } Touche « Écrire » pour fixer un moment.
promised = { $direction ->
    [request] Tu comptes déjà sur { $name } pour { $keyword } ({ $thing }).
   *[other] { $keyword } ({ $thing }), c’est déjà promis à { $name }.
 }
# Promis à { $name } : à { $wanted-name } à la place ?
promised-instead = { $direction ->
    [request] Tu comptes déjà sur { $name } pour { $keyword } ({ $thing }). Tu préfères l’aide de { $wanted-name } ? Je préviendrai { $name }.
   *[other] { $keyword } ({ $thing }), c’est déjà promis à { $name }. Tu préfères que ce soit pour { $wanted-name } ? Je préviendrai { $name }.
 }
button-instead = Oui, à la place
picked-instead = { $direction ->
    [request] C’est changé : pour { $keyword } ({ $thing }), tu comptes sur { $name }, et plus sur { $before }. Je préviens les deux.
   *[other] C’est changé : { $keyword } ({ $thing }), c’est pour { $name }, et plus pour { $before }. Je préviens les deux.
 }{ $later ->
    [none] {""}
   *[other] { " " }{ $name } le verra à son retour.
 } Touche « Écrire » pour fixer un moment.
instead-gone = { $keyword } ({ $thing }) a changé entre-temps : rien n’a bougé. Regarde où ça en est.
same = Tu as déjà choisi { $name } pour { $keyword } ({ $thing }).
gone = { $how ->
    [cancelled] { $name } a retiré sa réponse à { $keyword } ({ $thing }).
    [done] C’est déjà fait avec { $name } pour { $keyword } ({ $thing }).
    [waiting] Les jours que { $name } voulait pour { $keyword } ({ $thing }) sont passés.
   *[other] { $name } n’est plus dans la file pour { $keyword } ({ $thing }).
 }
# « C’est fait », alors que des voisins avaient répondu et que personne n’était choisi.
ask-to = { $direction ->
    [request] Bravo ! Qui t’a rendu service pour { $keyword } ({ $thing }) ?
   *[other] Bravo ! À qui as-tu remis { $keyword } ({ $thing }) ?
 }
card-to = { $direction ->
    [request] { $name }
   *[other] À { $name }
 }
to-other = Quelqu’un d’autre
to-not-an-option = Touche un prénom, ou « Quelqu’un d’autre ».
help-to = Touche un prénom : je le note, et je préviens gentiment les autres. « Quelqu’un d’autre » si ce n’est aucun d’eux, « annuler » et rien ne change.
exchanged = Bravo ! C’est noté : { $keyword } ({ $thing }), c’est { $direction ->
    [request] trouvé
   *[other] remis
 }. Merci pour le quartier.
# « C’est fait », d’une chose à prêter ou d’un coup de main promis à personne : l’annonce reste en ligne.
stays-up = Rien n’est promis pour { $keyword } ({ $thing }) en ce moment, et l’annonce reste en ligne. C’est fini ? Touche « Retirer ».
withdrawn = L’annonce { $keyword } ({ $thing }) est retirée.{ $told ->
    [0] {""}
   *[other] { " " }Je préviens les voisins qui avaient répondu.
 }
ended = { $outcome ->
    [exchanged] L’annonce { $keyword } ({ $thing }) est déjà notée comme terminée.
    [withdrawn] L’annonce { $keyword } ({ $thing }) est déjà retirée.
    [expired] L’annonce { $keyword } ({ $thing }) est arrivée à son terme.
    [held] L’annonce { $keyword } ({ $thing }) attend le regard d’un admin : d’ici là, on ne peut choisir personne.
   *[other] L’annonce { $keyword } ({ $thing }) n’est plus en ligne.
 }
# « Retirer », alors que quelqu’un y compte.
# « je tire au sort », sans la liste sous les yeux.
review-check-draw = Je tire au sort entre les { $count } réponses à { $keyword } ({ $thing }) ?
confirm-check-draw = Oui, tirer au sort
help-check-draw = « Oui, tirer au sort » désigne quelqu’un au hasard parmi celles et ceux qui ont répondu, et je préviens tout le monde. « Annuler », et personne n’est choisi.
review-sure = { $direction ->
    [request] Tu comptes sur { $name } pour { $keyword } ({ $thing }). Retirer quand même l’annonce ? Je préviendrai { $name }.
   *[other] { $keyword } ({ $thing }), c’est promis à { $name }. Retirer quand même l’annonce ? Je préviendrai { $name }.
 }
confirm-sure = Oui, retirer
help-sure = « Oui, retirer » enlève l’annonce, et qui y compte le saura. « Annuler », et rien ne change.
ended-cancelled = D’accord, rien n’a changé.
cancelled = D’accord, rien n’a changé.
not-yours = Ce bouton ne marche pas pour toi.
# « le lave-linge est en panne », de rien qui soit en ligne.
broken = Aïe, pas de chance ! Pour trouver quelqu’un qui s’y connaît, écris par exemple « je cherche un coup de main pour réparer un vélo ».
none-over = Tu n’as rien en ligne et aucune réponse en cours : il n’y a rien à retirer.
over-head = C’est laquelle ?
# Une seule est en ligne.
over-only = C’est celle-ci ?
over-answered = Tu as répondu à { $keyword } ({ $thing }). Tu veux laisser ta place ?
renewed = C’est prolongé : { $keyword } ({ $thing }) { $outcome ->
    [held] attend toujours un admin
   *[other] est en ligne
 }. Dernier jour : { $end }.
# Avant « C’est prolongé » : plus d’un an, ou un jour que je n’ai pas compris.
renewed-most = Une annonce reste en ligne un an au plus : je vais jusque-là.
renewed-stands = { $end ->
    [none] { $keyword } ({ $thing }) reste déjà en ligne tant que tu ne la retires pas
   *[other] { $keyword } ({ $thing }) est déjà en ligne plus longtemps que ça. Dernier jour : { $end }
 } : je n’y change rien. Tu veux que ça s’arrête plus tôt ? Touche « Modifier ».
renewed-as-it-was = Je n’ai pas compris jusqu’à quand, alors je garde le dernier jour qui était prévu. « Modifier » change la date.
renewed-usual = Je n’ai pas compris jusqu’à quand, alors je prolonge comme d’habitude. « Modifier » change la date.
# Sous « mes annonces » : ce qui est arrivé à son terme depuis peu.
expired-head = Ce qui est arrivé à son terme, et que tu peux remettre en ligne :
card-expired = Terminée depuis { $day }
button-up-again = Remettre en ligne
# Prolongée après le moment dit (« demain »).
moment-over = Le moment prévu (« { $moment } ») est passé : je l’ai enlevé de l’annonce. Pour en donner un autre, touche « Modifier ».
endless = L’annonce { $keyword } ({ $thing }) { $outcome ->
    [held] attend un admin, puis reste en ligne
   *[other] reste en ligne
 } tant que tu ne la retires pas.
ask-photos = Envoie ta photo pour { $keyword } ({ $thing }).
help-photos = Une photo prise avec ton téléphone suffit : touche l’appareil photo, ou « annuler ».
photos-not-image = Il me faut une photo.
# { $left } : combien de photos étaient de trop ; { $kept } est 0 quand aucune n’a pu être prise chez Messenger.
photo-added = { $kept ->
    [0] Je n’ai pas réussi à prendre cette photo pour { $keyword } ({ $thing }). Renvoie-la, s’il te plaît.
   *[other] C’est ajouté à { $keyword } ({ $thing }).
 }{ $left ->
    [0] {""}
    [one] { " " }Une photo était de trop : cinq, c’est le maximum.
   *[other] { " " }{ $left } photos étaient de trop : cinq, c’est le maximum.
 }
photos-full = { $keyword } ({ $thing }) a déjà cinq photos, c’est le maximum.
# Quelques jours après la publication.
fate = Où en est { $keyword } ({ $thing }) ?
fate-sought = As-tu trouvé, pour { $keyword } ({ $thing }) ?
button-found-it = J’ai trouvé
# Un peu avant la fin ; { $end } est le dernier jour.
ending = L’annonce { $keyword } ({ $thing }) arrive à son terme ({ $end }). On prolonge ?
expired = L’annonce { $keyword } ({ $thing }) est arrivée à son terme et n’est plus en ligne. On prolonge quand même ?
button-renew = Prolonger
button-done = C’est fait
button-manage = Voir l’annonce
button-add-photo = Ajouter une photo
button-change = Modifier
more-mine = La suite
# « c’est pour qui le fauteuil déjà » { $how } : accepted, out ou done.
held-by = { $how ->
    [done] { $direction ->
        [request] { $keyword } ({ $thing }), c’est venu de { $name }.
       *[other] { $keyword } ({ $thing }), c’est parti chez { $name }.
     }
    [back] { $direction ->
        [request] { $keyword } ({ $thing }), tu l’avais en prêt de { $name } : c’est rendu.
       *[other] { $keyword } ({ $thing }), c’était chez { $name }, et c’est revenu.
     }
    [helped] { $direction ->
        [request] Pour { $keyword } ({ $thing }), { $name } t’a rendu service.
       *[other] Pour { $keyword } ({ $thing }), tu as rendu service à { $name }.
     }
    [out] { $direction ->
        [request] { $keyword } ({ $thing }), c’est prêté par { $name } en ce moment.
       *[other] { $keyword } ({ $thing }), c’est chez { $name } en ce moment.
     }
   *[other] { $direction ->
        [request] Pour { $keyword } ({ $thing }), tu comptes sur { $name }.
       *[other] { $keyword } ({ $thing }), c’est promis à { $name }.
     }
 }
held-by-nobody = { $direction ->
    [request] Pour { $keyword } ({ $thing }), tu n’as encore choisi personne.
   *[other] { $keyword } ({ $thing }), ce n’est promis à personne.
 }{ $count ->
    [0] { " " }Pas de réponse en attente.
    [one] { " " }Une personne a répondu.
   *[other] { " " }{ $count } personnes ont répondu.
 }
# Sous « mes annonces » : ce qui a changé de mains depuis peu.
gone-head = C’est fait, ces derniers jours :
gone-line = – { $keyword } ({ $thing }), { $direction ->
    [request] avec { $name }
   *[other] pour { $name }
 }
# « annule », alors que rien n’est en cours qu’une réponse à une annonce.
button-back-out = Je laisse ma place
# Les cartes de « mes annonces » et des réponses.
card-answered = Tu y as répondu
given-up = C’est noté, tu laisses ta place pour { $keyword } ({ $thing }).{ $told ->
    [none] {""}
   *[other] { " " }Je préviens { $told }.
 }
given-up-over = { $how ->
    [cancelled] Tu as déjà laissé ta place pour { $keyword } ({ $thing }).
    [done] C’est déjà noté comme fait pour { $keyword } ({ $thing }).
    [out] C’est déjà noté comme prêté pour { $keyword } ({ $thing }).
   *[other] Ce n’était déjà plus prévu avec toi pour { $keyword } ({ $thing }).
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
   *[other] { $direction ->
        [request] Avec l’aide de { $promised }.
       *[other] C’est promis à { $promised }.
     }
 }{ $left ->
    [none] {""}
    [0] { " " }{ $direction ->
        [request] { $kind ->
            [service] L’équipe est au complet.
           *[other] C’est complet.
         }
       *[other] Il n’en reste plus.
     }
   *[other] { " " }{ $direction ->
        [request] { $kind ->
            [service] Il manque { $left ->
                [one] une personne
               *[other] { $left } personnes
             }.
           *[other] Il en manque { $left }.
         }
       *[other] Il en reste { $left }.
     }
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
   *[other] { $direction ->
        [request] Avec { $promised }
       *[other] C’est promis à { $promised }
     }
 }{ $left ->
    [none] {""}
    [0] { " " }· { $direction ->
        [request] { $kind ->
            [service] l’équipe est au complet
           *[other] c’est complet
         }
       *[other] il n’en reste plus
     }
   *[other] { " " }· { $direction ->
        [request] { $kind ->
            [service] il manque { $left ->
                [one] une personne
               *[other] { $left } personnes
             }
           *[other] il en manque { $left }
         }
       *[other] il en reste { $left }
     }
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
# Une ligne par réponse, dès que l’une dit quelque chose. { $state } : accepted ou out quand c’est promis ou prêté.
answers-line = { $name }{ $state ->
    [accepted] { " " }{ $direction ->
        [request] (c’est dit)
       *[other] (promis)
     }
    [out] {" "}(en prêt)
   *[other] {""}
 }{ $parts ->
    [0] {""}
   *[other] { $state ->
        [none] { $direction ->
            [request] { " " }peut en apporter { $parts }
           *[other] { " " }en voudrait { $parts }
         }
       *[other] { $direction ->
            [request] { " " }en apporte { $parts }
           *[other] { " " }en prend { $parts }
         }
     }
 }{ $from ->
    [none] {""}
   *[other] { $to ->
        [none] , { $from }
       *[other] , du { $from } au { $to }
     }
 }{ $offered ->
    [none] {""}
   *[other] { " " }propose « { $offered } »
 }{ $word ->
    [none] {""}
   *[other] {" "}: « { $word } »
 }
# Sous la ligne de chacun, ce qu’il a répondu à une question posée à tous.
answers-reply = ↳ à « { $question } » : « { $reply } »
# Messenger montre dix cartes : { $count } autres attendent derrière un bouton.
answers-more = Il y a encore { $count ->
    [one] une autre réponse
   *[other] { $count } autres réponses
 }. Touche « Voir la suite ».
answers-next = La suite des réponses à { $keyword } ({ $thing }) :
button-more-answers = Voir la suite
card-answer = { $name }{ $quartier ->
    [none] {""}
   *[other] { " " }· { $quartier }
 }
card-answer-known = { $months ->
    [0] Ici depuis peu
    [one] Ici depuis un mois
   *[other] Ici depuis { $months } mois
 } · { $exchanges ->
    [0] ce serait une première
    [one] a donné ou reçu une fois
   *[other] a donné ou reçu { $exchanges } fois
 }
card-owner-known = { $months ->
    [0] Ici depuis peu
    [one] Ici depuis un mois
   *[other] Ici depuis { $months } mois
 }

# Ce que reçoivent les autres.
chosen = { $direction ->
    [request] 🎉 { $owner } accepte ton aide pour { $keyword } ({ $thing }) !{ $hoped ->
        [0] {""}
       *[other] { " " }Il n’en manque plus que { $parts }.
     } Touche « Écrire » pour fixer un moment. Sans nouvelles de toi { $lapses ->
        [none] au bout de deux jours
        [soon] d’ici quelques heures
       *[other] avant le { $lapses }
     }, je libère ta place.
   *[other] 🎉 C’est pour toi : { $owner } te réserve { $keyword } ({ $thing }){ $from ->
        [none] {""}
       *[other] , { $to ->
            [none] { $from }
           *[other] du { $from } au { $to }
         }
     }{ $parts ->
        [0] {""}
       *[other] , { $parts } pour toi{ $hoped ->
            [0] {""}
           *[other] { " " }(tu en voulais { $hoped }, il n’en reste pas plus)
         }
     } ! Touche « Écrire » pour fixer un moment. Sans nouvelles de toi { $lapses ->
        [none] au bout de deux jours
        [soon] d’ici quelques heures
       *[other] avant le { $lapses }
     }, je libère ta place.
 }
# { $hoped } : combien on en voulait, quand il y en a moins.
# Le sort est tombé sur cette personne : au tirage, ou quand une place s’est libérée après.
your-lot = { $direction ->
    [request] 🎉 Tirage au sort : { $owner } compte sur toi pour { $keyword } ({ $thing }) !{ $hoped ->
        [0] {""}
       *[other] { " " }Il n’en manque plus que { $parts }.
     } Touche « Écrire » pour fixer un moment avec { $owner }. Sans nouvelles de toi { $lapses ->
        [none] au bout de deux jours
        [soon] d’ici quelques heures
       *[other] avant le { $lapses }
     }, je libère ta place.
   *[other] 🎉 Tirage au sort : c’est pour toi, { $keyword } ({ $thing }){ $from ->
        [none] {""}
       *[other] , { $to ->
            [none] { $from }
           *[other] du { $from } au { $to }
         }
     }{ $parts ->
        [0] {""}
       *[other] , { $parts } pour toi{ $hoped ->
            [0] {""}
           *[other] { " " }(tu en voulais { $hoped }, il n’en reste pas plus)
         }
     } ! Touche « Écrire » pour fixer un moment avec { $owner }. Sans nouvelles de toi { $lapses ->
        [none] au bout de deux jours
        [soon] d’ici quelques heures
       *[other] avant le { $lapses }
     }, je libère ta place.
 }
not-chosen = Pour { $keyword } ({ $thing }), { $owner } a choisi quelqu’un d’autre cette fois. { $way ->
    [draw] Si ça se libère, je tire au sort parmi celles et ceux qui attendent, et je te préviens.
   *[other] { $place ->
        [1] Tu es en tête de la file d’attente
       *[other] Tu gardes la { $place }e place de la file d’attente
     } : { $direction ->
        [request] si besoin
       *[other] si ça se libère
     }, je te préviens.
 } Merci d’avoir répondu !
# Le sort est tombé sur quelqu’un d’autre.
not-drawn = Pour { $keyword } ({ $thing }), le sort est tombé sur quelqu’un d’autre cette fois. { $way ->
    [draw] Si ça se libère, le sort décidera de nouveau, et je te préviens.
   *[other] { $place ->
        [1] Tu es en tête de la file d’attente
       *[other] Tu gardes la { $place }e place de la file d’attente
     } : { $direction ->
        [request] si besoin
       *[other] si ça se libère
     }, je te préviens.
 } Merci d’avoir répondu !
# Personne n’a été choisi, et demain ce serait perdu.
not-first = Pour { $keyword } ({ $thing }), ça ne pouvait plus attendre, et c’est allé à quelqu’un qui attendait avant toi. { $place ->
    [1] Tu es en tête de la file d’attente
   *[other] Tu es à la { $place }e place de la file d’attente
 } : si ça se libère, je te préviens. Merci d’avoir répondu !
# La file avance.
moved = Ça avance pour { $keyword } ({ $thing }) : tu es maintenant { $place ->
    [1] en tête de la file d’attente
   *[other] à la { $place }e place
 }.
# Qui attendait avant voudrait maintenant les mêmes jours.
overtaken = Pour { $keyword } ({ $thing }), quelqu’un qui attendait avant toi voudrait maintenant les mêmes jours : tu es à la { $place }e place de la file d’attente. Je te préviens.
your-turn = { $direction ->
    [request] 🎉 Finalement { $owner } compte sur toi pour { $keyword } ({ $thing }), si tu veux toujours bien !{ $hoped ->
        [0] {""}
       *[other] { " " }Il n’en manque plus que { $parts }.
     } Touche « Je viens », ou « Écrire » pour fixer un moment. Sans nouvelles de toi { $lapses ->
        [none] au bout de deux jours
        [soon] d’ici quelques heures
       *[other] avant le { $lapses }
     }, je libère ta place.
   *[other] 🎉 C’est ton tour : { $keyword } ({ $thing }), c’est pour toi{ $from ->
        [none] {""}
       *[other] , { $to ->
            [none] { $from }
           *[other] du { $from } au { $to }
         }
     }{ $parts ->
        [0] {""}
       *[other] , { $parts } en tout{ $hoped ->
            [0] {""}
           *[other] { " " }(tu en voulais { $hoped }, il n’en reste pas plus)
         }
     }, si ça te va toujours ! Touche « Je viens », ou « Écrire » pour fixer un moment avec { $owner }. Sans nouvelles de toi { $lapses ->
        [none] au bout de deux jours
        [soon] d’ici quelques heures
       *[other] avant le { $lapses }
     }, je libère ta place.
 }
# Quelqu’un l’avait, et l’annonce est de nouveau libre ; les places ont pu changer.
open-again = Du nouveau pour { $keyword } ({ $thing }) : { $owner } choisit à nouveau. Tu es { $place ->
    [1] en tête de la file
   *[other] à la { $place }e place de la file
 }, je te préviens.
# Promis, puis repris ; la réponse reste.
put-back = { $direction ->
    [request] Changement de programme pour { $keyword } ({ $thing }) : { $owner } ne compte plus sur toi pour l’instant. Ta réponse reste dans la file : si besoin, je te préviens.
   *[other] Changement de programme : { $keyword } ({ $thing }), ce n’est plus pour toi, désolé ! Tu gardes ta place dans la file : si c’est à nouveau pour toi, je te préviens.
 }
# Peut-être n’a-t-elle jamais lu que c’était pour elle.
gone-silent = { $direction ->
    [request] { $owner } comptait sur toi pour { $keyword } ({ $thing }), mais je n’ai pas eu ta réponse à temps : ta place est libérée. Ce sera pour une prochaine fois !
   *[other] { $owner } t’avait réservé { $keyword } ({ $thing }), mais je n’ai pas eu ta réponse à temps : ce n’est plus pour toi. Ce sera pour une prochaine fois !
 }
# Personne n’a dit ce que c’était devenu.
lapsed = { $direction ->
    [request] Personne ne m’a dit où en est { $keyword } ({ $thing }), alors { $owner } ne compte plus sur toi.{ $over ->
        [yes] { " " }L’annonce est arrivée à son terme.
       *[other] { " " }Tu peux toujours aider ? Réponds encore avec « { $keyword } ».
     }
   *[other] Personne ne m’a dit où en est { $keyword } ({ $thing }), alors ce n’est plus pour toi.{ $over ->
        [yes] { " " }L’annonce est arrivée à son terme.
       *[other] { " " }Tu n’as encore rien reçu, et ça t’intéresse toujours ? Réponds encore avec « { $keyword } ».
     }
 }
missed = { $owner } a noté que le rendez-vous pour { $keyword } ({ $thing }) n’a pas eu lieu : ça ne tient plus. Tu y étais ? Touche « Si, j’y étais », ou « Écrire » pour en parler.
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
removed = Les admins ont retiré l’annonce { $keyword } ({ $thing }). Merci d’avoir répondu !
# Sans nouvelles de la personne choisie depuis un jour. C’est peut-être la première fois qu’elle lit que c’est pour elle.
nudge = { $direction ->
    [request] { $owner } compte sur toi pour { $keyword } ({ $thing }). C’est toujours bon pour toi ? Touche « Je viens », ou « Écrire » pour fixer un moment. Sans nouvelles { $lapses ->
        [none] d’ici un jour
        [soon] d’ici quelques heures
       *[other] avant le { $lapses }
     }, je libère ta place.
   *[other] C’est pour toi : { $owner } te réserve { $keyword } ({ $thing }){ $from ->
        [none] {""}
       *[other] , { $to ->
            [none] { $from }
           *[other] du { $from } au { $to }
         }
     }{ $parts ->
        [0] {""}
       *[other] , { $parts } pour toi
     }. C’est toujours bon pour toi ? Touche « Je viens », ou « Écrire » pour fixer un moment. Sans nouvelles { $lapses ->
        [none] d’ici un jour
        [soon] d’ici quelques heures
       *[other] avant le { $lapses }
     }, je libère ta place.
 }
# Ce que lit la personne qui a publié. { $next } : à qui c’est promis maintenant, ou rien.
owner-given-up = { $name } ne peut plus, pour { $keyword } ({ $thing }).{ $next ->
    [none] { $waiting ->
        [0] { $over ->
            [yes] {""}
           *[other] { " " }Personne d’autre n’attend pour le moment : je te préviens dès qu’on répond.
         }
       *[other] { " " }Touche « Voir les réponses » pour choisir quelqu’un d’autre.
     }
   *[other] { " " }Place à { $next }, qui attendait : { telling-next }.
 }
# L’heure promise pour une demande est là.
answered-by = Je t’avais promis des nouvelles de { $keyword } ({ $thing }) : { $count ->
    [one] une personne a répondu
   *[other] { $count } personnes ont répondu
 }. À toi de choisir !
unanswered-by = Je t’avais promis des nouvelles de { $keyword } ({ $thing }) : personne n’a répondu pour l’instant. Ta demande reste en ligne, et dès qu’une réponse arrive je te le dis, ou à ton retour si Messenger ne me laisse plus t’écrire.
waits-by = Je t’avais promis des nouvelles de { $keyword } ({ $thing }) : un admin doit d’abord y jeter un œil, et d’ici là personne d’autre ne la voit. Dès qu’il a décidé, je te le dis, ou à ton retour si Messenger ne me laisse plus t’écrire.
# Après « bloquer », quand quelqu’un d’autre attendait.
owner-let-go = { $keyword } ({ $thing }), ce n’est plus promis à { $name }. C’est au tour de { $next }, qui attendait : { telling-next }.
# La personne choisie n’a pas pu lire que c’est pour elle : elle n’est pas revenue depuis.
owner-unreached = { $direction ->
    [request] Je n’ai pas encore pu dire à { $name } que tu comptes sur son aide pour { $keyword } ({ $thing }) : ce sera dès son retour ici. Je garde sa place{ $next ->
        [none] {""} ; pour choisir quelqu’un d’autre, touche « Changer d’avis ».
       *[other] . Si c’est trop long, « Passer au suivant » la donne à { $next }, qui attend.
     }
   *[other] Je n’ai pas encore pu dire à { $name } que c’est d’accord pour { $keyword } ({ $thing }) : ce sera dès son retour ici. Je garde sa place{ $next ->
        [none] {""} ; pour choisir quelqu’un d’autre, touche « Changer d’avis ».
       *[other] . Si c’est trop long, « Passer au suivant » la donne à { $next }, qui attend.
     }
 }
# « Passer au suivant », mais la personne choisie a donné signe de vie depuis.
heard-since = { $name } a donné signe de vie depuis, pour { $keyword } ({ $thing }) : sa place tient. Touche « Écrire » pour fixer un moment, ou « Changer d’avis ».
reached-since = La nouvelle a atteint { $name } depuis, pour { $keyword } ({ $thing }) : je lui laisse le temps de répondre. Sans réponse, sa place se libère d’elle-même. Touche « Écrire » pour fixer un moment, ou « Changer d’avis ».
button-let-next = Passer au suivant
owner-silent = Sans nouvelles de { $name } pour { $keyword } ({ $thing }), j’ai libéré sa place.{ $next ->
    [none] { $waiting ->
        [0] { $over ->
            [yes] {""}
           *[other] { " " }Personne d’autre n’attend pour le moment : je te préviens dès qu’on répond.
         }
       *[other] { " " }Touche « Voir les réponses » pour choisir quelqu’un d’autre.
     }
   *[other] { " " }Place à { $next }, qui attendait : { telling-next }.
 }
# Qui était loin n’a peut-être lu aucune de mes questions.
owner-lapsed = Personne ne m’a dit où en est { $keyword } ({ $thing }) avec { $name }, alors je considère que ce n’est plus prévu.{ $next ->
    [none] { " " }Si c’est fait, dis-le-moi ; sinon, l’annonce { $over ->
        [yes] est arrivée à son terme
       *[other] est de nouveau ouverte
     }.
   *[other] { " " }Place à { $next }, qui attendait : { telling-next }.
 }
owner-missed = C’est noté : personne n’est venu pour { $keyword } ({ $thing }), ce n’est plus prévu avec { $name }.{ $next ->
    [none] { $waiting ->
        [0] { $over ->
            [yes] {""}
           *[other] { " " }Personne d’autre n’attend pour le moment : je te préviens dès qu’on répond.
         }
       *[other] { " " }Touche « Voir les réponses » pour choisir quelqu’un d’autre.
     }
   *[other] { " " }Place à { $next }, qui attendait : { telling-next }.
 }
# Ce qui se mange, le dernier jour, quand personne n’a été choisi.
went-to-first = { $keyword } ({ $thing }), c’est pour aujourd’hui : je le promets à { $name }, qui attendait depuis le plus longtemps, et { telling-next }.
drawn = Tirage au sort pour { $keyword } ({ $thing }) : c’est { $name }. Je préviens tout le monde{ $away ->
    [none] {""}
   *[other] , au plus tard au retour de chacun
 }.
# { $next } : qui attendait, quand ce qui est proposé peut servir encore (un coup de main).
handed = { $direction ->
    [request] C’est fait avec { $name }, merci !
   *[other] C’est remis à { $name }, merci !
 }{ $next ->
    [none] { $left ->
        [0] {""}
       *[other] { " " }{ $direction ->
            [request] Il en manque encore { $left }.
           *[other] Il en reste { $left }.
         }
     }
   *[other] { " " }Place à { $next }, qui attendait : { telling-next }.
 }
now-lent = C’est noté : { $keyword } ({ $thing }), chez { $name }.{ $due ->
    [none] {""}
   *[other] { $moved ->
        [yes] { " " }Les jours prévus étaient passés : je garde la même durée. Retour prévu : { $due }.
       *[other] { " " }Retour prévu : { $due }.
     }{ $reminded ->
        [none] {""}
       *[other] { " " }La veille, je le lui rappelle.
     }
 }
button-alike = D’autres annonces
button-coming = Je viens
button-did-come = Si, j’y étais
button-accept = Accepter son aide
button-draw = Tirer au sort
button-counter = Proposer autre chose
button-hand-over = C’est fait
button-take-back = Changer d’avis
taken-away = { $owner } a retiré l’annonce { $keyword } ({ $thing }). Désolé, et merci d’avoir répondu !
let-go = { $direction ->
    [request] Changement de programme : { $owner } n’a plus besoin de toi pour { $keyword } ({ $thing }). Merci d’avoir proposé !
   *[other] Changement de programme : { $owner } ne peut plus te réserver { $keyword } ({ $thing }). Désolé !
 }
# « je dis non à Fatou » : une réponse qui attend.
review-check-decline = { $direction ->
    [request] Je dis à { $name } que ce ne sera pas avec son aide cette fois, pour { $keyword } ({ $thing }) ?
   *[other] Je dis à { $name } que { $keyword } ({ $thing }), ce ne sera pas pour cette fois ?
 }
confirm-check-decline = Oui, dire non
help-check-decline = « Oui, dire non » retire sa réponse de celles qui attendent, et je le lui dis gentiment. « Annuler », et sa réponse attend toujours.
which-declined = À quelle réponse dis-tu non ?
button-decline = Dire non
declined = C’est noté : je le dis gentiment à { $name }, pour { $keyword } ({ $thing }).{ $count ->
    [0] {""}
    [one] { " " }Une autre réponse attend.
   *[other] { " " }{ $count } autres réponses attendent.
 }
# La même, chez qui attendait.
turned-down = { $direction ->
    [request] Pour { $keyword } ({ $thing }), { $owner } te dit que ce ne sera pas avec ton aide cette fois. Merci d’avoir proposé !
   *[other] Pour { $keyword } ({ $thing }), { $owner } te dit que ce ne sera pas pour toi cette fois. Merci d’avoir répondu !
 }
handed-over = { $owner } a noté que c’est fait pour { $keyword } ({ $thing }). Merci !
released = { $direction ->
    [request] D’accord, tu ne comptes plus sur { $name } pour { $keyword } ({ $thing }), je le lui dis.
   *[other] D’accord, { $keyword } ({ $thing }), ce n’est plus promis à { $name }, je le lui dis.
 }{ $kept ->
    [yes] { " " }Sa réponse reste dans la file : tu peux choisir à nouveau.
   *[other] { $next ->
        [none] {""}
       *[other] { " " }Place à { $next }, qui attendait : { telling-next }.
     }
 }
nobody-promised = { $how ->
    [done] C’est déjà noté comme fait avec { $name } pour { $keyword } ({ $thing }).
    [out] C’est déjà noté comme prêté pour { $keyword } ({ $thing }).
    [none] Rien n’est promis pour { $keyword } ({ $thing }).
   *[other] { $keyword } ({ $thing }), ce n’est pas promis à { $name }.
 }
# Il n’a pas été dit à qui : l’annonce s’arrête quand même. { $told } : combien de voisins attendaient.
gone-unsaid-own = Pour { $keyword } ({ $thing }), je note que c’est { $direction ->
    [request] trouvé, sans savoir qui t’a rendu service
   *[other] fait, sans savoir avec qui
 }. L’annonce n’est plus en ligne.{ $told ->
    [0] {""}
   *[other] { " " }Je préviens gentiment les personnes qui attendaient.
 }
# Aux voisins qui attendaient : { $owner } n’a pas dit à qui c’est allé, c’est peut-être à eux.
gone-unsaid = { $direction ->
    [request] Pour { $keyword } ({ $thing }), { $owner } a trouvé, sans me dire auprès de qui.
   *[other] { $keyword } ({ $thing }), c’est parti : { $owner } ne m’a pas dit chez qui.
 } Si c’est avec toi, tant mieux ! Sinon, merci d’avoir répondu.
found = { $direction ->
    [request] Pour { $keyword } ({ $thing }), { $owner } a trouvé ce qu’il fallait. Merci d’avoir répondu !
   *[other] { $keyword } ({ $thing }), c’est parti chez quelqu’un d’autre. Merci d’avoir répondu !
 }
timed-out = L’annonce { $keyword } ({ $thing }) est arrivée à son terme, sans que { $owner } ait choisi. Merci d’avoir répondu !
card-about-when = Les jours où c’est pris, et ceux où c’est libre.
# Prêté : chez qui, et jusqu’à quand.
# Attend le regard d’un admin ; personne d’autre ne la voit.
card-held = ⏸️ Attend le regard d’un admin
card-mine-out = Chez { $name }{ $due ->
    [none] {""}
   *[other] {" "}· retour : { $due }
 }
now-borrowed = C’est noté : { $name } te prête { $keyword } ({ $thing }). Prends-en soin !{ $due ->
    [none] {""}
   *[other] { $moved ->
        [yes] { " " }Les jours prévus étaient passés : je garde la même durée.
       *[other] {""}
     } Retour prévu : { $due }. Note bien le jour : je te le rappelle la veille si Messenger me le permet.
 }
# Un prêt court encore, et l’autre personne part.
lender-gone = { $name ->
    [none] La personne qui t’a prêté { $keyword } ({ $thing }) n’est plus sur Parallèle.
   *[other] { $name } n’est plus sur Parallèle, et { $keyword } ({ $thing }) est encore chez toi.
 } Je ne peux plus transmettre de message. Pour le retour, demande conseil aux admins : écris « un admin ».
borrower-gone = { $name ->
    [none] La personne à qui tu as prêté { $keyword } ({ $thing }) n’est plus sur Parallèle.
   *[other] { $name } n’est plus sur Parallèle, et n’a pas encore rendu { $keyword } ({ $thing }).
 } Dis-moi si c’est revenu. Sinon, demande conseil aux admins : écris « un admin ».
# Elle attendait pour des jours qui sont passés.
days-over = Les jours que tu voulais pour { $keyword } ({ $thing }) sont passés sans que ce soit pour toi, désolé. Tu en veux d’autres ? Réponds encore avec « { $keyword } ».
# On s’apprête à partir, et des prêts courent encore : une carte par prêt.
loans-open = { $count ->
    [one] Avant de partir : un prêt court encore.
   *[other] Avant de partir : { $count } prêts courent encore.
 }
card-loan-lent = Chez { $name }{ $due ->
    [none] {""}
   *[other] {" "}· retour : { $due }
 }
card-loan-had = À { $name }{ $due ->
    [none] {""}
   *[other] {" "}· à rendre : { $due }
 }
# « C’est remis », alors que c’est encore noté chez quelqu’un d’autre : { $holder }.
still-out = { $keyword } ({ $thing }), c’est encore noté chez { $holder }. C’est revenu, et maintenant chez { $name } ?
button-lend-on = Oui, c’est revenu
