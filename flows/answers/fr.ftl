none = Tu n’as pas de réponse en cours. Regarde ce que proposent les voisins :
card = { $keyword } · { $thing }
waiting = { $promised ->
    [none] En attente : { $place ->
        [1] tu es en tête
       *[other] { $place }e place
     }
   *[other] Promis à quelqu’un d’autre ; { $place ->
        [1] tu es en tête de la file
       *[other] tu as la { $place }e place
     }
 }
promised = { $direction ->
    [request] { $owner } compte sur toi
   *[other] Promis à toi par { $owner }
 }
out = { $direction ->
    [request] Prêté à { $owner }
   *[other] Chez toi, prêté par { $owner }
 }{ $to ->
    [none] {""}
   *[other] . Dernier jour : { $to }
 }
ended = { $how ->
    [done] C’est fait, avec { $owner }
    [cancelled] Tu as laissé ta place
    [silent] Plus réservé, faute de nouvelles
    [missed] Le rendez-vous n’a pas eu lieu
   *[other] { $outcome ->
        [exchanged] Pas choisi cette fois : c’est parti chez quelqu’un d’autre
        [withdrawn] Annonce retirée
        [expired] Annonce arrivée à son terme
        [removed] Annonce retirée par les admins
       *[other] Plus réservé pour toi
     }
 }
more = La suite
