# Les chiffres d’une ville sur huit semaines : en image, et en mots pour qui ne la voit pas.
help-stats = « stats » montre la vie du groupe sur huit semaines : membres, annonces, échanges, en mots et en image.
text-head = Parallèle { $place }, ces huit dernières semaines : { $members ->
    [one] un membre
   *[other] { $members } membres
 }, { $posts ->
    [0] aucune annonce
    [one] une annonce
   *[other] { $posts } annonces
 }, { $exchanges ->
    [0] aucun échange déclaré
    [one] un échange déclaré
   *[other] { $exchanges } échanges déclarés
 }.
text-answer = { $minutes ->
    [none] Aucune annonce n’a encore reçu de réponse.
   *[other] Une annonce sur deux reçoit sa première réponse en moins { $hours ->
        [0] { $minutes ->
            [0] d’une minute
            [1] d’une minute
           *[other] de { $minutes } minutes
         }
        [1] d’une heure
       *[other] de { $hours } heures
     }.
 }
text-taken = { $share ->
    [none] {""}
   *[other] { $share } % des annonces ont trouvé quelqu’un.
 }
text-week = Semaine du { $monday } : { $posts ->
    [one] { $posts } annonce
   *[other] { $posts } annonces
 }, { $exchanges ->
    [one] { $exchanges } échange
   *[other] { $exchanges } échanges
 }, { $members ->
    [one] { $members } membre
   *[other] { $members } membres
 }
