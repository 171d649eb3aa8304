none = Tu n’as pas de réponse en cours. Regarde ce que proposent les voisins :
card = { $keyword } · { $thing }
waiting = { $promised ->
    [none] En attente{ $parts ->
        [0] {""}
       *[other] {" "}({ $parts })
     } : { $way ->
        [draw] ce sera tiré au sort
       *[other] tu es { $place ->
            [1] en tête de la file
           *[other] à la { $place }e place
         }
     }
   *[other] C’est promis à quelqu’un d’autre ; { $way ->
        [draw] si ça se libère, je tire au sort
       *[other] { $place ->
            [1] tu es en tête de la file
           *[other] tu es à la { $place }e place
         }
     }
 }
# D’un prêt : les jours demandés d’abord. Une carte a peu de place.
waiting-loan = { $to ->
    [none] { $from }
   *[other] du { $from } au { $to }
 } · { $promised ->
    [none] en attente
   *[other] déjà pris
 } · { $place ->
    [1] en tête de la file
   *[other] { $place }e place
 }
# { $moment } est le rendez-vous fixé, s’il est à venir.
promised = { $moment ->
    [none] { $from ->
        [none] {""}
       *[other] { $to ->
            [none] { $from }
           *[other] du { $from } au { $to }
         } ·{" "}
     }
   *[other] 🗓 { $moment }{ $to ->
        [none] {""}
       *[other] , retour : { $to }
     } ·{" "}
 }{ $direction ->
    [request] { $owner } compte sur toi
   *[other] C’est pour toi{ $parts ->
        [0] {""}
       *[other] {" "}: { $parts }
     }, promis par { $owner }
 }
out = { $direction ->
    [request] Prêté à { $owner }
   *[other] Chez toi, en prêt de { $owner }
 }{ $to ->
    [none] {""}
   *[other] . Dernier jour : { $to }
 }{ $moment ->
    [none] {""}
   *[other] {" "}· 🗓 { $moment }
 }
ended = { $how ->
    [done] C’est fait, avec { $owner }
    [cancelled] Tu as laissé ta place
    [silent] Plus prévu avec toi, sans nouvelles
    [missed] Le rendez-vous n’a pas eu lieu
   *[other] { $outcome ->
        [exchanged] Pas cette fois : c’est parti chez quelqu’un d’autre
        [withdrawn] Annonce retirée
        [expired] Annonce arrivée à son terme
        [removed] Annonce retirée par les admins
       *[other] { $direction ->
            [request] Ce n’est plus prévu avec ton aide
           *[other] Ce n’est plus pour toi
         }
     }
 }
# « mes échanges » : ce que l’on a promis, puis ce que l’on attend.
own-head = Pour tes annonces :
theirs-head = Tes réponses aux annonces des voisins :
# { $how } : out, c’est prêté ; help, un coup de main.
own = { $moment ->
    [none] {""}
   *[other] 🗓 { $moment } ·{" "}
 }{ $how ->
    [out] { $direction ->
        [request] Chez toi, en prêt de { $name }
       *[other] Chez { $name }, en prêt
     }{ $to ->
        [none] {""}
       *[other] . Retour : { $to }
     }
    [help] { $direction ->
        [request] { $name } va t’aider
       *[other] Tu aides { $name }
     }
   *[other] { $direction ->
        [request] Tu comptes sur { $name }
       *[other] C’est promis à { $name }
     }
 }
more = La suite
my-meetings = Mes rendez-vous
# Qui a répondu dit que c’est fait, et l’autre n’a pas dit non.
said-done = { $kind ->
    [give] { $direction ->
        [request] C’est donné à { $owner }
       *[other] C’est reçu, de { $owner }
     }
    [lend] { $direction ->
        [request] C’est prêté à { $owner }
       *[other] C’est chez toi, en prêt de { $owner }
     }
   *[other] C’est fait, avec { $owner }
 }
